#include "discourse/antecedent_ranker.hpp"

#include <array>
#include <cstring>
#include <fstream>

#include "base/binary_arrays.hpp"
#include "base/error.hpp"

namespace newsgraph::discourse {
namespace {

constexpr std::array<char, 8> kMagic = {'N', 'G', 'C', 'O', 'R', 'E', 'F', '1'};
constexpr std::uint32_t kMostHidden = 64, kMostFeatures = 1U << 24U;

struct FileHeader {
  std::array<char, 8> magic = kMagic;
  std::uint32_t hidden = 0, features = 0;
  float scale = 1;
};

}  // namespace

AntecedentRanker AntecedentRanker::read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw ModelError(file.string() + ": cannot be read");
  FileHeader header;
  in.read(reinterpret_cast<char*>(&header), sizeof header);
  if (!in || header.magic != kMagic || header.hidden > kMostHidden || header.features > kMostFeatures)
    throw ModelError(file.string() + ": is no coreference model of this version");
  RankerWeights weights;
  weights.hidden = header.hidden;
  weights.scale = header.scale;
  read_array(in, weights.features, header.features);
  read_array(in, weights.rows, static_cast<std::size_t>(header.features) * (1 + header.hidden));
  read_array(in, weights.bias, header.hidden);
  read_array(in, weights.output, header.hidden);
  if (!in) throw ModelError(file.string() + ": ends too early");
  return AntecedentRanker(std::move(weights));
}

AntecedentRanker::AntecedentRanker(RankerWeights weights) : weights_(std::move(weights)) {
  std::uint32_t size = 16;
  while (size < weights_.features.size() * 2) size *= 2;
  mask_ = size - 1;
  table_.assign(size, 0);
  for (std::uint32_t row = 0; row < weights_.features.size(); ++row) {
    std::uint32_t at = weights_.features[row] & mask_;
    while (table_[at] != 0) at = (at + 1) & mask_;
    table_[at] = row + 1;
  }
}

std::uint32_t AntecedentRanker::row_of(std::uint32_t feature) const {
  for (std::uint32_t at = feature & mask_; table_[at] != 0; at = (at + 1) & mask_) {
    if (weights_.features[table_[at] - 1] == feature) return table_[at] - 1;
  }
  return static_cast<std::uint32_t>(weights_.features.size());
}

float AntecedentRanker::score(const std::vector<std::uint32_t>& features) const {
  std::array<std::int32_t, kMostHidden + 1> sums{};
  const std::size_t width = 1 + weights_.hidden;
  for (const std::uint32_t feature : features) {
    const std::uint32_t row = row_of(feature);
    if (row == weights_.features.size()) continue;
    const std::int16_t* values = weights_.rows.data() + row * width;
    for (std::size_t i = 0; i < width; ++i) sums[i] += values[i];
  }
  float score = static_cast<float>(sums[0]) * weights_.scale;
  for (std::size_t i = 0; i < weights_.hidden; ++i) {
    const float unit = static_cast<float>(sums[i + 1]) * weights_.scale + weights_.bias[i];
    if (unit > 0) score += unit * weights_.output[i];
  }
  return score;
}

void write_ranker(const RankerWeights& weights, const std::filesystem::path& file) {
  std::ofstream out(file, std::ios::binary);
  FileHeader header;
  header.hidden = weights.hidden;
  header.features = static_cast<std::uint32_t>(weights.features.size());
  header.scale = weights.scale;
  out.write(reinterpret_cast<const char*>(&header), sizeof header);
  write_array(out, weights.features);
  write_array(out, weights.rows);
  write_array(out, weights.bias);
  write_array(out, weights.output);
  if (!out.flush()) throw ModelError(file.string() + ": cannot be written");
}

}  // namespace newsgraph::discourse
