// The trained part of coreference: scores how likely a mention repeats each earlier one, or none. A mention ranker
// (Durrett and Klein 2013) over hashed features with one small hidden layer beside the linear part. Read from a file of
// models/; knows nothing of documents.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace newsgraph::discourse {

// Weights as the file holds them; training fills the same.
struct RankerWeights {
  std::uint32_t hidden = 0;             // units
  std::vector<std::uint32_t> features;  // hashes, ascending
  std::vector<std::int16_t> rows;       // for each feature its linear weight, then those to the hidden units
  float scale = 1;                      // of `rows`
  std::vector<float> bias, output;      // of the hidden units
};

class AntecedentRanker {
 public:
  // Throws ModelError naming the file.
  [[nodiscard]] static AntecedentRanker read(const std::filesystem::path& file);
  explicit AntecedentRanker(RankerWeights weights);

  // Higher is likelier; comparable among the options of one mention. Sums integers, so that every machine agrees.
  [[nodiscard]] float score(const std::vector<std::uint32_t>& features) const;

 private:
  [[nodiscard]] std::uint32_t row_of(std::uint32_t feature) const;

  RankerWeights weights_;
  std::vector<std::uint32_t> table_;  // open addressing: row + 1, or 0
  std::uint32_t mask_ = 0;
};

// Writes the file that read() reads. Throws ModelError.
void write_ranker(const RankerWeights& weights, const std::filesystem::path& file);

}  // namespace newsgraph::discourse
