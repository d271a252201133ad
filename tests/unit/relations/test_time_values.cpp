#include "relations/time_values.hpp"

#include <catch2/catch.hpp>

using newsgraph::relations::time_value;

TEST_CASE("Plain dates are resolved against the day of publication") {
  const char* const tuesday = "2024-12-03";
  CHECK(time_value("Monday", tuesday) == "2024-12-02");
  CHECK(time_value("Tuesday morning", tuesday) == "2024-12-03TMO");
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

TEST_CASE("Dates, parts of days, quarters and seasons have their TIMEX3 values") {
  const char* const tuesday = "2024-12-03";
  CHECK(time_value("Friday, July 21, 2017", tuesday) == "2017-07-21");
  CHECK(time_value("11 December", tuesday) == "2024-12-11");
  CHECK(time_value("yesterday morning", tuesday) == "2024-12-02TMO");
  CHECK(time_value("tonight", tuesday) == "2024-12-03TNI");
  CHECK(time_value("16:15 UTC", tuesday) == "2024-12-03T16:15Z");
  CHECK(time_value("6:40 p.m. on Monday", tuesday) == "2024-12-02T18:40");
  CHECK(time_value("the third quarter of this year", tuesday) == "2024-Q3");
  CHECK(time_value("spring 2009", tuesday) == "2009-SP");
  CHECK(time_value("the 1990s", tuesday) == "199");
  CHECK(time_value("the 19th century", tuesday) == "18");
  CHECK(time_value("594 BC", tuesday) == "-0594");
}

TEST_CASE("Durations and repeated times are periods") {
  CHECK(time_value("thirty minutes", "") == "PT30M");
  CHECK(time_value("half an hour", "") == "PT30M");
  CHECK(time_value("twenty-five years", "") == "P25Y");
  CHECK(time_value("12-year", "") == "P12Y");
  CHECK(time_value("several years", "") == "PXY");
  CHECK(time_value("the past decade", "") == "P10Y");
  CHECK(time_value("every Monday", "") == "XXXX-WXX-1");
  CHECK(time_value("weekly", "") == "P1W");
}

TEST_CASE("Three days ago is a day, three years ago a year") {
  CHECK(time_value("three days ago", "2024-12-03") == "2024-11-30");
  CHECK(time_value("three years ago", "2024-12-03") == "2021");
  CHECK(time_value("two weeks ago", "2024-12-03") == "2024-W47");
}
