// Scores of quotations against gold attributions: content matched if at least half of the words of both together are
// shared (Jaccard), and whether the source of matched ones is right. Gold content stays within its sentence, so of ours
// only the words in the sentences of the gold content are compared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "document/annotations.hpp"
#include "evaluation/attribution_gold.hpp"

namespace newsgraph::evaluation {

struct AttributionScores {
  std::size_t gold = 0, found = 0, matched = 0, source_right = 0;

  // 0..1
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
  [[nodiscard]] double source_share() const;  // of the matched ones
  AttributionScores& operator+=(const AttributionScores& other);
};

// Which of our quotations is which gold attribution, best overlap first, each at most once. Words are aligned by their
// characters. A source is right if its head is among the source's words; where these hold a cue alone ("saying that",
// "who told us"), if the cue is among them and some source was found.
struct AttributionMatch {
  std::vector<std::uint32_t> quotation_of;  // for each gold attribution, kNone if missed
  std::vector<bool> source_right;           // for each gold attribution
};
[[nodiscard]] AttributionMatch match_attributions(const AttributedDocument& gold, const Annotations& predicted);

// Counts of one document.
[[nodiscard]] AttributionScores score_attributions(const AttributedDocument& gold, const AttributionMatch& match,
                                                   const Annotations& predicted);

}  // namespace newsgraph::evaluation
