#include "relations/arguments.hpp"

#include <algorithm>

#include "relations/fillers.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

// Which nouns may fill the object gap of a relative clause without a pronoun ("the bill Congress passed").
bool fills_gap(const Syntax& syntax, TokenIndex noun) {
  return !kMannerNouns.has(syntax.lemma(noun)) && !syntax.is_time(noun);
}

TokenIndex gap_of(const Syntax& syntax, TokenIndex verb) {
  if (syntax.relation(verb) != kAclRelcl || is_passive(syntax, verb)) return kNoToken;
  bool has_subject = false;
  for (const TokenIndex c : syntax.children(verb)) {
    const DependencyRelation relation = syntax.relation(c);
    if (is_relative_pronoun(syntax, c) || syntax.tag(c) == "WRB") return kNoToken;
    for (const TokenIndex below : syntax.children(c)) {
      if (is_relative_pronoun(syntax, below) || syntax.tag(below) == "WP$") return kNoToken;
    }
    if (relation == kObj || relation == kCcomp || relation == kXcomp || relation == kCop) return kNoToken;
    has_subject = has_subject || relation == kNsubj;
  }
  const TokenIndex noun = antecedent(syntax, verb);
  return has_subject && noun != kNoToken && fills_gap(syntax, noun) ? noun : kNoToken;
}

// Words under a conjunct's head that belong to both ("arrested and charged X").
bool shared_after(const Syntax& syntax, TokenIndex verb, TokenIndex word) {
  return syntax.relation(verb) == kConj && word > verb;
}

}  // namespace

bool is_passive(const Syntax& syntax, TokenIndex verb) {
  if (syntax.part_of_speech(verb) != PartOfSpeech::kVerb) return false;
  if (syntax.has_child(verb, kAuxPass) || syntax.has_child(verb, kNsubjPass)) return true;
  if (syntax.has_child(verb, kNsubj) || syntax.has_child(verb, kAux)) return false;
  if (syntax.tag(verb) != "VBN" && syntax.tag(verb) != "VBD") return false;
  switch (syntax.relation(verb)) {
    case kAcl:
      return true;
    case kAdvcl:
      return syntax.tag(verb) == "VBN";
    case kConj:
      return syntax.tag(verb) == "VBN" && is_passive(syntax, syntax.head(verb));
    case kXcomp:
      return syntax.tag(verb) == "VBN";
    default:
      return syntax.has_child(verb, kOblAgent);
  }
}

Fillers objects_of(const Syntax& syntax, TokenIndex verb) {
  Fillers out;
  for (const TokenIndex c : syntax.children(verb)) {
    const bool fronted = c < verb && !is_relative_pronoun(syntax, c);  // in news nearly always a slip of the parser
    if (syntax.relation(c) == kObj && !fronted) add_fillers(syntax, c, 1, out);
  }
  if (!out.empty()) return out;
  if (const TokenIndex noun = gap_of(syntax, verb); noun != kNoToken) return {{noun, 0.8F}};
  if (syntax.relation(verb) == kConj && syntax.head(verb) != kNoToken) {
    for (const TokenIndex c : syntax.children(syntax.head(verb))) {
      if (syntax.relation(c) == kObj && shared_after(syntax, verb, c)) add_fillers(syntax, c, 0.9F, out);
    }
  }
  return out;
}

TokenIndex indirect_object_of(const Syntax& syntax, TokenIndex verb) {
  return syntax.child(verb, kIobj).value_or(kNoToken);
}

Fillers agents_of(const Syntax& syntax, TokenIndex verb) {
  Fillers out;
  TokenIndex holder = verb;
  for (int steps = 0; steps < 3; ++steps) {
    for (const TokenIndex c : syntax.children(holder)) {
      const bool by = syntax.relation(c) == kOblAgent ||
                      (syntax.relation(c) == kObl && syntax.preposition(c) == "by" && syntax.is_entity(c));
      if (by && (holder == verb || c > verb)) add_fillers(syntax, c, 1, out);
    }
    if (!out.empty() || syntax.relation(holder) != kConj || syntax.head(holder) == kNoToken) break;
    holder = syntax.head(holder);
  }
  return out;
}

std::vector<Oblique> obliques_of(const Syntax& syntax, TokenIndex predicate) {
  std::vector<Oblique> out;
  const auto add_all = [&](TokenIndex holder, bool own) {
    for (const TokenIndex c : syntax.children(holder)) {
      const DependencyRelation relation = syntax.relation(c);
      const bool of_noun = syntax.is_copular(holder) && relation == kNmod;
      if (relation != kObl && relation != kOblUnmarked && !of_noun) continue;
      if (!own && c < predicate) continue;
      const std::string preposition = syntax.preposition(c);
      if (preposition == "by" && is_passive(syntax, predicate)) continue;
      Fillers heads;
      add_fillers(syntax, c, 1, heads);
      for (const Filler& item : heads) out.push_back({item.head, preposition});
    }
  };
  add_all(predicate, true);
  if (out.empty() && syntax.relation(predicate) == kConj && syntax.head(predicate) != kNoToken) {
    add_all(syntax.head(predicate), false);
  }
  return out;
}

}  // namespace newsgraph::relations
