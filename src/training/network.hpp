// The multi-task network as the trainer sees it: parameters with gradients, forward and backward over a batch. Two
// BiLSTM layers (Hochreiter & Schmidhuber 1997) over word features serve four heads: joint tags, biaffine head scores
// (Dozat & Manning 2017), relation labels of the chosen arcs, and name labels with a marginal loss. Inference has its
// own forward pass (language/network.hpp); a test holds the two together.
#pragma once

#include <Eigen/Core>
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "training/feature_tables.hpp"
#include "training/training_sentence.hpp"

namespace newsgraph::training {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

struct NetworkSizes {
  std::uint32_t hidden = 256;  // each direction of each layer
  std::uint32_t arc = 192;
  std::uint32_t relation = 128;
  std::uint32_t name = 128;
  std::uint32_t tags = 0;        // number of joint tags
  std::uint32_t vocabulary = 0;  // rows of the "word" table
};

// All weights, by name; the same names stand in the model file.
struct Parameters {
  std::vector<std::string> names;
  std::vector<Matrix> values;
  std::vector<bool> sparse;  // embedding tables: only rows of the batch change

  Parameters() = default;
  Parameters(const NetworkSizes& sizes, std::uint64_t seed);
  [[nodiscard]] std::size_t index(const std::string& name) const;
  [[nodiscard]] const Matrix& at(const std::string& name) const { return values[index(name)]; }
};

// Gradient of every parameter; of sparse ones only the touched rows are non-zero.
struct Gradients {
  std::vector<Matrix> values;
  std::vector<std::vector<std::uint32_t>> touched;  // rows, of sparse parameters, with repetitions

  explicit Gradients(const Parameters& parameters);
  void clear(const Parameters& parameters);
};

struct Losses {
  double tags = 0, arcs = 0, relations = 0, names = 0;
  std::size_t words = 0;
};

// One sentence ready for the network.
struct Example {
  const TrainingSentence* sentence = nullptr;
  std::vector<language::WordFeatures> features;
};

struct Prediction {
  std::vector<std::uint32_t> tags;
  std::vector<std::uint32_t> heads;  // 0 root, else 1-based; greedy
  std::vector<std::uint32_t> relations;
  std::vector<std::uint32_t> names;  // labels after constrained Viterbi
};

// Forward and backward of one batch on one thread. Owns its work space.
class Network {
 public:
  Network(const NetworkSizes& sizes, const FeatureData& features) : sizes_(sizes), features_(features) {}

  // Adds gradients of the batch's summed loss. `random` drives dropout.
  Losses train(const Parameters& parameters, std::vector<Example>& batch, Gradients& gradients,
               std::mt19937_64& random);
  // Predictions in the order of the batch.
  std::vector<Prediction> predict(const Parameters& parameters, std::vector<Example>& batch);

 private:
  const NetworkSizes sizes_;
  const FeatureData& features_;
};

}  // namespace newsgraph::training
