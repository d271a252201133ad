#include "training/pack_model.hpp"

#include <cmath>
#include <span>

#include "language/model_file.hpp"

namespace newsgraph::training {
namespace {

template <typename T>
std::span<const T> view(const std::vector<T>& values) {
  return values;
}

void add_quantised(language::ModelWriter& writer, const std::string& name, const Matrix& table) {
  std::vector<std::int8_t> values;
  std::vector<float> scales;
  for (Eigen::Index i = 0; i < table.rows(); ++i) {
    const float largest = std::max(1e-6F, table.row(i).cwiseAbs().maxCoeff());
    scales.push_back(largest / 127.0F);
    for (Eigen::Index j = 0; j < table.cols(); ++j)
      values.push_back(static_cast<std::int8_t>(std::lround(table(i, j) / largest * 127.0F)));
  }
  writer.add(name, view(values));
  writer.add(name + ".scales", view(scales));
}

void add_half(language::ModelWriter& writer, const std::string& name, const Matrix& matrix) {
  const std::vector<std::uint32_t> shape = {static_cast<std::uint32_t>(matrix.rows()),
                                            static_cast<std::uint32_t>(matrix.cols())};
  std::vector<std::uint16_t> halves;
  for (Eigen::Index i = 0; i < matrix.size(); ++i) halves.push_back(language::to_half(matrix.data()[i]));
  writer.add(name + ".shape", view(shape));
  writer.add(name, view(halves));
}

}  // namespace

void pack_model(const std::filesystem::path& file, const std::string& name, const Parameters& parameters,
                const FeatureData& features, const std::vector<std::string>& tags,
                const std::vector<float>& word_boundaries, const std::vector<float>& sentence_boundaries,
                const LemmaData& lemmas, const MorphologyData& morphology) {
  language::ModelWriter writer;
  writer.add_text("name", name);
  std::string lines;
  for (const std::string& tag : tags) lines += (lines.empty() ? "" : "\n") + tag;
  writer.add_text("tags", lines);
  for (std::size_t i = 0; i < parameters.names.size(); ++i) {
    if (parameters.sparse[i])
      add_quantised(writer, parameters.names[i], parameters.values[i]);
    else if (parameters.names[i] != "name.corpus")
      add_half(writer, parameters.names[i], parameters.values[i]);
  }
  writer.add("vectors", view(features.vectors));
  writer.add("vectors.scales", view(features.vector_scales));
  writer.add("vectors.rows.keys", view(features.vector_keys));
  writer.add("vectors.rows.values", view(features.vector_rows));
  writer.add("vocabulary.keys", view(features.vocabulary_keys));
  writer.add("vocabulary.values", view(features.vocabulary_rows));
  writer.add("known_names.keys", view(features.known_keys));
  writer.add("known_names.values", view(features.known_bits));
  writer.add("boundaries.words", view(word_boundaries));
  writer.add("boundaries.sentences", view(sentence_boundaries));
  writer.add("lemma.words.keys", view(lemmas.word_keys));
  writer.add("lemma.words.values", view(lemmas.word_rules));
  writer.add("lemma.suffixes.keys", view(lemmas.suffix_keys));
  writer.add("lemma.suffixes.values", view(lemmas.suffix_rules));
  writer.add("lemma.rules", view(lemmas.rules));
  writer.add("lemma.rule_starts", view(lemmas.rule_starts));
  writer.add("morphology.keys", view(morphology.keys));
  writer.add("morphology.values", view(morphology.values));
  writer.add("morphology.texts", view(morphology.texts));
  writer.add("morphology.text_starts", view(morphology.text_starts));
  writer.write(file);
}

}  // namespace newsgraph::training
