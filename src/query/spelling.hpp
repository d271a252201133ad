// "Did you mean …?": of many names, those that differ least from what was typed. Counts single letters left out, put
// in, changed or swapped with their neighbour (optimal string alignment, Damerau 1964). Looks at UTF-8 bytes of folded
// text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::query {

// The number of such changes, or `limit` + 1 if there are more.
[[nodiscard]] std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit);

class Suggestions {
 public:
  // The folded text that was typed.
  explicit Suggestions(std::string typed);
  // A folded name, how it is written, and how often it occurs. A name of several words may be meant by one of them.
  void consider(std::string_view key, std::string_view text, std::int64_t weight);
  // At most three, the likeliest first: fewest changes, then most frequent, then alphabetically.
  [[nodiscard]] std::vector<std::string> best() const;

 private:
  struct Candidate {
    std::size_t distance;
    std::int64_t weight;
    std::string text;
  };
  std::string typed_;
  std::size_t limit_;
  std::vector<Candidate> candidates_;
};

}  // namespace newsgraph::query
