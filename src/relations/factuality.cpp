#include "relations/factuality.hpp"

#include <algorithm>

#include "relations/factuality_cues.hpp"
#include "relations/factuality_nouns.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

constexpr int kMaxDepth = 8;

Factuality read(const Syntax& syntax, TokenIndex p, int depth);
Factuality read_noun(const Syntax& syntax, TokenIndex noun, int depth);

// Whether a clause is what somebody says, and not just a part of what is said around it.
bool is_content(const Syntax& syntax, TokenIndex p, TokenIndex governor) {
  return syntax.quotation(p) != kNone && syntax.quotation(p) != syntax.quotation(governor);
}

// "denied having met": a claim that it was not so; on its own, without the utterance, it proves nothing.
Factuality under_contradiction(const Syntax& syntax, TokenIndex p, TokenIndex verb, Factuality governor) {
  if (governor.polarity == Polarity::kNegative) return possible();
  return is_content(syntax, p, verb) ? negative() : combined(negative(), possible());
}

// "accused of leaving", "is said to have left": whoever says so asserts it, in an utterance; on its own it may be.
Factuality alleged(const Syntax& syntax, TokenIndex p, TokenIndex verb, Factuality governor) {
  const bool claimed = is_content(syntax, p, verb) && syntax.lemma(verb) != "suspect";
  return claimed ? Factuality{Polarity::kPositive, Modality::kAsserted, false} : combined(governor, possible());
}

Factuality under_adjective(const Syntax& syntax, TokenIndex p, TokenIndex adjective, Factuality governor) {
  const std::string& lemma = syntax.lemma(adjective);
  const bool to = is_infinitive(syntax, p);
  if (lemma == "unlikely") return combined(negative(), possible());
  if (kDenyingAdjectives.has(lemma) || (to && syntax.has_child(adjective, kAdvmod, "too"))) return denied(governor);
  if (lemma == "able" || lemma == "quick" || lemma == "first" || lemma == "last") {
    const auto copula = syntax.child(adjective, kCop);
    const bool past = copula && syntax.tag(*copula) == "VBD";
    return past || lemma != "able" ? governor : combined(governor, able());
  }
  if (kTrueAdjectives.has(lemma)) return governor;
  if (kFactiveAdjectives.has(lemma)) return {Polarity::kPositive, governor.modality, governor.certain};
  if (lemma == "likely" || lemma == "possible") return combined(governor, possible());
  return to ? combined(governor, intended()) : governor;
}

// An infinitive or participle under a verb that shares its participants.
Factuality under_verb(const Syntax& syntax, TokenIndex p, TokenIndex verb, Factuality governor) {
  const std::string& lemma = syntax.lemma(verb);
  if (kContradictingVerbs.has(lemma)) return under_contradiction(syntax, p, verb, governor);
  if (kDenyingVerbs.has(lemma)) return denied(governor);
  const bool to = is_infinitive(syntax, p);
  if (to && (lemma == "have" || lemma == "be") && syntax.has_child(verb, kAdvmod, "yet")) return denied(governor);
  if (lemma == "go" && to && syntax.tag(verb) == "VBG") return combined(governor, to_come());
  if (lemma == "have" && to) return combined(governor, possible());
  if (kImplicativeVerbs.has(lemma)) return governor;
  if (kAllowingVerbs.has(lemma)) return combined(governor, able());
  if (to && kDecidingVerbs.has(lemma)) return combined(governor, to_come());
  if (!to && kPlannedGerundVerbs.has(lemma)) return combined(governor, intended());
  if (kSeemingVerbs.has(lemma)) return alleged(syntax, p, verb, governor);
  return to ? combined(governor, intended()) : governor;
}

Factuality under_governor(const Syntax& syntax, TokenIndex p, int depth) {
  const TokenIndex g = syntax.head(p);
  const Factuality governor = read(syntax, g, depth + 1);
  if (syntax.part_of_speech(g) == PartOfSpeech::kVerb) return under_verb(syntax, p, g, governor);
  if (syntax.part_of_speech(g) == PartOfSpeech::kAdj) return under_adjective(syntax, p, g, governor);
  return is_infinitive(syntax, p) ? combined(governor, intended()) : governor;
}

