#include "relations/complements.hpp"

#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

// A name or a word that stands for one, below a noun.
struct Complement {
  TokenIndex head = kNoToken;
  std::string preposition;
};

// The owner of a noun, and what prepositions bring.
std::vector<Complement> complements_of(const Syntax& syntax, TokenIndex noun) {
  std::vector<Complement> out;
  const TokenIndex owner = possessor_of(syntax, noun);
  const bool named = owner != kNoToken && syntax.part_of_speech(owner) != PartOfSpeech::kPron;
  if (named) out.push_back({owner, "of"});  // whose "its" is, is too often unsure
  for (const TokenIndex c : syntax.children(noun)) {
    if (syntax.relation(c) == kNmod) out.push_back({c, syntax.preposition(c)});
  }
  return out;
}

// The noun with its preposition means something by itself: "attack on", "response to".
bool is_theme(const StatementList& out, const std::string& noun, const std::string& preposition) {
  static const WordSet kThemes = {"to", "for", "on", "against", "with"};
  return kThemes.has(preposition) && (kEventNouns.has(noun) || out.ontology().triggered_by(noun + " " + preposition));
}

bool is_place_of(const Syntax& syntax, const Complement& item) {
  return kPlacePrepositions.has(item.preposition) && syntax.is_place(argument_of(syntax, item.head).head);
}

}  // namespace

bool read_carried_noun(const Syntax& syntax, const Clause& clause, const Filler& object, StatementList& out) {
  if (syntax.is_named(object.head)) return false;
  std::vector<Oblique> complements = clause.obliques;
  for (const TokenIndex c : syntax.children(object.head)) {
    if (syntax.relation(c) != kNmod) continue;
    for (const TokenIndex item : syntax.conjuncts(c)) complements.push_back({item, syntax.preposition(c)});
  }
  const std::string& noun = syntax.lemma(object.head);
  const bool light = kLightVerbs.has(syntax.lemma(clause.predicate));
  bool found = false;
  for (const Oblique& item : complements) {
    if (!is_relational(syntax, item) || !stands_for_entity(syntax, item.head)) continue;
    const std::string whole = clause.verb + " " + noun + " " + item.preposition;
    const std::string nominal = noun + " " + item.preposition;
    const bool of_noun = light && item.preposition != "of" && out.ontology().triggered_by(nominal) != nullptr;
    const bool open = light && kEventNouns.has(noun) && item.preposition != "of" &&
                      !(kPlacePrepositions.has(item.preposition) && syntax.is_place(item.head));
    if (out.ontology().triggered_by(whole) == nullptr && !of_noun && !open) continue;
    const bool keep_whole = out.ontology().triggered_by(whole) != nullptr || !of_noun;
    for (const Filler& subject : doers(clause)) {
      out.add(draft_of(clause, subject, keep_whole ? whole : nominal, {item.head, object.certainty}, 0.85F));
    }
    found = true;
  }
  return found;
}

void read_complements(const Syntax& syntax, const Clause& clause, const Filler& object, const std::string& preposition,
                      StatementList& out) {
  if (stands_for_entity(syntax, object.head) || syntax.part_of_speech(object.head) != PartOfSpeech::kNoun) return;
  if (!preposition.empty() && kFrameNouns.has(syntax.lemma(object.head))) return;  // "in the wake of X"
  static const WordSet kNaming = {"call", "consider", "name", "label", "dub", "deem", "term"};
  if (kNaming.has(syntax.lemma(clause.predicate))) return;
  if (syntax.is_time(object.head) || syntax.has_child(clause.predicate, kXcomp)) return;  // "called X's plan bad"
  const std::string& noun = syntax.lemma(object.head);
  const bool undergone = clause.passive && clause.agents.empty();  // "was provided with material from X"
  for (const Complement& item : complements_of(syntax, object.head)) {
    if (!is_relational(syntax, {item.head, item.preposition}) || !stands_for_entity(syntax, item.head)) continue;
    if (is_place_of(syntax, item)) continue;                                     // the clause's place
    if (item.preposition == "between" || item.preposition == "among") continue;  // says too little of one of them
    if (argument_of(syntax, item.head).head == clause.details.recipient.head) continue;
    const bool sure = item.preposition == "of" || is_theme(out, noun, item.preposition);
    const std::string before = clause.verb + (preposition.empty() ? " " : " " + preposition + " ");
    for (const TokenIndex each : syntax.conjuncts(item.head)) {
      for (const Filler& subject : undergone ? clause.subjects : doers(clause)) {
        Draft draft = draft_of(clause, subject, before + noun + " " + item.preposition, {each, object.certainty},
                               sure ? 0.72F : 0.66F);
        draft.carrier = object.head;
        draft.wording = before + syntax.word(object.head) + " " + item.preposition;
        draft.passive = undergone;
        out.add(draft);
      }
    }
  }
}

}  // namespace newsgraph::relations
