// Readable ids: "Joe Biden" -> "joe-biden".
#pragma once

#include <string>
#include <string_view>

namespace newsgraph::entities {

// Folded words joined by hyphens; letters of any script stay, punctuation goes; never empty ("x" and a hash if nothing
// is left), at most 80 bytes.
[[nodiscard]] std::string slug(std::string_view name);

}  // namespace newsgraph::entities
