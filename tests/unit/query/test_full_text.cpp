#include "query/full_text.hpp"

#include <catch2/catch.hpp>

using newsgraph::query::full_text_question;

TEST_CASE("What is typed becomes words, phrases and beginnings") {
  CHECK(full_text_question("grain deal") == "\"grain\" \"deal\"");
  CHECK(full_text_question("\"grain deal\" sanction*") == "\"grain deal\" \"sanction\"*");
  CHECK(full_text_question("“grain deal”") == "\"grain deal\"");
}

TEST_CASE("Nothing that is typed is a syntax error") {
  CHECK(full_text_question("U.S. don't AND (NOT") == "\"U.S.\" \"don't\" \"AND\" \"(NOT\"");
  CHECK(full_text_question("- ... \"\"").empty());
  CHECK(full_text_question("\"open phrase") == "\"open phrase\"");
}
