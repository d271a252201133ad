#include "language/name_decoder.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "language/labels.hpp"

namespace newsgraph::language {

void decode_names(std::span<const float> scores, std::vector<WordPrediction>& words) {
  constexpr std::size_t kLabels = kNameLabelCount;
  using Row = std::array<float, kLabels>;
  std::vector<Row> best(words.size());
  std::vector<std::array<std::uint32_t, kLabels>> back(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::uint32_t label = 0; label < kLabels; ++label) {
      float highest = -1e30F;
      for (std::uint32_t previous = 0; previous < kLabels; ++previous) {
        if (!may_follow(label, i == 0 ? kOutside : previous)) continue;
        const float score = i == 0 ? 0.0F : best[i - 1][previous];
        if (score > highest) {
          highest = score;
          back[i][label] = previous;
        }
      }
      best[i][label] = highest + scores[i * kLabels + label];
    }
  }
  for (std::size_t i = words.size(); i-- > 0;) {
    words[i].name = i + 1 == words.size()
                        ? static_cast<std::uint32_t>(std::max_element(best[i].begin(), best[i].end()) - best[i].begin())
                        : back[i + 1][words[i + 1].name];
    double sum = 0;
    const float* row = scores.data() + i * kLabels;
    for (std::size_t label = 0; label < kLabels; ++label)
      sum += std::exp(static_cast<double>(row[label] - row[words[i].name]));
    words[i].name_confidence = static_cast<float>(std::round(1000.0 / sum) / 1000.0);
  }
}

}  // namespace newsgraph::language
