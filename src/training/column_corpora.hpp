// Corpora in columns: a word and its IOB label a line.
#pragma once

#include <filesystem>
#include <vector>

#include "training/training_sentence.hpp"

namespace newsgraph::training {

// Words of the first column with the labels of the last one. Throws InputError if the file cannot be read.
[[nodiscard]] std::vector<TrainingSentence> read_column_corpus(const std::filesystem::path& file, Corpus corpus);

}  // namespace newsgraph::training
