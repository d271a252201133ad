#include "query/spelling.hpp"

#include <algorithm>
#include <array>

#include "base/split.hpp"

namespace newsgraph::query {
namespace {

constexpr std::size_t kMost = 3;
constexpr std::size_t kLongest = 64;  // bytes; longer names are not compared

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit) {
  const std::size_t more = limit + 1;
  if (left.size() > kLongest || right.size() > kLongest) return left == right ? 0 : more;
  if (std::max(left.size(), right.size()) - std::min(left.size(), right.size()) > limit) return more;
  std::array<std::array<std::size_t, kLongest + 1>, 3> rows;  // two back, the last one, this one
  for (std::size_t j = 0; j <= right.size(); ++j) rows[1][j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    auto& row = rows[2];
    row[0] = i;
    std::size_t least = row[0];
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t change = left[i - 1] == right[j - 1] ? 0 : 1;
      row[j] = std::min({rows[1][j] + 1, row[j - 1] + 1, rows[1][j - 1] + change});
      const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (swapped) row[j] = std::min(row[j], rows[0][j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > limit) return more;
    std::rotate(rows.begin(), rows.begin() + 1, rows.end());
  }
  return std::min(rows[1][right.size()], more);
}

Suggestions::Suggestions(std::string typed)
    : typed_(std::move(typed)),
      limit_(typed_.size() < 4   ? 1
             : typed_.size() < 9 ? 2
                                 : 3) {}

void Suggestions::consider(std::string_view key, std::string_view text, std::int64_t weight) {
  std::size_t distance = edit_distance(typed_, key, limit_);
  if (typed_.find(' ') == std::string::npos) {
    for (const std::string_view word : split(key, ' '))
      distance = std::min(distance, edit_distance(typed_, word, limit_));
  }
  if (distance <= limit_) candidates_.push_back({distance, weight, std::string(text)});
}

std::vector<std::string> Suggestions::best() const {
  std::vector<Candidate> order = candidates_;
  std::sort(order.begin(), order.end(), [](const Candidate& a, const Candidate& b) {
    if (a.distance != b.distance) return a.distance < b.distance;
    return a.weight != b.weight ? a.weight > b.weight : a.text < b.text;
  });
  std::vector<std::string> texts;
  for (const Candidate& candidate : order) {
    if (texts.size() == kMost) break;
    if (std::find(texts.begin(), texts.end(), candidate.text) == texts.end()) texts.push_back(candidate.text);
  }
  return texts;
}

}  // namespace newsgraph::query
