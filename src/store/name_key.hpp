// The form under which a name is looked up, so that people find it as they type it: "us", "U.S." and "the US" are one.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph::store {

// Case and accents folded, points and a leading "the" gone, other punctuation a blank. Of a name that consists of
// nothing else, its folded form.
[[nodiscard]] std::string name_key(std::string_view name);

}  // namespace newsgraph::store
