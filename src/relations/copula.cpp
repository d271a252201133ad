#include <algorithm>

#include "relations/clause.hpp"
#include "relations/clauses.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

// One statement for each subject of the copula.
void add_copular(const Syntax& syntax, TokenIndex predicate, const std::string& lemma, TokenIndex object,
                 float certainty, StatementList& out) {
  Clause clause;
  clause.predicate = predicate;
  clause.factuality = factuality_of(syntax, predicate);
  clause.details = details_of(syntax, clause);
  for (const Filler& subject : subjects_of(syntax, predicate)) {
    out.add(draft_of(clause, subject, lemma, {object, 1}, certainty));
  }
}

// "It is a matter for X", "this is a question of Y": nothing is said of a thing.
bool points_nowhere(const Syntax& syntax, TokenIndex predicate) {
  const auto subject = syntax.child(predicate, kNsubj);
  static const WordSet kPointers = {"it", "this", "that", "these", "those", "there", "what"};
  static const WordSet kAbstract = {"matter", "question", "issue",       "time",  "problem", "case", "pity",
                                    "shame",  "fact",     "sign",        "way",   "thing",   "kind", "sort",
                                    "chance", "reason",   "opportunity", "honor", "honour",  "part", "result"};
  if (!subject || !kPointers.has(syntax.lemma(*subject))) return false;
  return kAbstract.has(syntax.lemma(predicate)) || syntax.is_named(predicate);  // "it was Mora who": a cleft
}

// "the house is Acme": between names of two types the verb is no "is a", or the tree is wrong.
bool is_of_other_type(const Syntax& syntax, TokenIndex predicate) {
  const Fillers subjects = subjects_of(syntax, predicate);
  return std::any_of(subjects.begin(), subjects.end(), [&](const Filler& subject) {
    const TokenIndex who = argument_of(syntax, subject.head).head;
    return syntax.is_named(who) && syntax.mention(who)->type != syntax.mention(predicate)->type &&
           syntax.mention(predicate)->type != EntityType::kGroup;
  });
}

}  // namespace

void read_copula(const Syntax& syntax, TokenIndex predicate, StatementList& out) {
  if (!syntax.is_copular(predicate) || syntax.has_child(predicate, kExpl)) return;
  if (points_nowhere(syntax, predicate)) return;
  const std::string preposition = syntax.has_child(predicate, kCase) ? syntax.preposition(predicate) : "";
  if (!preposition.empty()) {  // "is in Paris"
    if (preposition != "of" && is_relational(syntax, {predicate, preposition})) {
      add_copular(syntax, predicate, "be " + preposition, predicate, 0.85F, out);
    }
    return;
  }
  const bool noun = syntax.part_of_speech(predicate) == PartOfSpeech::kNoun;
  bool complemented = false;
  for (const TokenIndex c : syntax.children(predicate)) {
    const DependencyRelation relation = syntax.relation(c);
    if (relation == kNmodPoss && noun && stands_for_entity(syntax, c)) {
      add_copular(syntax, predicate, "be " + syntax.lemma(predicate) + " of", c, 0.85F, out);
      complemented = true;
    }
    if (relation != kNmod && relation != kObl) continue;
    const Oblique item = {c, syntax.preposition(c)};
    if (!is_relational(syntax, item) || syntax.is_named(predicate)) continue;
    if (!stands_for_entity(syntax, c) && relation == kNmod) continue;
    for (const TokenIndex part : syntax.conjuncts(c)) {
      add_copular(syntax, predicate, "be " + syntax.lemma(predicate) + " " + item.preposition, part, 0.85F, out);
    }
    complemented = true;
  }
  if (syntax.is_named(predicate) && is_of_other_type(syntax, predicate)) return;
  const bool nominal = noun || syntax.part_of_speech(predicate) == PartOfSpeech::kPropn;
  if (nominal && !complemented && !syntax.is_time(predicate))
    add_copular(syntax, predicate, "be", predicate, 0.75F, out);
}

}  // namespace newsgraph::relations
