// TIMEX3 values: what a time expression says, put on the calendar against the day of publication.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "relations/time_grammar.hpp"

namespace newsgraph::relations {

// Which way from the day of publication a day without a year lies.
enum class TimeDirection : std::uint8_t { kUnknown, kPast, kFuture };

// What an expression is relative to.
struct TimeReference {
  std::optional<std::chrono::year_month_day> published;
  TimeDirection direction = TimeDirection::kUnknown;  // of the clause
  std::optional<int> year;                            // the year spoken of, where the text has set one
};

// "2008-03-06", "2008-W10", "2008-Q3", "199" (a decade), "19" (a century), "P3M", "PT30M", "2008-03-06TMO",
// "2008-03-06T16:15Z", "PAST_REF"; of a repeated one the period, "XXXX-WXX-1" for a weekday. Empty if it cannot be
// known.
[[nodiscard]] std::string value_of(const TimeParts& parts, const TimeReference& reference);

// The day of an ISO date or date-time.
[[nodiscard]] std::optional<std::chrono::year_month_day> parse_date(std::string_view text);
// The value of the first expression in some words ("Tuesday", "yesterday", "January 4, 2019"); empty if unknown.
[[nodiscard]] std::string time_value(std::string_view words, std::string_view published,
                                     TimeDirection direction = TimeDirection::kUnknown);
// The ISO date, month or year lies after the day of publication. False if either is unknown.
[[nodiscard]] bool is_after(std::string_view value, std::string_view published);

}  // namespace newsgraph::relations
