// Scores of factuality against MEANTIME's events (Minard et al. 2016): certain or not (POSSIBLE, PROBABLE,
// UNDERSPECIFIED), positive or negative, macro-averaged so that always answering "certain, positive" is worth little.
// Events whose polarity is UNDERSPECIFIED count for certainty only.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "readers/cat_xml.hpp"
#include "relations/syntax.hpp"

namespace newsgraph::evaluation {

// Of one distinction; class 1 is the rare one.
struct BinaryCounts {
  std::array<std::array<std::size_t, 2>, 2> counts = {};  // gold, found

  [[nodiscard]] double f1(std::size_t label) const;  // per cent
  [[nodiscard]] double macro_f1() const { return (f1(0) + f1(1)) / 2; }
};

struct FactualityScores {
  BinaryCounts certainty, polarity;
  std::vector<std::string> misses;  // for --verbose
};

void score_factuality(const readers::CatDocument& gold, const relations::Syntax& syntax, FactualityScores& scores);

}  // namespace newsgraph::evaluation
