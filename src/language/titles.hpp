// Words that stand before a person's name without being part of it: "President", "Mr.", "Lt. Gov.", "Prime Minister".
#pragma once

#include <string_view>

namespace newsgraph::language {

[[nodiscard]] bool is_title(std::string_view word);
// 'f' for "Mrs.", "Queen"; 'm' for "Mr.", "King"; 0 otherwise.
[[nodiscard]] char sex_of_title(std::string_view word);

}  // namespace newsgraph::language
