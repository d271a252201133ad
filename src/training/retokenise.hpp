// Corpora of names come with words of their own making ("Jong-un" as one); the network sees what our tokeniser makes.
#pragma once

#include <span>
#include <vector>

#include "training/training_sentence.hpp"

namespace newsgraph::training {

// Splits every form as the tokeniser would and repeats its labels: a B- goes on as I-. Precondition: no trees.
void retokenise(std::vector<TrainingSentence>& sentences, std::span<const float> word_boundaries);

}  // namespace newsgraph::training
