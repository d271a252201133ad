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

// Which way from the day of publication a day without a year lies.
enum class TimeDirection : std::uint8_t { kUnknown, kPast, kFuture };

// ISO 8601 value of words such as "Tuesday", "yesterday", "last week", "in November", "January 4, 2019"; empty if
// unknown. `published` is an ISO date or date-time, may be empty. Of a past clause a
// weekday is the last such day with that of publication, of one that looks ahead the next; "March 3" likewise, and the
// nearest if the direction is unknown.
[[nodiscard]] std::string time_value(std::string_view words, std::string_view published,
                                     TimeDirection direction = TimeDirection::kUnknown);
// The ISO date or month lies after the day of publication. False if either is unknown.
[[nodiscard]] bool is_after(std::string_view value, std::string_view published);

}  // namespace newsgraph::relations
