#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "discourse/mentions.hpp"
#include "relations/clause.hpp"
#include "relations/clauses.hpp"
#include "relations/fillers.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

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

// "be N of X", "be N in X", for the owner of a noun and for what prepositions bring; true if there were any.
bool add_complements(const Syntax& syntax, TokenIndex noun, const Clause& clause, float certainty, StatementList& out,
                     bool owned = true) {
  bool found = false;
  const auto add_all = [&](TokenIndex word, const std::string& preposition) {
    const std::string lemma = "be " + syntax.lemma(noun) + " " + preposition;
    for (const TokenIndex part : syntax.conjuncts(word)) {
      for (const Filler& subject : clause.subjects) {
        out.add(draft_of(clause, subject, lemma, {part, 1}, certainty));
      }
    }
    found = true;
  };
  const bool common = syntax.part_of_speech(noun) == PartOfSpeech::kNoun;
  const TokenIndex owner = common ? possessor_of(syntax, noun) : kNoToken;
  if (owned && owner != kNoToken && stands_for_entity(syntax, owner)) add_all(owner, "of");
  for (const TokenIndex c : syntax.children(noun)) {
    const DependencyRelation relation = syntax.relation(c);
    if (relation != kNmod && relation != kObl) continue;
    const std::string preposition = syntax.preposition(c);
    if (!is_relational(syntax, {c, preposition}) || preposition == "between") continue;
    if (stands_for_entity(syntax, c) || relation == kObl) add_all(c, preposition);
  }
  return found;
}

Clause copular_clause(const Syntax& syntax, TokenIndex predicate, Fillers subjects) {
  Clause out;
  out.predicate = predicate;
  out.factuality = factuality_of(syntax, predicate);
  out.details = details_of(syntax, out);
  out.subjects = std::move(subjects);
  return out;
}

bool is_thing(EntityType type) {
  return type == EntityType::kProduct || type == EntityType::kWeapon || type == EntityType::kWork;
}

// People are described by words for people: known ones, and by their endings others ("biomechanicist").
bool suits(const Syntax& syntax, TokenIndex noun, TokenIndex name) {
  if (syntax.mention(name)->type != EntityType::kPerson) return true;
  const std::string& lemma = syntax.lemma(noun);
  if (discourse::is_person_noun(lemma)) return true;
  static constexpr std::string_view kEndings[] = {"er", "or", "ist", "ian", "man", "woman", "eer", "ant", "person"};
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view end) { return lemma.ends_with(end); });
}

// The name that a noun in apposition describes: "Acme, a maker of pumps", "the capital, Quill"; of several joined ones
// the last, which it stands next to.
TokenIndex described_by(const Syntax& syntax, TokenIndex noun) {
  const TokenIndex above = syntax.head(noun);
  if (syntax.relation(noun) == kAppos && above != kNoToken && above < noun && !syntax.has_child(noun, kAdvmod)) {
    TokenIndex last = above;
    for (const TokenIndex item : syntax.conjuncts(above)) {
      if (item < noun) last = item;
    }
    return syntax.is_named(last) && suits(syntax, noun, last) ? last : kNoToken;
  }
  for (const TokenIndex c : syntax.children(noun)) {
    if (c > noun && syntax.relation(c) == kAppos && syntax.is_named(c) && suits(syntax, noun, c)) return c;
  }
  return kNoToken;
}

// The noun of "one of the founders of Acme": founder; of other words the word itself.
TokenIndex kind_of(const Syntax& syntax, TokenIndex predicate) {
  if (syntax.lemma(predicate) != "one") return predicate;
  for (const TokenIndex c : syntax.children(predicate)) {
    const bool kind = syntax.relation(c) == kNmod && syntax.part_of_speech(c) == PartOfSpeech::kNoun;
    if (kind && syntax.preposition(c) == "of") return c;
  }
  return predicate;
}

}  // namespace

void read_copula(const Syntax& syntax, TokenIndex predicate, StatementList& out) {
  if (!syntax.is_copular(predicate) || syntax.has_child(predicate, kExpl)) return;
  if (!syntax.is_nominal(predicate) && syntax.part_of_speech(predicate) != PartOfSpeech::kAdj &&
      syntax.part_of_speech(predicate) != PartOfSpeech::kAdv) {
    return;
  }
  if (points_nowhere(syntax, predicate)) return;
  const Clause clause = copular_clause(syntax, predicate, subjects_of(syntax, predicate));
  const std::string preposition = syntax.has_child(predicate, kCase) ? syntax.preposition(predicate) : "";
  if (!preposition.empty()) {  // "is in Paris"
    if (preposition == "of" || !is_relational(syntax, {predicate, preposition})) return;
    for (const Filler& subject : clause.subjects) {
      out.add(draft_of(clause, subject, "be " + preposition, {predicate, 1}, 0.85F));
    }
    return;
  }
  const bool named = syntax.is_named(predicate);
  if (!named && add_complements(syntax, kind_of(syntax, predicate), clause, 0.85F, out)) return;
  if (named && is_of_other_type(syntax, predicate)) return;
  const PartOfSpeech part = syntax.part_of_speech(predicate);
  if ((part != PartOfSpeech::kNoun && part != PartOfSpeech::kPropn) || syntax.is_time(predicate)) return;
  for (const Filler& subject : clause.subjects) {  // not "the winners were Mora and Tavin"
    if (syntax.is_known(argument_of(syntax, subject.head).head) || !named) {
      out.add(draft_of(clause, subject, "be", {predicate, 1}, 0.75F));
    }
  }
}

void read_apposition(const Syntax& syntax, TokenIndex noun, StatementList& out) {
  if (syntax.part_of_speech(noun) != PartOfSpeech::kNoun || syntax.is_copular(noun) || syntax.is_named(noun)) return;
  if (syntax.tag(noun) == "NNS") {
    Clause members = copular_clause(syntax, noun, examples_of(syntax, noun));
    members.factuality = {};
    if (!members.subjects.empty()) add_complements(syntax, noun, members, 0.85F, out);
    return;
  }
  if (is_role_noun(syntax, noun) || kKinshipNouns.has(syntax.lemma(noun))) return;  // roles.hpp
  const TokenIndex name = described_by(syntax, noun);
  if (name == kNoToken) return;
  Clause clause = copular_clause(syntax, noun, {{name, 1}});
  clause.factuality = {};
  add_complements(syntax, noun, clause, 0.85F, out,
                  !is_thing(syntax.mention(name)->type));  // things are had (nominal.hpp)
}

void read_postposed(const Syntax& syntax, TokenIndex adjective, StatementList& out) {
  const TokenIndex noun = syntax.head(adjective);
  if (syntax.part_of_speech(adjective) != PartOfSpeech::kAdj || noun == kNoToken || adjective < noun) return;
  if (syntax.relation(adjective) != kAmod && syntax.relation(adjective) != kAcl) return;
  if (syntax.is_copular(adjective)) return;
  if (syntax.mention(noun) != nullptr && syntax.mention(noun)->tokens.contains(adjective))
    return;  // "a source close to X"
  Clause clause = copular_clause(syntax, adjective, {{noun, 1}});
  clause.factuality = factuality_of_noun(syntax, noun);
  add_complements(syntax, adjective, clause, 0.8F, out);
}

}  // namespace newsgraph::relations
