// Amounts in a noun phrase: money with its currency and magnitude, percentages, counts with what is counted.
#pragma once

#include <optional>
#include <string>

#include "relations/syntax.hpp"

namespace newsgraph::relations {

struct Amount {
  double value = 0;
  std::string unit;  // ISO 4217 code, "%", or the lemma of what is counted ("hostage")
  Argument argument;
};

// The amount that a noun phrase states, in this order: the first sum of money among its tokens ("$725 million" is
// 725000000 USD), a percentage ("12 per cent"), the count of its head ("more than 40 hostages" is 40, hostage).
[[nodiscard]] std::optional<Amount> amount_in(const Syntax& syntax, TokenIndex head);

}  // namespace newsgraph::relations
