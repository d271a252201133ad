// Text at separators: the cells of a line of tab-separated values and the like. No quoting, no trimming.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace newsgraph {

// Parts of `text`, empty ones too; one part if the separator does not occur. Views unless told to be std::string.
template <typename Part = std::string_view>
[[nodiscard]] std::vector<Part> split(std::string_view text, char separator) {
  std::vector<Part> parts;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find(separator, from), text.size());
    parts.emplace_back(text.substr(from, to - from));
    from = to + 1;
  }
  return parts;
}

}  // namespace newsgraph
