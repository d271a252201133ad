// Shares as the scorers print them.
#pragma once

namespace newsgraph::evaluation {

// 100 * part / whole; 0 of nothing is 0.
template <typename Count>
[[nodiscard]] constexpr double percentage(Count part, Count whole) {
  return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace newsgraph::evaluation
