// A linear classifier over hashed features, for the two decisions that turn characters into sentences: is there a word
// boundary here, is there a sentence boundary here. Weights are learned by logistic regression (src/training).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/hash.hpp"

namespace newsgraph::language {

inline constexpr std::uint32_t kBoundaryWeights = 1U << 16U;

// Rows of the weight table that are active at one position.
class BoundaryFeatures {
 public:
  void clear() { rows_.clear(); }
  // `kind` tells apart features with the same text.
  void add(std::uint64_t kind, std::string_view text) {
    rows_.push_back(
        static_cast<std::uint32_t>(hash_bytes(text, kHashSeed + kind * 0x9E3779B97F4A7C15ULL) % kBoundaryWeights));
  }
  [[nodiscard]] std::span<const std::uint32_t> rows() const { return rows_; }

 private:
  std::vector<std::uint32_t> rows_;
};

// Sum of the rows' weights; positive: a boundary.
[[nodiscard]] inline float boundary_score(std::span<const float> weights, const BoundaryFeatures& features) {
  float sum = 0;
  for (const std::uint32_t row : features.rows()) sum += weights[row];
  return sum;
}

}  // namespace newsgraph::language
