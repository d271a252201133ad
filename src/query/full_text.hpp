// What people type into a search box, as a question that FTS5 understands: words that must all be there, phrases in
// quotation marks, and words that only begin so (“sanction*”). Nothing that is typed is a syntax error.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph::query {

// Empty if there is no word in it.
[[nodiscard]] std::string full_text_question(std::string_view typed);

}  // namespace newsgraph::query
