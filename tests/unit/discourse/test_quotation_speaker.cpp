#include <string>

#include "catch2/catch.hpp"
#include "quotation_testing.hpp"

namespace newsgraph::testing {
namespace {

TEST_CASE("The speaker may follow the cue") {
  const auto found = quotations_in(
      R"(“/punct>3 _We/nsubj>3 won/ccomp>6 _”/punct>3 _,/punct>3 said/root>0 the/det>8 mayor/nsubj>6 _./punct>6)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].speaker == "the mayor");
}

TEST_CASE("A speaker that the tree takes for an object is found behind the cue") {
  const auto found =
      quotations_in(R"(“/punct>3 _We/nsubj>3 won/ccomp>6 _”/punct>3 _,/punct>3 said/root>0 Ann/obj>6 _./punct>6)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].speaker == "Ann");
}

TEST_CASE("An apposition names the speaker") {
  const auto found = quotations_in(
      R"(The/det>2 chairman/nsubj>10 of/case>4 Acme/nmod>2 _,/punct>6 Ann/appos>2 Lee/flat>6 _,/punct>2 has/aux>10 said/root>0/VBN Bob/nsubj>12 won/ccomp>10 _./punct>10)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].speaker == "The chairman of Acme, Ann Lee");
  CHECK(found[0].speaker_head == "Ann");
}

TEST_CASE("Joint speakers are one phrase whose head is the first") {
  const auto found = quotations_in(
      R"(Two/nummod>2/CD ministers/nsubj>6/NNS and/cc>5 three/nummod>5/CD generals/conj>2/NNS told/root>0 the/det>8 paper/iobj>6 Bob/nsubj>10 won/ccomp>6 _./punct>6)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].speaker == "Two ministers and three generals");
  CHECK(found[0].speaker_head == "ministers");
  CHECK(found[0].addressee == "the paper");
}

TEST_CASE("A relative pronoun stands for its noun") {
  const auto found = quotations_in(
      R"(He/nsubj>2 met/root>0 Ann/obj>2 _,/punct>6 who/nsubj>6/WP said/acl:relcl>3/VBD Bob/nsubj>8 won/ccomp>6 _./punct>2)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].speaker == "Ann");
}

TEST_CASE("A participle has the speaker of the report it hangs on, wherever the tree hangs it") {
  const auto found = quotations_in(
      R"(Ann/nsubj>2 said/root>0 Bob/nsubj>4 won/ccomp>2 _,/punct>6 adding/advcl>4/VBG that/mark>9 he/nsubj>9 cheated/ccomp>6 _./punct>2)");
  REQUIRE(found.size() == 2);
  CHECK(found[0].content == "Bob won");
  CHECK(found[1].content == "he cheated");
  CHECK(found[1].speaker == "Ann");
}

TEST_CASE("The agent of a passive speaks") {
  const auto found = quotations_in(
      R"(Bob/nsubj:pass>3 was/aux:pass>3 told/root>0/VBN by/case>5 Ann/obl:agent>3 that/mark>8 Cy/nsubj>8 won/ccomp>3 _./punct>3)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].speaker == "Ann");
  CHECK(found[0].addressee == "Bob");
}

TEST_CASE("A letter speaks for its author, where the text gives one") {
  const auto found =
      quotations_in(R"(Ann/nmod:poss>3 _'s/case>1 letter/nsubj>4 said/root>0 Bob/nsubj>6 won/ccomp>4 _./punct>4)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].speaker == "Ann's letter");
  CHECK(found[0].speaker_head == "Ann");
}

TEST_CASE("Addressee, medium and time are those of the cue's clause") {
  const auto found = quotations_in(
      R"(Ann/nsubj>2 told/root>0 reporters/iobj>2/NNS in/case>6 a/det>6 statement/obl>2 on/case>8 Monday/obl>2/NNP that/mark>11 Bob/nsubj>11 won/ccomp>2 _./punct>2)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].addressee == "reporters");
  CHECK(found[0].medium == "a statement");
  CHECK(found[0].quotation.said_at == "on Monday");
}

TEST_CASE("A person's name in a title phrase is the speaker's head") {
  ParsedText text = parsed(
      R"(Security/compound>2 adviser/nsubj>5 Ann/flat>2 Lee/flat>2 said/root>0 Bob/nsubj>7 won/ccomp>5 _./punct>5)");
  text.annotations.names.push_back({{2, 4}, EntityType::kPerson, 1.0F});
  const auto found = quotations_in(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].speaker_head == "Ann");
}

}  // namespace
}  // namespace newsgraph::testing
