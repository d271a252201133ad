// Datelines: where a report comes from, in front of its first sentence. "CNN —", "WASHINGTON (AP) —",
// "LONDON, Jan 3 (Reuters) -", "KYIV, Ukraine —". Knows the news agencies by the short names that datelines use.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph::readers {

struct DatelineMatch {
  std::size_t length = 0;  // bytes up to and with the dash
  std::string publisher;   // full name of the agency; empty if none is named
};

// The dateline that a paragraph begins with. `opening`: the paragraph is the article's first, where a place in mixed
// case ("Brussels —") is enough. White space between the words may be a line end.
[[nodiscard]] std::optional<DatelineMatch> match_dateline(std::string_view paragraph, bool opening);

}  // namespace newsgraph::readers
