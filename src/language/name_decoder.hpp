// The best sequence of name labels in which every I- follows its B- (Viterbi), with the probability of each label.
#pragma once

#include <span>
#include <vector>

#include "language/network.hpp"

namespace newsgraph::language {

// `scores` is [words x kNameLabelCount], row-major. Sets name and name_confidence of every word.
void decode_names(std::span<const float> scores, std::vector<WordPrediction>& words);

}  // namespace newsgraph::language
