// The trained part of attribution: how likely an occurrence of a word attributes the clause it governs to somebody. A
// logistic regression over hashed features (cue_features.hpp). Read from a file of models/; knows nothing of documents.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace newsgraph::discourse {

// Weights as the file holds them; training fills the same.
struct CueWeights {
  std::vector<std::uint32_t> features;  // hashes, ascending
  std::vector<std::int16_t> weights;    // one for each
  std::int32_t bias = 0;                // in units of the weights
  float scale = 1;                      // of weights and bias
};

class CueClassifier {
 public:
  // Throws ModelError naming the file.
  [[nodiscard]] static CueClassifier read(const std::filesystem::path& file);
  explicit CueClassifier(CueWeights weights) : weights_(std::move(weights)) {}

  // 0..1. Sums integers, so that every machine decides alike.
  [[nodiscard]] float probability(const std::vector<std::uint32_t>& features) const;

 private:
  CueWeights weights_;
};

// Writes the file that read() reads. Throws ModelError.
void write_cue_weights(const CueWeights& weights, const std::filesystem::path& file);

}  // namespace newsgraph::discourse
