#include "relations/quantities.hpp"

#include <catch2/catch.hpp>

using newsgraph::relations::time_value;

TEST_CASE("Plain dates are resolved against the day of publication") {
  const char* const tuesday = "2024-12-03";
  CHECK(time_value("Monday", tuesday) == "2024-12-02");
  CHECK(time_value("Tuesday morning", tuesday) == "2024-12-03");
  CHECK(time_value("Wednesday", tuesday) == "2024-11-27");
  CHECK(time_value("yesterday", tuesday) == "2024-12-02");
  CHECK(time_value("last week", tuesday) == "2024-W48");
  CHECK(time_value("last month", tuesday) == "2024-11");
  CHECK(time_value("next year", tuesday) == "2025");
  CHECK(time_value("November", tuesday) == "2024-11");
  CHECK(time_value("January 4", tuesday) == "2025-01-04");  // the nearest
  CHECK(time_value("January 4, 2019", "") == "2019-01-04");
  CHECK(time_value("September 2021", "") == "2021-09");
  CHECK(time_value("1995", "") == "1995");
}

TEST_CASE("The tense of the clause says which way a day lies") {
  using enum newsgraph::relations::TimeDirection;
  const char* const tuesday = "2025-03-04";
  CHECK(time_value("Thursday", tuesday, kFuture) == "2025-03-06");
  CHECK(time_value("Tuesday", tuesday, kFuture) == "2025-03-04");
  CHECK(time_value("Thursday", tuesday, kPast) == "2025-02-27");
  CHECK(time_value("Tuesday", tuesday, kPast) == "2025-03-04");
  CHECK(time_value("January 20", "2024-12-03", kFuture) == "2025-01-20");
  CHECK(time_value("January 20", "2024-12-03", kPast) == "2024-01-20");
  CHECK(time_value("March", tuesday, kFuture) == "2025-03");
}

TEST_CASE("Times that are not understood get no value") {
  CHECK(time_value("some time", "2024-12-03").empty());
  CHECK(time_value("Monday", "").empty());
  CHECK(time_value("February 31, 2020", "").empty());
}
