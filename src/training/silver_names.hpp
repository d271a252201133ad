// Silver names from linked news text: the anchor of a link with a capital is nearly always a name, the other names of
// the text are what a teacher model is sure of. The type of an anchor is the teacher's vote over all anchors of the
// same article title (self-training); what nobody is sure of stays open.
#pragma once

#include <filesystem>
#include <vector>

#include "training/training_sentence.hpp"

namespace newsgraph::training {

// Sentences of the linked-*.tsv files of one folder. Throws InputError or ModelError.
[[nodiscard]] std::vector<TrainingSentence> read_silver_names(const std::filesystem::path& folder,
                                                              const std::filesystem::path& teacher);

}  // namespace newsgraph::training
