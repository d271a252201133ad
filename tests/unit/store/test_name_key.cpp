#include "store/name_key.hpp"

#include <catch2/catch.hpp>

using newsgraph::store::name_key;

TEST_CASE("A name is found as people type it") {
  CHECK(name_key("U.S.") == "us");
  CHECK(name_key("the US") == "us");
  CHECK(name_key("US") == "us");
  CHECK(name_key("Recep Tayyip Erdoğan") == "recep tayyip erdogan");
  CHECK(name_key("O’Brien") == "obrien");
  CHECK(name_key("Coca-Cola") == "coca cola");
  CHECK(name_key("  AT&T  ") == "at t");
}

TEST_CASE("A name without letters keeps something to be found by") { CHECK_FALSE(name_key("...").empty()); }
