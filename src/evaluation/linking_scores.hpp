// Entity linking against GUM, whose named mentions carry English Wikipedia titles (Lin and Zeldes 2021): is what we
// link the thing of that title? A title is known through the gazetteer: it is one of an entry's names. Titles that no
// entry bears cannot be judged right, only wrong if we link the mention to something else.
#pragma once

#include "document/annotations.hpp"
#include "evaluation/name_scores.hpp"
#include "gazetteer/gazetteer.hpp"
#include "readers/conllu.hpp"

namespace newsgraph::evaluation {

struct LinkingScores {
  SpanCounts links;                   // gold: named mentions with a title; predicted: those of them that we link; right
  std::size_t untitled = 0;           // links of mentions without a title: not judged
  std::vector<std::string> mistakes;  // "name -> our entry, not Title"; the untitled ones too
};

// Precondition: `predicted` over the words of `gold`, entities resolved.
void score_linking(const readers::ConlluDocument& gold, const Annotations& predicted,
                   const gazetteer::Gazetteer& gazetteer, LinkingScores& scores);

}  // namespace newsgraph::evaluation
