// Content, cue and speaker where a tree goes wrong; the trees here are wrong on purpose.
#include "catch2/catch.hpp"
#include "quotation_testing.hpp"

namespace newsgraph::testing {
namespace {

ParsedText with_name(std::string_view trees, TokenRange tokens, EntityType type = EntityType::kPerson) {
  ParsedText text = parsed(trees);
  text.annotations.names.push_back({tokens, type, 1.0F});
  return text;
}

TEST_CASE("What went on while somebody spoke is not what was said") {
  const auto found = quotations_in(
      R"(Dana/nsubj>2/NNP ordered/root>0/VBD a/det>4 review/obj>2 _,/punct>7 aides/nsubj>7/NNS said/parataxis>2/VBD _,/punct>10 as/mark>11/IN rain/nsubj>11 fell/ccomp>7/VBD _./punct>2)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content == "Dana ordered a review");
  CHECK(found[0].speaker == "aides");
}

TEST_CASE("The name right behind an inverted verb speaks, and all before its comma is said") {
  const auto found = quotations_in(with_name(
      R"(Boats/nsubj>2/NNS left/root>0/VBD _,/punct>8 but/cc>8 few/nsubj>8/NNS arrived/acl>5/VBN _,/punct>5 said/conj>2/VBD Ann/nsubj>8/NNP Lee/flat>9/NNP _,/punct>9 who/nsubj>13/WP waits/acl:relcl>9/VBZ _./punct>2)",
      {8, 10}));
  REQUIRE(found.size() == 1);
  CHECK(found[0].speaker == "Ann Lee");
}

TEST_CASE("What describes the source is no part of what it says") {
  const auto found = quotations_in(
      R"(They/nsubj>2 hid/root>0/VBD files/obj>2/NNS _,/punct>7 according/case>7 to/fixed>5 people/obl>2/NNS _,/punct>11 who/nsubj:pass>11/WP were/aux:pass>11/VBD barred/acl:relcl>3/VBN _./punct>2)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content == "They hid files");
  CHECK(found[0].speaker == "people");
}

TEST_CASE("A time behind a name is no part of the speaker") {
  const auto found = quotations_in(
      R"(The/det>2 watchdog/nsubj>5 on/case>4/IN Thursday/nmod>2/NNP said/root>0/VBD it/nsubj>7 lost/ccomp>5/VBD _./punct>5)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].speaker == "The watchdog");
}

TEST_CASE("A time behind the cue is no part of what is said") {
  const auto found = quotations_in(
      R"(Police/nsubj>2 said/root>0/VBD late/advmod>4/RB Sunday/obl:unmarked>7/NNP the/det>6/DT port/nsubj>7/NN closed/ccomp>2/VBD again/advmod>7 _./punct>2)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content == "the port closed again");
}

TEST_CASE("Asking not to be named is no utterance") {
  CHECK(quotations_in(
            R"(Ann/nsubj>2 asked/root>0/VBD not/advmod>6 to/mark>6/TO be/aux:pass>6/VB named/xcomp>2/VBN _./punct>2)")
            .empty());
}

TEST_CASE("One of several speaks behind an inverted verb") {
  const auto found = quotations_in(
      R"(It/nsubj>2 failed/root>0/VBD _,/punct>4 said/parataxis>2/VBD one/obj>4/CD of/case>8 the/det>8 officials/nmod>5/NNS _,/punct>8 who/nsubj>11/WP left/acl:relcl>8/VBD _./punct>2)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content == "It failed");
  CHECK(found[0].speaker == "one of the officials");
}

TEST_CASE("Warning of a danger names no content, condemning the act of somebody neither") {
  CHECK(quotations_in(R"(They/nsubj>2 warned/root>0/VBD of/case>5/IN the/det>5 danger/obl>2/NN _./punct>2)").empty());
  CHECK(
      quotations_in(R"(They/nsubj>2 condemned/root>0/VBD the/det>4 act/obj>2/NN of/case>6/IN Bob/obl>2/NNP _./punct>2)")
          .empty());
}

TEST_CASE("An order within somebody's marks is no quotation of its own") {
  const auto found = quotations_in(
      R"(“/punct>4 _She/nsubj>4 has/aux>4/VBZ told/ccomp>11/VBN them/iobj>4 to/mark>7/TO leave/xcomp>4/VB _,/punct>4 _”/punct>4 Bo/nsubj>11 said/root>0/VBD _./punct>11)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].speaker == "Bo");
}

TEST_CASE("A promise whose infinitive is quoted is mixed") {
  const auto found = quotations_in(
      R"(Ann/nsubj>2 promised/root>0/VBD to/mark>5/TO “/punct>5 _answer/xcomp>2/VB every/det>7 question/obj>5/NN _./punct>2 _”/punct>5)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content == "to “answer every question.”");
  CHECK(found[0].quotation.type == QuotationType::kMixed);
}

TEST_CASE("The hearer at the beginning of a clause is told, not said") {
  const auto found = quotations_in(with_name(
      R"(Ann/nsubj>2 told/root>0/VBD Harbour/compound>4/NNP News/nsubj>7/NNP their/nmod:poss>6/PRP$ boats/nsubj>7/NNS sank/ccomp>2/VBD _./punct>2)",
      {2, 4}, EntityType::kOrganization));
  REQUIRE(found.size() == 1);
  CHECK(found[0].addressee == "Harbour News");
  CHECK(found[0].content == "their boats sank");
}

TEST_CASE("A clause taken for an object with a participle is said") {
  const auto found = quotations_in(
      R"(Police/nsubj>2 said/root>0/VBD panels/obj>2/NNS led/acl>3/VBN to/case>6/IN fires/obl>4/NNS _./punct>2)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content == "panels led to fires");
}

TEST_CASE("The speaker whom the tree takes for an apposition is parted from what is said") {
  const auto found = quotations_in(
      R"(It/nsubj>2 shut/ccomp>7/VBD ports/obj>2/NNS _,/punct>6 Danish/amod>6/JJ officials/appos>3/NNS said/root>0/VBD _./punct>7)");
  for (const auto& one : found) CHECK(one.content == "It shut ports");
}

TEST_CASE("Without a comma behind the cue all that is said stands behind it") {
  const auto found = quotations_in(
      R"(Aide/nsubj>5/NN Bo/nsubj>3 claimed/parataxis>5/VBD ninety/nsubj>3/CD sank/root>0/VBD _./punct>5)");
  for (const auto& one : found) CHECK(one.content == "ninety sank");
}

TEST_CASE("Indirect speech ends at a semicolon") {
  const auto found = quotations_in(
      R"(Ann/nsubj>2 said/root>0/VBD boats/nsubj>4/NNS sank/ccomp>2/VBD _;/punct>7 it/nsubj>7 rained/parataxis>4/VBD _./punct>2)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content == "boats sank");
}

TEST_CASE("Nobody says what not everyone agrees") {
  CHECK(quotations_in(
            R"(Not/advmod>2/RB everyone/nsubj>3/NN agreed/root>0/VBD boats/nsubj>5/NNS sank/ccomp>3/VBD _./punct>3)")
            .empty());
}

TEST_CASE("A cue behind an exclamation in marks stands in what the splitter takes for a sentence of its own") {
  const auto found = quotations_in(
      R"(“/punct>3 _You/nsubj>3 stopped/root>0/VBD us/obj>3 again/advmod>3 today/advmod>3 _!/punct>3 _”/punct>3
Ann/nsubj>2 told/root>0/VBD reporters/iobj>2/NNS _./punct>2)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].speaker == "Ann");
  CHECK(found[0].addressee == "reporters");
}

TEST_CASE("Marks behind a colon are said by the subject where no reporting word stands") {
  const auto found = quotations_in(
      R"(Ann/nsubj>2/NNP opposed/root>0/VBD it/obj>2 _:/punct>2 “/punct>7 _It/nsubj>7 costs/parataxis>2/VBZ us/obj>7 far/advmod>10 more/obj>7 _./punct>7 _”/punct>7)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].speaker == "Ann");
}

}  // namespace
}  // namespace newsgraph::testing
