// The SQL behind a question for quotations: which index leads, what else is checked. The planner of SQLite is not asked
// to guess, so that a question takes as long tomorrow as today.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "query/full_text.hpp"
#include "query/said.hpp"

namespace newsgraph::query {

struct SaidPlan {
  std::string sql;                                              // rows of quotation.id
  std::vector<std::variant<std::int64_t, std::string>> values;  // of its parameters, in order
  std::vector<Phrase> phrases;  // that the text of a row must have, which SQL does not look for
};

// Throws UsageError for words without a word in them.
[[nodiscard]] SaidPlan plan_said(const SaidQuestion& question);

}  // namespace newsgraph::query
