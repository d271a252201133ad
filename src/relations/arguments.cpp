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

// "beaten by three points", "returned by mail": how far or by what means, not by whom.
bool is_measure_or_means(const Syntax& syntax, TokenIndex noun) {
  static const WordSet kMeasures = {"vote", "point", "percent", "goal",      "run",       "seat", "metre", "meter",
                                    "mile", "euro",  "dollar",  "kilometre", "kilometer", "%",    "pound", "degree"};
  static const WordSet kMargins = {"margin", "majority"};
  static const WordSet kMeans = {"mail", "post", "email", "phone",   "telephone", "train",   "car",
                                 "bus",  "land", "air",   "sea",     "plane",     "boat",    "helicopter",
                                 "hand", "law",  "fax",   "mistake", "accident",  "default", "surprise"};
  const std::string& lemma = syntax.lemma(noun);
  if (syntax.is_named(noun)) return false;
  if (kMargins.has(lemma)) return true;
  if (kMeasures.has(lemma)) return syntax.has_child(noun, kNummod);
  const bool bare =
      !syntax.has_child(noun, kDet) && !syntax.has_child(noun, kNmodPoss) && !syntax.has_child(noun, kNummod);
  return kMeans.has(lemma) && bare && syntax.tag(noun) == "NN";
}

// The agent of "by", or the one below a measure: "beaten by three points by Mora".
void add_agents(const Syntax& syntax, TokenIndex noun, Fillers& out) {
  if (!is_measure_or_means(syntax, noun)) return add_fillers(syntax, noun, 1, out);
  for (const TokenIndex c : syntax.children(noun)) {
    if (syntax.relation(c) == kNmod && syntax.preposition(c) == "by") add_fillers(syntax, c, 0.9F, out);
  }
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
      if (by && (holder == verb || c > verb)) add_agents(syntax, c, out);
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
