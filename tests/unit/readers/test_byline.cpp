#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "readers/byline.hpp"

namespace newsgraph::readers {

using Names = std::vector<std::string>;

TEST_CASE("A byline gives its authors without their jobs") {
  CHECK(match_byline("By Jane Roe") == Names{"Jane Roe"});
  CHECK(match_byline("By JANE ROE and John Doe, Staff Writer") == Names{"Jane Roe", "John Doe"});
  CHECK(match_byline("By Ana de la Cruz, Max O'Neil and J.K. Poe") ==
        Names{"Ana de la Cruz", "Max O'Neil", "J.K. Poe"});
  CHECK(match_byline("By Jane Roe, BBC News, in Kyiv") == Names{"Jane Roe"});
  CHECK(match_byline("By The Associated Press") == Names{"The Associated Press"});
}

TEST_CASE("A sentence that begins with By is no byline") {
  CHECK_FALSE(match_byline("By Friday, the talks had failed."));
  CHECK_FALSE(match_byline("By accident"));
  CHECK_FALSE(match_byline("By the end of the year"));
  CHECK_FALSE(match_byline("Jane Roe"));
  CHECK_FALSE(match_byline("By "));
}

}  // namespace newsgraph::readers
