// Scores of time expressions: how many of those annotated are found (a word in common), and how many of the found have
// the right value. TIMEX3 of CAT XML by equal values; dates of GUM by equal calendar spans, as its "when", "from",
// "to", "notBefore" and "notAfter" say.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/annotations.hpp"
#include "readers/cat_xml.hpp"
#include "readers/conllu.hpp"
#include "relations/time_expressions.hpp"

namespace newsgraph::evaluation {

struct GoldTime {
  TokenRange tokens;
  std::string value;     // TIMEX3 value; empty where bounds are given instead
  std::string from, to;  // bounds; one may be empty
};

struct TimeScores {
  std::size_t gold = 0, found = 0, right = 0;
  std::vector<std::string> misses;  // "words: gold value, value found", for --verbose

  [[nodiscard]] double recall() const;          // per cent
  [[nodiscard]] double value_accuracy() const;  // per cent of the found
};

// TIMEX3 with words and a type.
[[nodiscard]] std::vector<GoldTime> gold_times(const readers::CatDocument& document);
// <date> of MISC's XML key.
[[nodiscard]] std::vector<GoldTime> gold_times(const readers::ConlluDocument& document);

void score_times(const Document& document, const Annotations& annotations, const std::vector<GoldTime>& gold,
                 const std::vector<relations::TimeExpression>& found, TimeScores& scores);

}  // namespace newsgraph::evaluation
