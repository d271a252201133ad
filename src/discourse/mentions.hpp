// Finds every phrase that may stand for a thing: names, noun phrases headed by a common noun, personal pronouns.
// Decides nothing about which of them are the same thing (coreference.hpp).
#pragma once

#include "discourse/person_nouns.hpp"
#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::discourse {

// Fills mentions, ordered by head; precondition: names and trees are final.
void find_mentions(const Document& document, const DependencyIndex& tree, Annotations& annotations);

enum class Number : std::uint8_t { kUnknown, kSingular, kPlural };
enum class Person : std::uint8_t { kFirst, kSecond, kThird };

// What a personal pronoun says of the thing it stands for.
struct PronounFeatures {
  Person person = Person::kThird;
  Number number = Number::kSingular;
  char sex = 0;          // 'f', 'm', or 0
  bool animate = false;  // he, she, who; "it" is not, "they" may be
};

// Features of a pronoun's lower-case form, or nothing if it is none that stands for a thing of the article.
[[nodiscard]] const PronounFeatures* pronoun_features(std::string_view lower_form);

}  // namespace newsgraph::discourse
