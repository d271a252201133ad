// Lemmas by tables learned from the treebanks: whole words first (irregular forms, "was" -> "be"), then the longest
// known suffix under the word's tag. Names keep their capitals, everything else is lower-cased, as in UD English.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "document/syntax.hpp"
#include "language/features.hpp"

namespace newsgraph::language {

// Views of the tables in the model file.
struct LemmaTables {
  HashedTable words;                           // hash of tag, blank, lower-case form -> rule
  HashedTable suffixes;                        // hash of tag, "-", lower-case suffix of 0 to 6 code points -> rule
  std::span<const char> rules;                 // rule texts, one after the other
  std::span<const std::uint32_t> rule_starts;  // start of each rule in `rules`, and the end
};

// A rule "3+y" cuts three code points off the end and appends "y"; "=be" replaces the whole word.
[[nodiscard]] std::string apply_lemma_rule(std::string_view lower_form, std::string_view rule);
// The shortest rule that makes `lemma` of `lower_form`.
[[nodiscard]] std::string lemma_rule(std::string_view lower_form, std::string_view lemma);

inline constexpr std::size_t kLongestLemmaSuffix = 6;
[[nodiscard]] std::uint64_t lemma_word_key(std::string_view tag, std::string_view lower_form);
// Key for the last `length` code points of the form.
[[nodiscard]] std::uint64_t lemma_suffix_key(std::string_view tag, std::string_view lower_form, std::size_t length);

// Does the lemma keep the form's capitals? (names and foreign words)
[[nodiscard]] bool keeps_case(PartOfSpeech part_of_speech);

[[nodiscard]] std::string lemmatise(std::string_view form, PartOfSpeech part_of_speech, std::string_view tag,
                                    const LemmaTables& tables);

}  // namespace newsgraph::language
