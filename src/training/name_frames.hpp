// Training text made from sentence frames of our own: datelines, credits, titles, attributions, whose slots are filled
// with names from the gazetteers, so that the network sees names of every region in the places where news puts them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "training/training_sentence.hpp"

namespace newsgraph::training {

// `count` sentences, the same for the same seed. Forms are separated as the tokeniser does it.
[[nodiscard]] std::vector<TrainingSentence> make_name_frames(const std::filesystem::path& corpora, std::size_t count,
                                                             std::uint64_t seed);

}  // namespace newsgraph::training
