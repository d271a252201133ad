// Training examples of the cue classifier: words with a clause in annotated documents, and whether the annotation has
// that clause as said or thought. Uses the features and candidates of inference, on trees that the program makes.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "pipeline/stages.hpp"

namespace newsgraph::training {

struct CueExample {
  std::vector<std::uint32_t> features;
  bool right = false;
};

// GUM's attributions (gum/attribution-SPLIT.tsv and gum/SPLIT/), in the order of their documents, but for those left
// out. Throws InputError naming file and line.
[[nodiscard]] std::vector<CueExample> read_examples(const std::filesystem::path& corpora, const std::string& split,
                                                    const std::set<std::string>& left_out,
                                                    const pipeline::Stages& stages);

}  // namespace newsgraph::training
