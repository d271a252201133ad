// Text for a terminal: how many columns it takes, and what it may not hold. Colours and layout are the command line's.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgraph {

// Columns that a character takes: 2 for wide ones, 0 for marks, else 1.
[[nodiscard]] std::size_t terminal_columns(char32_t c);
[[nodiscard]] std::size_t terminal_columns(std::string_view text);

// On one line, and without what would steer the terminal or turn the direction of writing.
[[nodiscard]] std::string terminal_line(std::string_view text);

}  // namespace newsgraph
