#include <catch2/catch.hpp>

#include "readers/publication_date.hpp"

namespace newsgraph::readers {

TEST_CASE("A line that is only a date gives its ISO form") {
  CHECK(date_line("Friday, January 4, 2019") == "2019-01-04");
  CHECK(date_line("4 January 2019") == "2019-01-04");
  CHECK(date_line("Jan. 4, 2019") == "2019-01-04");
  CHECK(date_line("Sept 1st, 2020") == "2020-09-01");
  CHECK(date_line("2019-01-04") == "2019-01-04");
  CHECK(date_line("2019-01-04T10:30:00Z") == "2019-01-04");
  CHECK(date_line("Published 10:32 AM EST, Mon December 2, 2024") == "2024-12-02");
  CHECK(date_line("Updated: 2 December 2024 at 18:05 GMT") == "2024-12-02");
}

TEST_CASE("A sentence with a date, and a date that does not exist, are no date lines") {
  CHECK_FALSE(date_line("On January 4, 2019, the talks failed."));
  CHECK_FALSE(date_line("January 4, 2019 was a Friday"));
  CHECK_FALSE(date_line("February 30, 2019"));
  CHECK_FALSE(date_line("May 2019"));
  CHECK_FALSE(date_line(""));
}

TEST_CASE("Dates of metadata become ISO 8601") {
  CHECK(normalise_date("2024-12-03") == "2024-12-03");
  CHECK(normalise_date("2024-12-03T10:05:00+0100") == "2024-12-03T10:05:00+01:00");
  CHECK(normalise_date("2024-12-03 10:05") == "2024-12-03T10:05:00");
  CHECK(normalise_date("2024-12-03T10:05:00.123Z") == "2024-12-03T10:05:00Z");
  CHECK(normalise_date("2024-12-03T99:99") == "2024-12-03");
  CHECK(normalise_date("December 3, 2024") == "2024-12-03");
  CHECK_FALSE(normalise_date("yesterday"));
}

}  // namespace newsgraph::readers
