// Dates as numbers that sort and compare: YYYYMMDD, with zeros for what is not known ("2024-03" is 20240300). Reads the
// beginnings of ISO 8601 dates only; what else a text may hold ("Monday", "2024-W48") is no date here.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace newsgraph::store {

// Of "2024", "2024-03", "2024-03-05" or "2024-03-05T…"; 0 for anything else.
[[nodiscard]] std::int64_t day_number(std::string_view date);

// The last number that still lies within a date: 20240399 for 20240300.
[[nodiscard]] constexpr std::int64_t last_within(std::int64_t day) {
  if (day % 10'000 == 0) return day + 9'999;
  return day % 100 == 0 ? day + 99 : day;
}

}  // namespace newsgraph::store