// "it is true that", "it was odd that"
Factuality under_judgement(const Syntax& syntax, TokenIndex p, TokenIndex g, int depth) {
  const std::string& lemma = syntax.lemma(g);
  if (is_infinitive(syntax, p)) return possible();
  if (kTrueAdjectives.has(lemma)) return read(syntax, g, depth + 1);
  if (kFalseAdjectives.has(lemma)) return denied(read(syntax, g, depth + 1));
  return kFactiveAdjectives.has(lemma) ? asserted() : possible();
}

// "why he left", "how they won": what is asked takes for granted that they did.
bool is_embedded_question(const Syntax& syntax, TokenIndex p) {
  static const WordSet kOpen = {"why", "how", "when", "where"};
  return is_past(syntax, p) && kOpen.has(opening(syntax, p));
}

Factuality of_complement_clause(const Syntax& syntax, TokenIndex p, int depth) {
  const TokenIndex g = syntax.head(p);
  const std::string mark = syntax.mark(p);
  const std::string& lemma = syntax.lemma(g);
  if (is_condition(syntax, g) || (lemma == "provide" && mark == "that")) return conditional();
  if (mark == "whether" || mark == "if") return possible();
  if (kContradictingVerbs.has(lemma)) return under_contradiction(syntax, p, g, local_factuality(syntax, g));
  if (kDemandingVerbs.has(lemma) && is_subjunctive(syntax, p)) return intended();
  const bool predicted = kPredictingVerbs.has(lemma);
  if (is_content(syntax, p, g)) return {Polarity::kPositive, Modality::kAsserted, !predicted};  // a claim of its own
  if (syntax.part_of_speech(g) != PartOfSpeech::kVerb) return under_judgement(syntax, p, g, depth);
  if (kImplicativeVerbs.has(lemma)) return read(syntax, g, depth + 1);
  if (kFactiveVerbs.has(lemma)) return asserted();
  if (kDenyingVerbs.has(lemma)) return combined(negative(), possible());
  if (kDemandingVerbs.has(lemma)) return intended();
  if (is_embedded_question(syntax, p)) return asserted();  // "discussed why he left"
  return {Polarity::kPositive, Modality::kPossible, kReportingVerbs.has(lemma) && !predicted};
}

// "ruled out joining", "prevented them from entering": a gerund that trees take for an adverbial.
bool is_governed_gerund(const Syntax& syntax, TokenIndex p, TokenIndex verb) {
  if (syntax.tag(p) != "VBG" || p < verb) return false;
  const TokenIndex begin = syntax.subtree(p).begin;
  const auto particle = syntax.child(verb, kCompoundPrt);
  return begin == verb + 1 || (particle && begin == *particle + 1);
}

// "rose to become", "fell to end the day at": what came of it, not what for.
bool is_outcome(const Syntax& syntax, TokenIndex p, TokenIndex verb) {
  return is_infinitive(syntax, p) && kOutcomeVerbs.has(syntax.lemma(p)) && kChangeVerbs.has(syntax.lemma(verb));
}

// Whether these two words stand directly before a verb, whatever trees hang them on.
bool follows(const Syntax& syntax, TokenIndex p, std::string_view words) {
  return p >= 2 && syntax.sentence(p - 2) == syntax.sentence(p) &&
         syntax.word(p - 2) + " " + syntax.word(p - 1) == words;
}

