// Sentences of our own in which abbreviations of news stand, for the two boundary classifiers: the treebanks show most
// of them too seldom to learn that "Gov." ends neither a word nor a sentence.
#pragma once

#include "training/train_tables.hpp"

namespace newsgraph::training {

// Documents of two sentences each, words and sentences only (no trees).
[[nodiscard]] Treebank make_abbreviation_frames();

}  // namespace newsgraph::training
