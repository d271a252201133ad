// Writes a model file: dense weights in half precision, embedding tables and vectors in 8 bits with a scale a row, the
// boundary weights, the lemma and feature tables.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "training/network.hpp"
#include "training/train_tables.hpp"

namespace newsgraph::training {

// Throws OutputError if the file cannot be written.
void pack_model(const std::filesystem::path& file, const std::string& name, const Parameters& parameters,
                const FeatureData& features, const std::vector<std::string>& tags,
                const std::vector<float>& word_boundaries, const std::vector<float>& sentence_boundaries,
                const LemmaData& lemmas, const MorphologyData& morphology);

}  // namespace newsgraph::training