Factuality of_adverbial_clause(const Syntax& syntax, TokenIndex p, int depth) {
  const TokenIndex g = syntax.head(p);
  const std::string mark = syntax.mark(p);
  if (is_condition(syntax, p)) return conditional();
  if (mark == "without" || mark == "instead" || follows(syntax, p, "rather than")) return negative();
  if (follows(syntax, p, "short of") || follows(syntax, p, "far from")) return denied(read(syntax, g, depth + 1));
  if (mark == "whether" || mark == "until" || mark == "lest" || mark == "like") return possible();
  if (mark == "as" && (syntax.has_child(p, kMark, "if") || syntax.has_child(p, kMark, "though"))) return possible();
  if (is_outcome(syntax, p, g)) return read(syntax, g, depth + 1);
  if (is_infinitive(syntax, p)) return under_governor(syntax, p, depth);
  if (mark == "so" || mark == "that") return possible();
  const bool governed = mark == "from" || (mark.empty() && is_governed_gerund(syntax, p, g));
  if (governed && kDenyingVerbs.has(syntax.lemma(g))) return denied(read(syntax, g, depth + 1));
  if (governed && kPlannedGerundVerbs.has(syntax.lemma(g))) return under_governor(syntax, p, depth);
  if (syntax.part_of_speech(g) == PartOfSpeech::kAdj && syntax.tag(p) == "VBG") {
    if (kDenyingAdjectives.has(syntax.lemma(g))) return denied(read(syntax, g, depth + 1));
    if (kProspectiveAdjectives.has(syntax.lemma(g))) return combined(read(syntax, g, depth + 1), intended());
  }
  if (mark.empty() && is_past(syntax, p)) return asserted();  // "when they left, …"
  const bool blamed = mark == "of" || mark == "for" || mark == "with" || mark == "over";
  if (blamed && kAccusingVerbs.has(syntax.lemma(g))) return alleged(syntax, p, g, asserted());
  if (mark.empty() || blamed || mark == "by") {
    const Factuality governor = read(syntax, g, depth + 1);
    return {Polarity::kPositive, governor.modality, governor.certain};
  }
  return asserted();
}

// "the claim that", "no evidence that", "dismissed reports that"
Factuality under_claim(const Syntax& syntax, TokenIndex noun) {
  const TokenIndex g = syntax.head(noun);
  const bool refuted = g != kNoToken && syntax.relation(noun) == kObj && kContradictingVerbs.has(syntax.lemma(g));
  return refuted ? combined(negative(), possible()) : possible();
}

// "the first woman to lead it": she led it.
bool is_ranked(const Syntax& syntax, TokenIndex noun) {
  static const WordSet kRanks = {"first", "second", "third", "last", "only", "few"};
  const auto under = syntax.children(noun);
  return std::any_of(under.begin(), under.end(), [&](TokenIndex c) {
    return (syntax.relation(c) == kAmod || syntax.relation(c) == kNummod) && kRanks.has(syntax.lemma(c));
  });
}

Factuality of_noun_clause(const Syntax& syntax, TokenIndex p, int depth) {
  const TokenIndex noun = syntax.head(p);
  const std::string& lemma = syntax.lemma(noun);
  const std::string mark = syntax.mark(p);
  if (mark == "that" || mark == "whether" || mark == "of" || mark == "for") {
    const bool claim = kClaimNouns.has(lemma) || kAccusingVerbs.has(lemma) || mark == "whether";
    return claim || is_negated_nominal(syntax, noun) ? under_claim(syntax, noun) : asserted();
  }
  if (!is_infinitive(syntax, p)) return asserted();
  if (kDenyingNouns.has(lemma)) return negative();
  if (is_ranked(syntax, noun)) return syntax.is_copular(noun) ? read(syntax, noun, depth + 1) : asserted();
  const bool headline = syntax.relation(noun) == kRoot && syntax.part_of_speech(noun) == PartOfSpeech::kPropn;
  if (headline) return to_come();  // "X to buy Y"
  Factuality of_noun = read_noun(syntax, noun, depth + 1);
  if (depth > 0) of_noun.modality = Modality::kAsserted;
  return combined(of_noun, kDecidedNouns.has(lemma) ? to_come() : intended());
}

// "reports that X did it", "an allegation he did it" where trees take the clause for a relative one: it has no gap.
bool is_content_clause(const Syntax& syntax, TokenIndex p) {
  if (syntax.has_child(p, kNsubj) && syntax.has_child(p, kObj)) return true;
  const auto under = syntax.children(p);
  return std::any_of(under.begin(), under.end(), [&](TokenIndex c) {
    return syntax.lemma(c) == "that" && c < p && (syntax.relation(c) == kMark || syntax.tag(c) == "IN");
  });
}

// What the clauses above make of it.
Factuality context(const Syntax& syntax, TokenIndex p, int depth) {
  if (depth > kMaxDepth || syntax.head(p) == kNoToken) return asserted();
  switch (syntax.relation(p)) {
    case kXcomp:
      return under_governor(syntax, p, depth);
    case kCcomp:
      return of_complement_clause(syntax, p, depth);
    case kAdvcl:
      return of_adverbial_clause(syntax, p, depth);
    case kAdvclRelcl:  // "alleges, among other things, that"
      return syntax.mark(p) == "that" ? of_complement_clause(syntax, p, depth) : asserted();
    case kAcl:
      return of_noun_clause(syntax, p, depth);
    case kAclRelcl:
      return is_content_clause(syntax, p) && kClaimNouns.has(syntax.lemma(syntax.head(p)))
                 ? under_claim(syntax, syntax.head(p))
                 : asserted();
    case kCsubj:
    case kCsubjPass:
      return under_judgement(syntax, p, syntax.head(p), depth);
    default:
      return asserted();
  }
}

