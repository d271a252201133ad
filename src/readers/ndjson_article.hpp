// One line of NDJSON to one article. Keys: id, url, title, authors (string or list), publisher, published, text; all
// others are ignored. Only `text` is required.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"

namespace newsgraph::readers {

// Longest line that is read; escapes make JSON longer than the text in it.
inline constexpr std::size_t kMaxJsonLineBytes = 20'000'000;

// Fills everything but source. `line` is used as working memory and left in an undefined state. Adds to `warnings` what
// was set aside. Throws InputError with the reason only.
[[nodiscard]] Document parse_ndjson_article(std::string& line, std::vector<std::string>& warnings);

}  // namespace newsgraph::readers
