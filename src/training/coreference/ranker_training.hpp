// Fits the antecedent ranker to examples: softmax over the options of a mention with costs for the kinds of mistakes
// (Durrett and Klein 2013), AdaGrad, one thread; the same seed gives the same file.
#pragma once

#include "discourse/antecedent_ranker.hpp"
#include "training/coreference/examples.hpp"

namespace newsgraph::training {

struct RankerOptions {
  std::uint32_t hidden = 12;  // units
  std::uint32_t epochs = 12;
  std::uint32_t least = 4;  // occurrences of a feature that is kept
  std::uint64_t seed = 1;
  float rate = 0.05F, decay = 1e-5F;
  float false_new = 1.0F;      // cost of leaving a mention alone that repeats another
  float false_anaphor = 0.3F;  // cost of joining one that does not
  float wrong_link = 0.5F;     // cost of joining it to another thing
  float dropout = 0.4F;        // share of features left out of an example's sums
};

[[nodiscard]] discourse::RankerWeights train_ranker(const RankingExamples& examples, const RankerOptions& options);

}  // namespace newsgraph::training
