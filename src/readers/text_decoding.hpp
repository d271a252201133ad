// From bytes to text: UTF-8 is checked strictly, the byte order mark goes, line ends become "\n". Everything else stays
// as it was, because evidence points at these characters. Refuses what is not text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgraph::readers {

// The longest article that is read, in bytes of text: some 800,000 words, a thick novel.
inline constexpr std::size_t kMaxArticleBytes = 5'000'000;

// Throws InputError with the reason only: "is empty", "is a binary file …", "is UTF-16 …",
// "is not valid UTF-8: byte 0xE9 at offset 120 (line 4)".
[[nodiscard]] std::string decode_text(std::string bytes);

// "is longer than 5 MB, the limit for one article".
[[nodiscard]] std::string too_long_message(const char* what, std::size_t limit);

// Without white space at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace newsgraph::readers
