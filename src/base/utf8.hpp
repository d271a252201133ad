// UTF-8 text: validation, walking by code point, case and class of characters (by utf8proc).
// Functions on code points take any value and answer false or the value itself for invalid ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph::utf8 {

inline constexpr char32_t kReplacement = 0xFFFD;

// Byte offset of the first invalid sequence (overlong, surrogate, beyond U+10FFFF, cut short), or nothing.
[[nodiscard]] std::optional<std::size_t> find_invalid(std::string_view text);

// Code point that starts at byte `at`, and moves `at` behind it. Invalid bytes give kReplacement and move by one.
// Precondition: at < text.size().
char32_t next(std::string_view text, std::size_t& at);

// Code point that ends before byte `at`, and moves `at` to its start. Precondition: 0 < at <= text.size().
char32_t previous(std::string_view text, std::size_t& at);

void append(std::string& out, char32_t code_point);

[[nodiscard]] std::size_t count(std::string_view text);  // number of code points

[[nodiscard]] bool is_letter(char32_t c);       // categories L*
[[nodiscard]] bool is_upper(char32_t c);        // Lu, Lt
[[nodiscard]] bool is_lower(char32_t c);        // Ll
[[nodiscard]] bool is_digit(char32_t c);        // Nd
[[nodiscard]] bool is_mark(char32_t c);         // M*
[[nodiscard]] bool is_space(char32_t c);        // Z*, tab, line ends, no-break and zero-width spaces, BOM
[[nodiscard]] bool is_punctuation(char32_t c);  // P*
[[nodiscard]] bool is_symbol(char32_t c);       // S*

[[nodiscard]] char32_t to_lower(char32_t c);
[[nodiscard]] std::string to_lower(std::string_view text);

// Canonical composition, lower case, accents removed, curly quotation marks and dashes made plain, white space
// collapsed to single blanks and trimmed: the key under which two spellings of a name are the same.
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace newsgraph::utf8
