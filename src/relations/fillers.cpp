#include "relations/fillers.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

constexpr int kMaxDepth = 6;

// The relative clause that a word stands in, or kNoToken.
TokenIndex relative_clause_of(const Syntax& syntax, TokenIndex i) {
  for (int steps = 0; i != kNoToken && steps < kMaxDepth; ++steps, i = syntax.head(i)) {
    if (syntax.relation(i) == kAclRelcl) return i;
  }
  return kNoToken;
}

// "former members, including A and B", "critics like X": what is said of all is said of these.
void add_examples(const Syntax& syntax, TokenIndex word, float certainty, Fillers& out) {
  for (const TokenIndex c : syntax.children(word)) {
    if (syntax.relation(c) != kNmod) continue;
    const std::string preposition = syntax.preposition(c);
    if (preposition != "including" && preposition != "such as" && preposition != "like") continue;
    for (const TokenIndex item : syntax.conjuncts(c)) {
      if (syntax.is_named(argument_of(syntax, item).head)) out.push_back({item, certainty});
    }
  }
}

}  // namespace

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
    if (!syntax.is_named(item)) add_examples(syntax, item, certainty * 0.85F, out);
  }
}

}  // namespace newsgraph::relations
