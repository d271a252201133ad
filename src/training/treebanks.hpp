// The two treebanks, with the names that are annotated over the same words: UD English EWT with Universal NER, and GUM
// with its own entity layer (nested mentions of every kind, cut down to flat names).
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "training/training_sentence.hpp"

namespace newsgraph::training {

// Joint labels "NOUN NN" in order of first use; the trainer's label list.
struct TagLabels {
  std::vector<std::string> labels;
  [[nodiscard]] std::uint16_t index(const std::string& label);       // adds it if it is new
  [[nodiscard]] std::uint16_t find(const std::string& label) const;  // kOpen if there is none
};

// `split` is "train" or "dev". EWT sentences carry UNER's names where the words agree.
[[nodiscard]] std::vector<TrainingSentence> read_ewt(const std::filesystem::path& corpora, const std::string& split,
                                                     TagLabels& tags);
// Documents named in `left_out` (file stems) are not read.
[[nodiscard]] std::vector<TrainingSentence> read_gum(const std::filesystem::path& corpora, const std::string& split,
                                                     const std::set<std::string>& left_out, TagLabels& tags);

}  // namespace newsgraph::training
