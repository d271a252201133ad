#include "relations/factuality_nouns.hpp"

#include "relations/factuality_cues.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {

using enum DependencyRelation;

Factuality modifiers_of_noun(const Syntax& syntax, TokenIndex noun) {
  Factuality out;
  if (is_negated_nominal(syntax, noun)) out = negative();
  for (const TokenIndex c : syntax.children(noun)) {
    if (syntax.relation(c) != kAmod) continue;
    const std::string word = syntax.word(c);
    if (kHedgeAdjectives.has(word)) out = combined(out, possible());
    if (kPlannedAdjectives.has(word)) out = combined(out, to_come());
    if (kCancelledAdjectives.has(word)) out = combined(out, combined(negative(), to_come()));
  }
  return out;
}

Factuality action_on_noun(const std::string& lemma) {
  if (kCancellingVerbs.has(lemma)) return combined(negative(), to_come());
  if (kPreventingVerbs.has(lemma)) return negative();
  if (kDenyingVerbs.has(lemma)) return possible();
  if (kContradictingVerbs.has(lemma)) return combined(negative(), possible());
  if (kAnnouncingVerbs.has(lemma)) return to_come();
  return kProspectiveVerbs.has(lemma) ? intended() : asserted();
}

bool is_definite(const Syntax& syntax, TokenIndex noun) {
  const auto determiner = syntax.child(noun, kDet);
  static const WordSet kDefinite = {"the", "this", "that", "these", "those"};
  return syntax.has_child(noun, kNmodPoss) || (determiner && kDefinite.has(syntax.lemma(*determiner)));
}

bool is_sought(const Syntax& syntax, TokenIndex noun, TokenIndex verb) {
  static const WordSet kSeeking = {"file", "apply", "bid",  "call",    "ask",  "push", "press", "campaign",
                                   "hope", "wait",  "plan", "prepare", "vote", "aim",  "beg"};
  return syntax.relation(noun) == kObl && syntax.preposition(noun) == "for" && kSeeking.has(syntax.lemma(verb));
}

}  // namespace newsgraph::relations
