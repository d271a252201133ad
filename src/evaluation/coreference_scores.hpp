// The measures of the CoNLL 2012 shared task on coreference: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998) and
// CEAF φ4 (Luo 2005), computed as by the reference scorer (Pradhan et al. 2014), summed over documents; their mean is
// the CoNLL score. Knows clusters of spans only.
#pragma once

#include <array>
#include <vector>

#include "base/span.hpp"

namespace newsgraph::evaluation {

using Clusters = std::vector<std::vector<TokenRange>>;  // no mention in two clusters

// Numerators and denominators of recall and precision.
struct CoreferenceMeasure {
  double recall_part = 0, recall_whole = 0, precision_part = 0, precision_whole = 0;

  // Per cent.
  [[nodiscard]] double recall() const;
  [[nodiscard]] double precision() const;
  [[nodiscard]] double f1() const;
};

struct CoreferenceScores {
  CoreferenceMeasure mentions, muc, b_cubed, ceaf;

  [[nodiscard]] double conll() const { return (muc.f1() + b_cubed.f1() + ceaf.f1()) / 3; }
};

// Adds one document.
void score_coreference(const Clusters& gold, const Clusters& predicted, CoreferenceScores& scores);

}  // namespace newsgraph::evaluation
