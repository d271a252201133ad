// Readers of the corpora that annotate names, each mapped to our entity types (what a corpus does not annotate stays
// open). Formats and licences are described with the corpora; the folder layout is that of the corpora folder.
#pragma once

#include <filesystem>
#include <vector>

#include "training/training_sentence.hpp"

namespace newsgraph::training {

// Every train split of names-only corpora below `corpora`. Throws InputError if a file is missing.
[[nodiscard]] std::vector<TrainingSentence> read_name_corpora(const std::filesystem::path& corpora);

}  // namespace newsgraph::training
