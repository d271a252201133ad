// Classes of English words that decide how a clause is read: which verbs deny or only plan their complement, whose
// object does what the infinitive says, which nouns stand for their organisation. Lemmas, lower case. Words that name
// relations are not here but in ontology/relations.ttl.
#pragma once

#include <initializer_list>
#include <string_view>
#include <unordered_set>

namespace newsgraph::relations {

class WordSet {
 public:
  WordSet(std::initializer_list<std::string_view> words) : words_(words) {}
  [[nodiscard]] bool has(std::string_view word) const { return words_.contains(word); }

 private:
  std::unordered_set<std::string_view> words_;  // of string literals
};

// Factuality.
extern const WordSet kNegators;           // not, never …
extern const WordSet kNegativeNominals;   // nobody, nothing, none
extern const WordSet kHedges;             // allegedly, reportedly, perhaps …
extern const WordSet kHedgeAdjectives;    // alleged, possible … before a noun; as written
extern const WordSet kPlannedAdjectives;  // planned, upcoming
extern const WordSet kCancelledAdjectives;
extern const WordSet kDenyingVerbs;           // refuse, fail: the complement did not happen
extern const WordSet kContradictingVerbs;     // deny, dismiss: somebody says that it did not happen
extern const WordSet kCancellingVerbs;        // cancel, abandon: what was planned will not happen
extern const WordSet kPreventingVerbs;        // prevent, veto: the event that is their object does not happen
extern const WordSet kAnnouncingVerbs;        // announce, schedule: it will
extern const WordSet kAllowingVerbs;          // allow, permit
extern const WordSet kDecidingVerbs;          // agree, decide to
extern const WordSet kDecidedNouns;           // decision, contract to
extern const WordSet kPredictingVerbs;        // predict, fear that: nobody vouches for it
extern const WordSet kChangeVerbs;            // rise, fall …
extern const WordSet kOutcomeVerbs;           // … to become, to end
extern const WordSet kProspectiveVerbs;       // demand, announce: the event that is their object is still to come
extern const WordSet kAnticipatingNouns;      // hopes of, threat of
extern const WordSet kTrueAdjectives;         // it is true that
extern const WordSet kFalseAdjectives;        // it is wrong that
extern const WordSet kFactiveAdjectives;      // it is sad that: it is so, whether or not the judgement is denied
extern const WordSet kDenyingNouns;           // refusal, failure
extern const WordSet kDenyingAdjectives;      // unable, unwilling
extern const WordSet kProspectiveAdjectives;  // interested in, capable of + -ing
extern const WordSet kImplicativeVerbs;       // manage, begin, help: the complement happened
extern const WordSet kSeemingVerbs;           // seem, appear; believe in the passive
extern const WordSet kPlannedGerundVerbs;     // consider, propose + -ing
extern const WordSet kFactiveVerbs;           // know, reveal: the clause below is true
extern const WordSet kDemandingVerbs;         // demand, insist that: planned
extern const WordSet kAccusingVerbs;          // accuse, suspect of + -ing
extern const WordSet kClaimNouns;             // claim, report that …
extern const WordSet kConditionMarks;         // if, unless

// Arguments.
extern const WordSet kSubjectControlVerbs;  // promise X to: the subject does it although there is an object
extern const WordSet kObjectControlVerbs;   // order, ask: the object does it
extern const WordSet kProspectNouns;        // plan, right: whoever has it is the one who will or may
extern const WordSet kReportingVerbs;       // say, write: no statement of their own without an addressee
extern const WordSet kLightVerbs;           // make, hold, launch + noun
extern const WordSet kEventNouns;           // announcement, provocation: what a light verb carries
extern const WordSet kGroupNouns;           // officials, forces: stand for their organisation
extern const WordSet kCollectiveNouns;      // government, military: so also in the singular
extern const WordSet kRoleNouns;            // president, spokesman …: heads of role names
extern const WordSet kKinshipNouns;         // wife, son
extern const WordSet kTimeNouns;            // day, week, Monday, May
extern const WordSet kPlacePrepositions;    // in, at, near
extern const WordSet kEmptyPrepositions;    // according to, despite: never part of a relation
extern const WordSet kFrameNouns;           // wake, absence: "in the … of" is as good as a preposition
extern const WordSet kMannerNouns;          // way, reason: a relative clause on them has no gap for a thing

}  // namespace newsgraph::relations
