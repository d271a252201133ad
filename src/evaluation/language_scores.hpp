// Scores of the language layer against CoNLL-U: the F1 measures of the CoNLL 2018 shared task (Zeman et al. 2018), with
// words aligned by their characters and relations compared without subtypes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/annotations.hpp"
#include "readers/conllu.hpp"

namespace newsgraph::evaluation {

struct LanguageScores {
  std::size_t gold_words = 0, words = 0, gold_sentences = 0, sentences = 0;
  std::size_t right_words = 0, right_sentences = 0, part_of_speech = 0, tag = 0, features = 0, lemma = 0,
              unlabelled = 0, labelled = 0;

  // Per cent, of both sides' words or sentences.
  [[nodiscard]] double word_f1(std::size_t right) const;
  [[nodiscard]] double sentence_f1() const;
};

// Adds one document: `predicted` over the same text as `gold`, `features` the FEATS of its tokens. Features are
// compared as the shared task does: the universal ones only.
void score_language(const readers::ConlluDocument& gold, const Annotations& predicted,
                    const std::vector<std::string>& features, LanguageScores& scores);

}  // namespace newsgraph::evaluation
