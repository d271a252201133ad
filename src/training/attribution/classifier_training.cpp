#include "training/attribution/classifier_training.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

namespace newsgraph::training {
namespace {

class ClassifierTraining {
 public:
  ClassifierTraining(const std::vector<CueExample>& examples, const ClassifierOptions& options)
      : options_(options), random_(options.seed) {
    std::map<std::uint32_t, std::uint32_t> counts;
    for (const CueExample& example : examples) {
      for (const std::uint32_t feature : example.features) ++counts[feature];
    }
    for (const auto& [feature, count] : counts) {
      if (count >= options.least) features_.push_back(feature);
    }
    for (const CueExample& example : examples) rows_.push_back({rows_of(example.features), example.right});
    weights_.assign(features_.size(), 0.0);
    squares_.assign(features_.size(), 1e-3);
  }

  discourse::CueWeights run() {
    for (std::uint32_t epoch = 0; epoch < options_.epochs; ++epoch) {
      std::shuffle(rows_.begin(), rows_.end(), random_);
      for (const Row& row : rows_) learn(row);
    }
    return packed();
  }

 private:
  struct Row {
    std::vector<std::uint32_t> features;
    bool right = false;
  };

  [[nodiscard]] std::vector<std::uint32_t> rows_of(const std::vector<std::uint32_t>& features) const {
    std::vector<std::uint32_t> rows;
    for (const std::uint32_t feature : features) {
      const auto found = std::lower_bound(features_.begin(), features_.end(), feature);
      if (found != features_.end() && *found == feature)
        rows.push_back(static_cast<std::uint32_t>(found - features_.begin()));
    }
    return rows;
  }

  void learn(const Row& row) {
    double sum = bias_;
    for (const std::uint32_t f : row.features) sum += weights_[f];
    const double error = 1.0 / (1.0 + std::exp(-sum)) - (row.right ? 1.0 : 0.0);
    const auto rate = static_cast<double>(options_.rate), penalty = static_cast<double>(options_.penalty);
    for (const std::uint32_t f : row.features) {
      const double gradient = error + penalty * weights_[f];
      squares_[f] += gradient * gradient;
      weights_[f] -= rate * gradient / std::sqrt(squares_[f]);
    }
    bias_square_ += error * error;
    bias_ -= rate * error / std::sqrt(bias_square_);
  }

  [[nodiscard]] discourse::CueWeights packed() const {
    discourse::CueWeights out;
    double largest = std::max(std::abs(bias_), 1e-6);
    for (const double weight : weights_) largest = std::max(largest, std::abs(weight));
    const double scale = largest / 32000.0;
    out.scale = static_cast<float>(scale);
    out.bias = static_cast<std::int32_t>(std::lround(bias_ / scale));
    out.features = features_;
    for (const double weight : weights_) out.weights.push_back(static_cast<std::int16_t>(std::lround(weight / scale)));
    return out;
  }

  ClassifierOptions options_;
  std::mt19937_64 random_;
  std::vector<std::uint32_t> features_;  // hashes, ascending
  std::vector<Row> rows_;
  std::vector<double> weights_, squares_;
  double bias_ = 0, bias_square_ = 1e-3;
};

}  // namespace

discourse::CueWeights train_classifier(const std::vector<CueExample>& examples, const ClassifierOptions& options) {
  return ClassifierTraining(examples, options).run();
}

ClassifierScores score_classifier(const discourse::CueClassifier& classifier, const std::vector<CueExample>& examples) {
  ClassifierScores scores;
  for (const CueExample& example : examples) {
    const bool found = classifier.probability(example.features) >= 0.5F;
    scores.gold += example.right ? 1 : 0;
    scores.found += found ? 1 : 0;
    scores.right += found && example.right ? 1 : 0;
  }
  return scores;
}

ClassifierScores cross_validate(const std::vector<CueExample>& examples, const ClassifierOptions& options) {
  constexpr std::size_t kFolds = 5;
  ClassifierScores sum;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const std::size_t begin = examples.size() * fold / kFolds, end = examples.size() * (fold + 1) / kFolds;
    std::vector<CueExample> others,
        own(examples.begin() + static_cast<std::ptrdiff_t>(begin), examples.begin() + static_cast<std::ptrdiff_t>(end));
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (i < begin || i >= end) others.push_back(examples[i]);
    }
    const ClassifierScores scores = score_classifier(discourse::CueClassifier(train_classifier(others, options)), own);
    sum.gold += scores.gold;
    sum.found += scores.found;
    sum.right += scores.right;
  }
  return sum;
}

}  // namespace newsgraph::training
