// The small models beside the network: word and sentence boundaries (logistic regression over hashed features) and the
// lemma tables, all from the train parts of the treebanks.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "readers/conllu.hpp"

namespace newsgraph::training {

using Treebank = std::vector<readers::ConlluDocument>;

// EWT and GUM train without the documents left out.
[[nodiscard]] Treebank read_treebanks(const std::filesystem::path& corpora, const std::set<std::string>& left_out);

[[nodiscard]] std::vector<float> train_word_boundaries(const Treebank& treebank);
// Precondition: sentences of one paragraph share a block (as the CoNLL-U reader makes them).
[[nodiscard]] std::vector<float> train_sentence_boundaries(const Treebank& treebank);

// Owner of what language::LemmaTables views.
struct LemmaData {
  std::vector<std::uint64_t> word_keys, suffix_keys;
  std::vector<std::uint32_t> word_rules, suffix_rules, rule_starts;
  std::vector<char> rules;
};
[[nodiscard]] LemmaData build_lemma_data(const Treebank& treebank);

// Owner of what language::MorphologyTables views.
struct MorphologyData {
  std::vector<std::uint64_t> keys;
  std::vector<std::uint32_t> values, text_starts;
  std::vector<char> texts;
};
[[nodiscard]] MorphologyData build_morphology_data(const Treebank& treebank);

}  // namespace newsgraph::training
