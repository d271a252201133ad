#include "relations/fillers.hpp"

#include <algorithm>

#include "discourse/person_nouns.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

constexpr int kMaxDepth = 6;
constexpr TokenIndex kLongestName = 16;      // tokens
constexpr TokenIndex kFarthestExample = 12;  // tokens between a noun and "including"

// The relative clause that a word stands in, or kNoToken.
TokenIndex relative_clause_of(const Syntax& syntax, TokenIndex i) {
  for (int steps = 0; i != kNoToken && steps < kMaxDepth; ++steps, i = syntax.head(i)) {
    if (syntax.relation(i) == kAclRelcl) return i;
  }
  return kNoToken;
}

// The word is of the noun's kind: people are examples of people.
bool is_of_kind(const Syntax& syntax, TokenIndex noun, TokenIndex name) {
  const bool people = discourse::is_person_noun(syntax.lemma(noun)) || kRoleNouns.has(syntax.lemma(noun));
  return people == (syntax.mention(name)->type == EntityType::kPerson);
}

// "lawyer Mary Quinn and Bo Hill": trees join the second name to the title or to the first name.
Tokens names_joined_to(const Syntax& syntax, TokenIndex first) {
  Tokens out;
  for (const TokenIndex each : syntax.conjuncts(first)) {
    for (const TokenIndex other : syntax.conjuncts(argument_of(syntax, each).head)) {
      const TokenIndex name = argument_of(syntax, other).head;
      if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
    }
  }
  return out;
}

// "the governments of Norland and Ostia": what they do, each of the two does. The others beside the one that stands for
// the noun anyway.
Tokens further_owners(const Syntax& syntax, TokenIndex noun) {
  Tokens out;
  if (!kCollectiveNouns.has(syntax.lemma(noun))) return out;  // "the leaders of" are people
  const TokenIndex owner = syntax.tag(noun) == "NNS" ? argument_of(syntax, noun).head : noun;
  if (owner == noun || syntax.head(owner) != noun || syntax.relation(owner) != kNmod) return out;
  for (const TokenIndex other : syntax.conjuncts(owner)) {
    const bool body = syntax.is_named(other) && syntax.mention(other)->type != EntityType::kPerson;
    if (other != owner && body) out.push_back(other);
  }
  return out;
}

}  // namespace

Fillers examples_of(const Syntax& syntax, TokenIndex noun) {
  Fillers out;
  if (syntax.tag(noun) != "NNS") return out;
  const TokenIndex end =
      std::min(syntax.annotations().sentences[syntax.sentence(noun)].tokens.end, noun + kFarthestExample);
  for (TokenIndex t = noun + 1; t + 1 < end; ++t) {
    const PartOfSpeech part = syntax.part_of_speech(t);
    const bool such = syntax.lemma(t) == "such" && syntax.lemma(t + 1) == "as";
    const bool like = t == noun + 1 && syntax.lemma(t) == "like" && syntax.tag(t) == "IN";
    if (!such && !like && syntax.word(t) != "including") {
      if (part == PartOfSpeech::kVerb || part == PartOfSpeech::kAux || syntax.tag(t) == "NNS") break;
      continue;
    }
    for (TokenIndex first = t + 1; first < end; ++first) {
      if (like && syntax.part_of_speech(first) == PartOfSpeech::kVerb) return out;  // "effects like pushing X"
      if (!syntax.is_known(first)) continue;
      for (const TokenIndex name : names_joined_to(syntax, first)) {
        if (syntax.is_known(name) && is_of_kind(syntax, noun, name)) out.push_back({name, 0.85F});
      }
      return out;
    }
  }
  return out;
}

bool is_relative_pronoun(const Syntax& syntax, TokenIndex i) {
  const std::string& tag = syntax.tag(i);
  return (tag == "WDT" || tag == "WP") && syntax.lemma(i) != "what";
}

TokenIndex antecedent(const Syntax& syntax, TokenIndex clause) {
  const TokenIndex noun = syntax.head(clause);
  if (noun == kNoToken) return kNoToken;
  if (!syntax.is_named(noun) && syntax.is_copular(noun)) {
    const auto subject = syntax.child(noun, kNsubj);
    if (subject && syntax.lemma(*subject) != "it" && syntax.lemma(*subject) != "there") return *subject;
  }
  return noun;
}

void add_fillers(const Syntax& syntax, TokenIndex word, float certainty, Fillers& out) {
  if (is_relative_pronoun(syntax, word)) {
    const TokenIndex clause = relative_clause_of(syntax, syntax.head(word));
    const TokenIndex noun = clause == kNoToken ? kNoToken : antecedent(syntax, clause);
    if (noun == kNoToken) return;
    out.push_back({noun, certainty * 0.9F});
    return;
  }
  const Mention* whole = syntax.is_entity(word) ? syntax.mention(word) : nullptr;
  for (const TokenIndex item : syntax.conjuncts(word)) {
    if (item != word && whole != nullptr && whole->tokens.contains(item)) continue;  // "two officials and an aide": one
    out.push_back({item, certainty});
    if (syntax.is_named(item)) continue;
    for (const TokenIndex owner : further_owners(syntax, item)) out.push_back({owner, certainty});
    for (const Filler& example : examples_of(syntax, item))
      out.push_back({example.head, certainty * example.certainty});
  }
}

const Mention* mention_ending_at(const Syntax& syntax, TokenIndex end) {
  for (TokenIndex i = end; i > 0 && end - i < kLongestName; --i) {
    const Mention* item = syntax.mention(i - 1);
    if (item != nullptr && item->tokens.end == end) return item;
  }
  return nullptr;
}

}  // namespace newsgraph::relations
