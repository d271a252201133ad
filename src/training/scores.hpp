// Development scores of the network during training: tag accuracy, attachment, span F1 of names. On gold tokens; the
// figures of bench/RESULTS.md come from `newsgraph evaluate`, not from here.
#pragma once

#include <string>
#include <vector>

#include "training/network.hpp"

namespace newsgraph::training {

struct TreeScore {
  double tags = 0, unlabelled = 0, labelled = 0;  // shares of words, punctuation included
};

struct NameScore {
  std::size_t right = 0, predicted = 0, gold = 0;
  [[nodiscard]] double f1() const {
    return predicted + gold == 0 ? 0 : 2.0 * static_cast<double>(right) / static_cast<double>(predicted + gold);
  }
};

[[nodiscard]] TreeScore score_trees(const std::vector<TrainingSentence>& gold,
                                    const std::vector<Prediction>& predicted);
// Spans of persons, places and organisations; a place and a facility count as one type, other types are ignored.
[[nodiscard]] NameScore score_names(const std::vector<TrainingSentence>& gold,
                                    const std::vector<Prediction>& predicted);

}  // namespace newsgraph::training
