// Finds the time expressions of a document and gives them TIMEX3 values. A day without a year is looked for on the side
// that the tense of its clause says; a month, in the year that the paragraph speaks of, if it has named one.
#pragma once

#include <string>
#include <vector>

#include "relations/syntax.hpp"
#include "relations/time_grammar.hpp"

namespace newsgraph::relations {

struct TimeExpression {
  TokenRange tokens;
  TimeType type = TimeType::kDate;
  std::string value;  // empty if it cannot be known
};

// In text order, not overlapping. "from 2009 to 2011", "1939–1945" are one, with the interval "2009/2011" (ISO 8601).
[[nodiscard]] std::vector<TimeExpression> find_times(const Syntax& syntax);

// The expression within these tokens, the longest if there are several; null if none.
[[nodiscard]] const TimeExpression* time_in(const std::vector<TimeExpression>& times, TokenRange tokens);

}  // namespace newsgraph::relations
