// The English words of time: months, weekdays, units, seasons, parts of the day, numbers in letters. Closed classes;
// the grammar that joins them is in time_expressions.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace newsgraph::relations {

enum class TimeUnit : std::uint8_t {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeekend,
  kWeek,
  kFortnight,
  kMonth,
  kQuarter,
  kYear,
  kDecade,
  kCentury,
};

// All take lower-case words.
[[nodiscard]] std::optional<unsigned> month_named(std::string_view word);    // "january", "jan." is 1
[[nodiscard]] std::optional<unsigned> weekday_named(std::string_view word);  // "sunday", "sun." is 0
[[nodiscard]] std::optional<TimeUnit> unit_named(std::string_view word);     // "day", "days"
[[nodiscard]] std::optional<int> cardinal_named(std::string_view word);      // "12", "twelve", "twenty", "hundred"
[[nodiscard]] std::optional<int> ordinal_named(std::string_view word);       // "3rd", "third"
[[nodiscard]] std::optional<int> whole_number(std::string_view word);        // digits alone
// TIMEX3 codes: "SP", "SU", "FA", "WI"; "MO", "MI", "AF", "EV", "NI". Empty if it is none.
[[nodiscard]] std::string_view season_code(std::string_view word);
[[nodiscard]] std::string_view part_of_day_code(std::string_view word);
// "daily", "annual", "weekly": the unit of what repeats.
[[nodiscard]] std::optional<TimeUnit> frequency_named(std::string_view word);

}  // namespace newsgraph::relations
