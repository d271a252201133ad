// Are two names written forms of one thing? Compares strings only: acronyms, surnames, shortened organisations, names
// the gazetteer knows under several forms. Who is meant by an ambiguous short form is the resolver's business.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/annotations.hpp"
#include "document/document.hpp"
#include "gazetteer/gazetteer.hpp"

namespace newsgraph::discourse {

// A name as the matcher compares it.
struct NameForm {
  std::string text;                // as written, white space collapsed
  std::vector<std::string> words;  // folded (utf8::fold), punctuation dropped
  std::string folded;              // words joined by a blank
  EntityType type = EntityType::kPerson;
  std::optional<std::uint32_t> entry;  // gazetteer entry it certainly names
  bool demonym = false;                // "Ukrainian": `entry` is the country
};

// "US Navy" as "United States Navy": a country's or union's letters before other words.
[[nodiscard]] std::string spelled_out(std::string_view name);

[[nodiscard]] NameForm make_form(const Document& document, const Annotations& annotations, const Mention& mention,
                                 const gazetteer::Gazetteer& gazetteer);

// "IAEA" for "International Atomic Energy Agency"; small words may be skipped or counted, and one word may give its
// first two letters ("HIMARS").
[[nodiscard]] bool is_acronym_of(const NameForm& acronym, const NameForm& full);

// First letters of a name's words, with the first two of one of them. Empty for names of less than four words.
[[nodiscard]] std::vector<std::string> long_acronyms(const NameForm& full);

// "ministry", "office": alone, with a capital, it points back to a longer name.
[[nodiscard]] bool is_body_word(std::string_view folded);

// "Biden" or "Joe" for "Joe Biden": a later, shorter form of a person's name.
[[nodiscard]] bool is_short_person(const NameForm& shorter, const NameForm& longer);

// "Supreme Court" for "Italian Supreme Court of Cassation", "Boeing" for "Boeing Co.".
[[nodiscard]] bool is_short_organization(const NameForm& shorter, const NameForm& longer);

// "the North" for "North Korea".
[[nodiscard]] bool is_direction_of(const NameForm& shorter, const NameForm& longer);

// May the types be of one thing? Places and organisations may (metonyms), persons and others not.
[[nodiscard]] bool compatible(EntityType a, EntityType b);

}  // namespace newsgraph::discourse
