#include <catch2/catch.hpp>
#include <string>

#include "readers/dateline.hpp"

namespace newsgraph::readers {
namespace {

std::string prefix(std::string_view paragraph, bool opening = false) {
  const auto match = match_dateline(paragraph, opening);
  return match ? std::string(paragraph.substr(0, match->length)) : "";
}

}  // namespace

TEST_CASE("Datelines of news agencies are found up to their dash") {
  CHECK(prefix("WASHINGTON (AP) — The Senate voted.") == "WASHINGTON (AP) —");
  CHECK(prefix("LONDON, Jan 3 (Reuters) - Shares fell.") == "LONDON, Jan 3 (Reuters) -");
  CHECK(prefix("KYIV, Ukraine — Air-raid sirens sounded.") == "KYIV, Ukraine —");
  CHECK(prefix("Berlin (dpa) – Die Welt is a paper.") == "Berlin (dpa) –");
  CHECK(prefix("NEW YORK -- Shares fell.") == "NEW YORK --");
  CHECK(match_dateline("PARIS (AFP) — Farmers marched.", false)->publisher == "Agence France-Presse");
}

TEST_CASE("A place in mixed case is a dateline only in the first paragraph") {
  CHECK(prefix("Brussels — Ministers met.", true) == "Brussels —");
  CHECK(prefix("Brussels — Ministers met.", false).empty());
}

TEST_CASE("A dash within a sentence makes no dateline") {
  CHECK(prefix("NATO — which met on Monday — agreed.", true).empty());
  CHECK(prefix("The ministers — all of them — agreed.", true).empty());
  CHECK(prefix("\"We will win\" - Matthew", true).empty());
  CHECK(prefix("Teen-age workers went on strike.", true).empty());
  CHECK(prefix("", true).empty());
}

}  // namespace newsgraph::readers
