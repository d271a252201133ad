#include "query/full_text.hpp"

#include <catch2/catch.hpp>

using newsgraph::query::full_text_question;
using newsgraph::query::has_phrases;
using newsgraph::query::Phrase;

TEST_CASE("What is typed becomes words, phrases and beginnings") {
  CHECK(full_text_question("Grain deal").match == "\"grain\" \"deal\"");
  CHECK(full_text_question("\"grain deal\" sanction*").match == "\"grain\" \"deal\" \"sanction\"*");
  CHECK(full_text_question("“grain deal”").phrases == std::vector<Phrase>{{"grain", "deal"}});
  CHECK(full_text_question("grain deal").phrases.empty());
}

TEST_CASE("Nothing that is typed is a syntax error") {
  CHECK(full_text_question("U.S. AND (NOT").match == "\"u\" \"s\" \"and\" \"not\"");
  CHECK(full_text_question("U.S.").phrases == std::vector<Phrase>{{"u", "s"}});
  CHECK(full_text_question("- ... \"\"").match.empty());
  CHECK(full_text_question("\"open phrase").phrases == std::vector<Phrase>{{"open", "phrase"}});
}

TEST_CASE("A phrase is there if its words follow each other") {
  const auto phrases = full_text_question("\"the trust\"").phrases;
  CHECK(has_phrases("I have lost The Trust of my party", phrases));
  CHECK_FALSE(has_phrases("trust the party", phrases));
  CHECK_FALSE(has_phrases("the trustees", phrases));
  CHECK(has_phrases("He said “café noir” was fine", full_text_question("\"cafe noir\"").phrases));
}
