// Corpora of running text with marked spans: tags in the text (grobid-ner), or offsets beside it (re3d).
#pragma once

#include <filesystem>
#include <vector>

#include "training/training_sentence.hpp"

namespace newsgraph::training {

// Both add to `out`; throw InputError if a file cannot be read.
void read_grobid(const std::filesystem::path& file, std::vector<TrainingSentence>& out);
void read_re3d(const std::filesystem::path& folder, std::vector<TrainingSentence>& out);

}  // namespace newsgraph::training
