// Training examples for the antecedent ranker: for each open mention of an annotated text, the features of every option
// and which of them are right. Makes them with the program's own analysis, so that its mistakes are part of what is
// learned.
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "discourse/antecedent_ranker.hpp"
#include "pipeline/stages.hpp"

namespace newsgraph::training {

// All options of all examples, flat. Option 0 of an example is "none before".
struct RankingExamples {
  std::vector<std::uint32_t> features;      // hashes
  std::vector<std::size_t> option_begins;   // in features; one more than options
  std::vector<std::uint8_t> right;          // by option
  std::vector<std::size_t> example_begins;  // in options; one more than examples
  std::vector<float> weights;               // by example
};

// GUM's training documents with OntoGUM's chains (Zhu et al. 2021), without those of `left_out`.
void add_gum(const std::filesystem::path& corpora, const std::set<std::string>& left_out,
             const pipeline::Stages& stages, RankingExamples& examples);
// GAP's development passages (Webster et al. 2018): one pronoun each. `first` decides on the mentions before it.
void add_gap(const std::filesystem::path& corpora, float weight, const pipeline::Stages& stages,
             const discourse::AntecedentRanker& first, RankingExamples& examples);

}  // namespace newsgraph::training
