// What the words around a mention say of it, gathered once for each mention: number, sex, animacy, determiner, place in
// the sentence and in speech. The ground that the antecedent ranker compares mentions on; decides nothing itself.
#pragma once

#include <cstdint>
#include <vector>

#include "discourse/mentions.hpp"
#include "discourse/thing_nouns.hpp"
#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::discourse {

enum class Determiner : std::uint8_t { kNothing, kDefinite, kIndefinite, kDemonstrative, kPossessive, kQuantifier };
enum class Animacy : std::uint8_t { kUnknown, kAnimate, kInanimate };

struct MentionFacts {
  std::uint8_t kind = 0;  // pronouns by form, descriptions by number and animacy, names by type; never 0
  Number number = Number::kUnknown;
  char sex = 0;  // 'f', 'm', or 0 when unknown
  Animacy animacy = Animacy::kUnknown;
  ThingNoun thing = ThingNoun::kNone;  // of a description
  Determiner determiner = Determiner::kNothing;
  bool pronoun = false, named = false, possessive = false, reflexive = false, subject = false;
  bool complemented = false;  // with a complement, relative clause or apposition behind the head
  bool direct = false;        // in direct or mixed speech
  DependencyRelation relation = DependencyRelation::kDep;
  Person person = Person::kThird;
  std::uint32_t head = 0, sentence = 0, block = 0, place = 0;  // place: number within its sentence
  std::uint32_t governor = kNoToken;
  std::uint32_t quotation = kNone;  // that it stands in
  TokenRange extent;
  std::uint32_t lemma = 0, form = 0, words = 0, governor_lemma = 0;  // hashes: head's lemma, head's form, all words
  std::vector<std::uint32_t> modifiers;                              // hashes of lemmas before the head, sorted
};

// One for each mention. Precondition: mentions and quotations are final.
[[nodiscard]] std::vector<MentionFacts> gather_facts(const Document& document, const DependencyIndex& tree,
                                                     const Annotations& annotations);

}  // namespace newsgraph::discourse
