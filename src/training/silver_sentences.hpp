// Silver sentences from unlabelled news (self-training): trees and names on which teacher models agree. In linked text
// the anchor of a link with a capital is nearly always a name; its type is the teachers' vote over all anchors of the
// same article title. What the teachers do not agree on stays open.
#pragma once

#include <filesystem>
#include <vector>

#include "training/training_sentence.hpp"
#include "training/treebanks.hpp"

namespace newsgraph::training {

// Sentences of wikipedia_current_events/linked-*.tsv and of wikinews_2019_2020, cut by the first teacher's rules.
// Throws InputError or ModelError.
[[nodiscard]] std::vector<TrainingSentence> read_silver_sentences(const std::filesystem::path& corpora,
                                                                  const std::vector<std::filesystem::path>& teachers,
                                                                  const TagLabels& tags);

}  // namespace newsgraph::training