// "did not attack or invade", "will meet and talk": the second verb has the first one's auxiliaries.
bool shares_auxiliaries(const Syntax& syntax, TokenIndex second, TokenIndex first) {
  if (syntax.has_child(second, kNsubj) || syntax.has_child(second, kNsubjPass) || syntax.has_child(second, kAux))
    return false;
  if (syntax.has_child(second, kCc, "but") || syntax.has_child(second, kMark)) return false;
  const std::string& tag = syntax.tag(second);
  return syntax.has_child(second, kCc, "or") || syntax.has_child(second, kCc, "nor") ||
         (tag == syntax.tag(first) && (tag == "VB" || tag == "VBN" || tag == "VBG"));
}

// "Reportedly, they struck it and fled": a hedge before the subject is of both verbs.
bool hedges_all(const Syntax& syntax, TokenIndex first) {
  const auto subject = syntax.child(first, kNsubj);
  const auto under = syntax.children(first);
  return subject && std::any_of(under.begin(), under.end(), [&](TokenIndex c) {
           return syntax.relation(c) == kAdvmod && c < *subject && kHedges.has(syntax.lemma(c));
         });
}

Factuality read(const Syntax& syntax, TokenIndex p, int depth) {
  Factuality own = local_factuality(syntax, p);
  if (depth > kMaxDepth) return own;
  TokenIndex top = p;
  while (syntax.relation(top) == kConj && syntax.head(top) != kNoToken) {
    const TokenIndex first = syntax.head(top);
    if (shares_auxiliaries(syntax, top, first)) own = combined(own, local_factuality(syntax, first));
    if (syntax.has_child(top, kCc, "nor")) own.polarity = Polarity::kNegative;
    if (hedges_all(syntax, first) && !syntax.has_child(top, kNsubj)) own = combined(own, possible());
    top = first;
  }
  return combined(own, context(syntax, top, depth));
}

Factuality read_noun(const Syntax& syntax, TokenIndex noun, int depth) {
  const Factuality out = modifiers_of_noun(syntax, noun);
  const TokenIndex g = syntax.head(noun);
  if (g == kNoToken || depth > kMaxDepth) return out;
  const DependencyRelation relation = syntax.relation(noun);
  const std::string preposition = relation == kNmod ? syntax.preposition(noun) : "";
  if ((preposition == "of" || preposition == "for") && kAnticipatingNouns.has(syntax.lemma(g))) {
    return combined(out, possible());  // "hopes of peace"
  }
  if (syntax.part_of_speech(g) != PartOfSpeech::kVerb) return out;
  if (is_sought(syntax, noun, g)) return combined(out, intended());
  const bool object = relation == kObj || relation == kNsubjPass;
  if (!object && relation != kXcomp && relation != kObl && relation != kNsubj) return out;
  const Factuality verb = read(syntax, g, depth + 1);
  const Factuality around = {Polarity::kPositive, verb.modality, verb.certain || !object || is_definite(syntax, noun)};
  if (!object) return combined(out, around);
  const Factuality action = action_on_noun(syntax.lemma(g));
  const bool undone = action.polarity == Polarity::kNegative || action.modality == Modality::kPossible;
  return combined(combined(out, action),
                  {undone ? Polarity::kPositive : verb.polarity, around.modality, around.certain});
}

}  // namespace

Factuality factuality_of(const Syntax& syntax, TokenIndex predicate) { return read(syntax, predicate, 0); }

Factuality factuality_of_noun(const Syntax& syntax, TokenIndex noun) { return read_noun(syntax, noun, 0); }

Factuality factuality_of_event(const Syntax& syntax, TokenIndex word) {
  const bool clause = syntax.part_of_speech(word) == PartOfSpeech::kVerb || syntax.is_copular(word);
  return clause ? factuality_of(syntax, word) : factuality_of_noun(syntax, word);
}

}  // namespace newsgraph::relations
