// The batches of one epoch: every sentence with gold trees, a share of the others, in random order.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "training/training_sentence.hpp"

namespace newsgraph::training {

// Indexes of sentences, batches of `words` words or a sentence more; sentences of one batch are of about one length.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> make_batches(const std::vector<TrainingSentence>& sentences,
                                                                   std::size_t words, std::mt19937_64& random);

}  // namespace newsgraph::training
