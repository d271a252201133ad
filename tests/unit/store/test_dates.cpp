#include "store/dates.hpp"

#include <catch2/catch.hpp>

using newsgraph::store::day_number;
using newsgraph::store::last_within;

TEST_CASE("Dates become numbers, parts that are unknown zeros") {
  CHECK(day_number("2024-12-03") == 20241203);
  CHECK(day_number("2024-12-03T10:00:00Z") == 20241203);
  CHECK(day_number("2024-12") == 20241200);
  CHECK(day_number("2024") == 20240000);
}

TEST_CASE("What is not a date is no number") {
  for (const char* text : {"", "Monday", "2024-W48", "2024-13", "2024-00-01", "2024-12-32", "2024-1-1", "20241203",
                           "PAST_REF", "-024-12", "2024-12-03x"}) {
    INFO(text);
    CHECK(day_number(text) == 0);
  }
}

TEST_CASE("A month and a year reach to their last day") {
  CHECK(last_within(20241203) == 20241203);
  CHECK(last_within(20241200) > 20241231);
  CHECK(last_within(20241200) < 20250000);
  CHECK(last_within(20240000) > 20241231);
}
