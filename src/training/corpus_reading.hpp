// What the readers of corpora share: masks of labels that several of them need, and names put into sentences.
#pragma once

#include <filesystem>
#include <fstream>
#include <vector>

#include "training/training_sentence.hpp"

namespace newsgraph::training {

// "Miscellaneous" of CoNLL's scheme, and places that may be buildings.
inline constexpr TypeMask kMiscellaneous =
    types(EntityType::kEvent, EntityType::kProduct, EntityType::kLaw, EntityType::kWork, EntityType::kGroup);
inline constexpr TypeMask kSomePlace = types(EntityType::kPlace, EntityType::kFacility);

// Throws InputError if the file cannot be read.
[[nodiscard]] std::ifstream open_corpus(const std::filesystem::path& file);

// To the end of `out`, unless it is empty; leaves an empty one.
void move_sentence(TrainingSentence& sentence, std::vector<TrainingSentence>& out);

}  // namespace newsgraph::training
