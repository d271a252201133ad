// Money in a noun phrase and plain dates against the day of publication. Small on purpose: what it does not
// understand keeps its words and gets no value.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "relations/syntax.hpp"

namespace newsgraph::relations {

struct Amount {
  double value = 0;
  std::string unit;  // ISO 4217 code
  Argument argument;
};

// The first sum of money among the tokens: "$725 million" is 725000000 USD.
[[nodiscard]] std::optional<Amount> money_in(const Syntax& syntax, TokenRange range);

// ISO 8601 value of words such as "Tuesday", "yesterday", "last week", "in November", "January 4, 2019"; empty if
// unknown. `published` is an ISO date or date-time, may be empty.
[[nodiscard]] std::string time_value(std::string_view words, std::string_view published);

}  // namespace newsgraph::relations
