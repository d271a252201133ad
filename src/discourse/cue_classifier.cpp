#include "discourse/cue_classifier.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>

#include "base/binary_arrays.hpp"
#include "base/error.hpp"

namespace newsgraph::discourse {
namespace {

constexpr std::array<char, 8> kMagic = {'N', 'G', 'C', 'U', 'E', 'S', '0', '1'};
constexpr std::uint32_t kMostFeatures = 1U << 22U;

struct FileHeader {
  std::array<char, 8> magic = kMagic;
  std::uint32_t features = 0;
  std::int32_t bias = 0;
  float scale = 1;
};

}  // namespace

CueClassifier CueClassifier::read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw ModelError(file.string() + ": cannot be read");
  FileHeader header;
  in.read(reinterpret_cast<char*>(&header), sizeof header);
  if (!in || header.magic != kMagic || header.features > kMostFeatures)
    throw ModelError(file.string() + ": is no attribution model of this version");
  CueWeights weights;
  weights.bias = header.bias;
  weights.scale = header.scale;
  read_array(in, weights.features, header.features);
  read_array(in, weights.weights, header.features);
  if (!in) throw ModelError(file.string() + ": ends too early");
  return CueClassifier(std::move(weights));
}

float CueClassifier::probability(const std::vector<std::uint32_t>& features) const {
  std::int32_t sum = weights_.bias;
  for (const std::uint32_t feature : features) {
    const auto found = std::lower_bound(weights_.features.begin(), weights_.features.end(), feature);
    if (found != weights_.features.end() && *found == feature)
      sum += weights_.weights[static_cast<std::size_t>(found - weights_.features.begin())];
  }
  return 1.0F / (1.0F + std::exp(-static_cast<float>(sum) * weights_.scale));
}

void write_cue_weights(const CueWeights& weights, const std::filesystem::path& file) {
  std::ofstream out(file, std::ios::binary);
  FileHeader header;
  header.features = static_cast<std::uint32_t>(weights.features.size());
  header.bias = weights.bias;
  header.scale = weights.scale;
  out.write(reinterpret_cast<const char*>(&header), sizeof header);
  write_array(out, weights.features);
  write_array(out, weights.weights);
  if (!out.flush()) throw ModelError(file.string() + ": cannot be written");
}

}  // namespace newsgraph::discourse
