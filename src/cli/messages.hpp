// What newsgraph says to people on standard error: errors, warnings, progress. Data goes to standard output, never
// here. Colours and progress only on a terminal, and colours not if NO_COLOR is set.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/diagnostic.hpp"

namespace newsgraph::cli {

// "newsgraph: error: FILE: reason"
void print_error(std::string_view message);
// "newsgraph: note: …": what people should know about an answer.
void print_note(std::string_view message);
void print_diagnostic(const Diagnostic& diagnostic);

// "12 articles", over and over in the same line. Nothing unless standard error is a terminal.
void show_progress(std::size_t articles);
void end_progress();

// Whether to write colours to this file descriptor (1 standard output, 2 standard error).
[[nodiscard]] bool wants_colour(int descriptor);

}  // namespace newsgraph::cli
