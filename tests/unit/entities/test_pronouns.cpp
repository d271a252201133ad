#include <catch2/catch.hpp>

#include "support/read_text.hpp"

using newsgraph::test::ReadText;

TEST_CASE("What somebody is reported to have said of a third person is said of the speaker") {
  const ReadText read("Maria Alvarez met Peter Novak on Monday. Novak said he would sign the contract.");
  CHECK(read.entity_of("he") == "Peter Novak");
}

TEST_CASE("The article's own pronoun goes on about the subject of the sentence before") {
  const ReadText read("President Daniel Ortiz thanked Paul Brandt for the decision. In a speech he asked for more.");
  CHECK(read.entity_of("he") == "Daniel Ortiz");
}

TEST_CASE("A pronoun agrees in sex with the forename") {
  const ReadText read("Maria Alvarez wrote to Peter Novak. She asked him to stay.");
  CHECK(read.entity_of("She") == "Maria Alvarez");
  CHECK(read.entity_of("him") == "Peter Novak");
}

TEST_CASE("A speaker's pronoun is resolved although its own words hold one more") {
  const ReadText read("Peter Novak left the room. \"I am tired,\" he said.");
  CHECK(read.entity_of("he") == "Peter Novak");
  CHECK(read.entity_of("I") == "Peter Novak");
}

TEST_CASE("A successor named in apposition is the one the sentence goes on about") {
  const ReadText read("Daniel Ortiz leaves office in May. His successor, Paul Brandt, has said that he will stay.");
  CHECK(read.entity_of("successor") == "Paul Brandt");
  CHECK(read.entity_of("he") == "Paul Brandt");
}
