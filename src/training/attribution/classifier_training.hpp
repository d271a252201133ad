// Fits the cue classifier to examples: logistic regression with a quadratic penalty, AdaGrad, one thread; the same seed
// gives the same file.
#pragma once

#include "discourse/cue_classifier.hpp"
#include "training/attribution/examples.hpp"

namespace newsgraph::training {

struct ClassifierOptions {
  std::uint32_t epochs = 20;
  std::uint32_t least = 3;  // occurrences of a feature that is kept
  std::uint64_t seed = 1;
  float rate = 0.03F, penalty = 2e-3F;
};

[[nodiscard]] discourse::CueWeights train_classifier(const std::vector<CueExample>& examples,
                                                     const ClassifierOptions& options);

struct ClassifierScores {
  std::size_t gold = 0, found = 0, right = 0;
};
[[nodiscard]] ClassifierScores score_classifier(const discourse::CueClassifier& classifier,
                                                const std::vector<CueExample>& examples);
// Each fifth of the examples scored by a classifier of the other four.
[[nodiscard]] ClassifierScores cross_validate(const std::vector<CueExample>& examples,
                                              const ClassifierOptions& options);

}  // namespace newsgraph::training
