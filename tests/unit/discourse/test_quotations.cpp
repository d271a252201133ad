#include <chrono>
#include <string>

#include "catch2/catch.hpp"
#include "quotation_testing.hpp"

namespace newsgraph::testing {
namespace {

TEST_CASE("Direct speech before its cue: the comma and the marks stay outside") {
  const auto found =
      quotations_in(R"("/punct>3 _We/nsubj>3 won/ccomp>7 _,/punct>3 _"/punct>3 Ann/nsubj>7 said/root>0 _./punct>7)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content == "We won");
  CHECK(found[0].speaker == "Ann");
  CHECK(found[0].cue == "said");
  CHECK(found[0].quotation.type == QuotationType::kDirect);
  CHECK(found[0].quotation.content_spans.size() == 1);
}

TEST_CASE("Direct speech behind its cue") {
  const auto found =
      quotations_in(R"(Ann/nsubj>2 said/root>0 _:/punct>2 "/punct>6 _We/nsubj>6 won/ccomp>2 _./punct>6 _"/punct>6)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content == "We won.");
  CHECK(found[0].speaker == "Ann");
}

TEST_CASE("A cue in the middle gives one quotation of two spans, and the next quoted sentence belongs to it") {
  const auto found = quotations_in(
      R"(“/punct>3 _We/nsubj>3 tried/root>0 _,/punct>3 _”/punct>3 Ann/nsubj>7 said/parataxis>3 _,/punct>7 “/punct>12 _and/cc>12 we/nsubj>12 failed/conj>3 _./punct>3 _”/punct>3
“/punct>3 _It/nsubj>3 hurts/root>0/VBZ _./punct>3 _”/punct>3)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content == "We tried | and we failed. | It hurts.");
  CHECK(found[0].speaker == "Ann");
  CHECK(found[0].quotation.content_spans.size() == 3);
}

TEST_CASE("A quoted paragraph goes on in the next one") {
  const auto found = quotations_in(
      R"(“/punct>3 _We/nsubj>3 tried/ccomp>6 _,/punct>3 _”/punct>3 said/root>0 Ann/nsubj>6 _./punct>6

“/punct>3 _They/nsubj>3 stopped/root>0 us/obj>3 _./punct>3 _”/punct>3)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content == "We tried | They stopped us.");
  CHECK(found[0].speaker == "Ann");
}

TEST_CASE("Paragraphs that open anew without closing are one quotation") {
  const auto found = quotations_in(
      R"(Ann/nsubj>2 wrote/root>0 _:/punct>2 “/punct>6 _We/nsubj>6 tried/ccomp>2 _./punct>6

“/punct>3 _We/nsubj>3 failed/root>0 _./punct>3 _”/punct>3)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content == "We tried. | We failed.");
}

TEST_CASE("Indirect speech begins behind its complementiser") {
  const auto found = quotations_in(
      R"(Officials/nsubj>2/NNS said/root>0 that/mark>6 the/det>5 bridge/nsubj>6 fell/ccomp>2 on/case>8 Monday/obl>6 _./punct>2)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content == "the bridge fell on Monday");
  CHECK(found[0].quotation.type == QuotationType::kIndirect);
}

TEST_CASE("A fragment in marks makes indirect speech mixed") {
  const auto found = quotations_in(
      R"(Ann/nsubj>2 said/root>0 the/det>4 plan/nsubj>8 was/cop>8 a/det>8 “/punct>8 _mistake/ccomp>2/NN of/case>10 history/nmod>8 _./punct>8 _”/punct>8)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content == "the plan was a “mistake of history.”");
  CHECK(found[0].quotation.type == QuotationType::kMixed);
}

TEST_CASE("Coordinated cues give two quotations with one speaker") {
  const auto found = quotations_in(
      R"(Ann/nsubj>2 said/root>0 her/nmod:poss>4/PRP$ side/nsubj>5 won/ccomp>2 and/cc>7 accused/conj>2/VBD Bob/obj>7 of/mark>10 cheating/advcl>7/VBG _./punct>2)");
  REQUIRE(found.size() == 2);
  CHECK(found[0].content == "her side won");
  CHECK(found[1].content == "cheating");
  CHECK(found[1].cue == "accused");
  CHECK(found[1].speaker == "Ann");
}

TEST_CASE("According to a source: the phrase is not part of the content") {
  const auto found = quotations_in(
      R"(According/case>3 to/fixed>1 Ann/obl>7 _,/punct>3 the/det>6 bridge/nsubj>7 fell/root>0 _./punct>7)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content == "the bridge fell");
  CHECK(found[0].speaker == "Ann");
  CHECK(found[0].cue == "According to");
}

TEST_CASE("A source at the end of the sentence is cut off what others say before it") {
  const auto found = quotations_in(
      R"(Ann/nsubj>2 said/root>0 Bob/nsubj>4 won/ccomp>2 _,/punct>8 according/case>8 to/fixed>6 sources/obl>4/NNS close/amod>8/JJ to/case>11 her/obl>9/PRP _./punct>2)");
  REQUIRE(found.size() == 2);
  CHECK(found[0].content == "Ann said Bob won");
  CHECK(found[0].speaker == "sources close to her");
  CHECK(found[1].content == "Bob won");
}

TEST_CASE("A clause that the tree splits in two is one content") {
  const auto found =
      quotations_in(R"(Ann/nsubj>2 said/root>0 she/nsubj>4 felt/ccomp>2 Bob/nsubj>6 lost/ccomp>2 _./punct>2)");
  REQUIRE_FALSE(found.empty());
  CHECK(found[0].content == "she felt Bob lost");
}

TEST_CASE("A subject that the tree takes for the verb's object is part of the content") {
  const auto found = quotations_in(
      R"(Officials/nsubj>2/NNS said/root>0 Bob/obj>2 _,/punct>6 the/det>6 mayor/appos>3 _,/punct>6 lost/ccomp>2 _./punct>2)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content == "Bob, the mayor, lost");
}

TEST_CASE("A report that the tree hangs into another's content is the first speaker's") {
  const auto found = quotations_in(
      R"(Ann/nsubj>2 said/root>0 her/nmod:poss>4/PRP$ side/nsubj>6 was/cop>6 ready/ccomp>2/JJ and/cc>8 accused/conj>6/VBN Bob/obj>8 of/mark>11 cheating/advcl>8/VBG _./punct>2)");
  REQUIRE(found.size() == 2);
  CHECK(found[0].content == "her side was ready");
  CHECK(found[1].speaker == "Ann");
  CHECK(found[1].content == "cheating");
}

TEST_CASE("Doing something according to a plan is not a report") {
  CHECK(quotations_in(R"(Work/nsubj>2 went/root>0 on/advmod>2 according/case>6 to/fixed>4 plan/obl>2 _./punct>2)")
            .empty());
}

TEST_CASE("Scare quotes and names in marks are no utterances") {
  CHECK(
      quotations_in(
          R"(The/det>3 "/punct>3 _experts/nsubj>5/NNS _"/punct>3 came/root>0 to/case>10 the/det>10 "/punct>10 _Green/compound>10 Hall/obl>5 _"/punct>10 _./punct>5)")
          .empty());
  CHECK(quotations_in(
            R"(They/nsubj>2 named/root>0 the/det>4 ship/obj>2 "/punct>6 _Hope/xcomp>2/NNP _"/punct>6 _./punct>2)")
            .empty());
}

TEST_CASE("Negated, hypothetical and agentless sayings are no utterances") {
  CHECK(quotations_in(
            R"(Ann/nsubj>4 did/aux>4 not/advmod>4 say/root>0/VB that/mark>6 Bob/nsubj>7 won/ccomp>4 _./punct>4)")
            .empty());
  CHECK(quotations_in(R"(Ann/nsubj>3 may/aux>3/MD say/root>0/VB that/mark>5 Bob/nsubj>6 won/ccomp>3 _./punct>3)")
            .empty());
  CHECK(
      quotations_in(R"(Bob/nsubj:pass>3 was/aux:pass>3 told/root>0/VBN that/mark>6 Cy/nsubj>6 won/ccomp>3 _./punct>3)")
          .empty());
}

TEST_CASE("A paragraph behind a reporting sentence with a colon is a block quotation") {
  const auto found = quotations_in(
      R"(The/det>2 church/nsubj>3 answered/root>0 _:/punct>3

She/nsubj>2 lied/root>0 to/case>4 us/obl>2 _./punct>2)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content == "She lied to us.");
  CHECK(found[0].speaker == "The church");
  CHECK(found[0].quotation.type == QuotationType::kDirect);
}

TEST_CASE("A pull quote is its signatory's") {
  const auto found = quotations_in(
      R"(“/punct>5 _This/nsubj>5 is/cop>5 a/det>5 game/root>0/NN _./punct>5 _”/punct>5 -/punct>9 Ann/dep>5 Lee/flat>9)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content == "This is a game.");
  CHECK(found[0].speaker == "Ann Lee");
}

TEST_CASE("A floating quotation is said by whoever was reported to speak just before") {
  const auto found = quotations_in(
      R"(Ann/nsubj>2 said/root>0 Bob/nsubj>4 won/ccomp>2 _./punct>2
“/punct>3 _We/nsubj>3 lost/root>0 everything/obj>3 _./punct>3 _”/punct>3)");
  REQUIRE(found.size() == 2);
  CHECK(found[1].content == "We lost everything.");
  CHECK(found[1].speaker == "Ann");
  CHECK(found[1].quotation.confidence < found[0].quotation.confidence);
}

TEST_CASE("The turns of an interview are their speakers'") {
  const auto found = quotations_in(
      R"(Q/root>0 _:/punct>1 Did/aux>5 you/nsubj>5/PRP win/parataxis>1/VB _?/punct>5

Ann/root>0 _:/punct>1 We/nsubj>4 lost/parataxis>1 _./punct>4

Q/root>0 _:/punct>1 Why/advmod>5 so/advmod>5 soon/parataxis>1 _?/punct>5

Ann/root>0 _:/punct>1 We/nsubj>5 were/cop>5 tired/parataxis>1/JJ _./punct>5)");
  REQUIRE(found.size() == 4);
  CHECK(found[1].speaker == "Ann");
  CHECK(found[1].content == "We lost.");
}

TEST_CASE("Thoughts and intentions are marked as such, and left out where speech alone is asked for") {
  const std::string_view trees =
      R"(Ann/nsubj>2 believes/root>0/VBZ Bob/nsubj>4 won/ccomp>2 _./punct>2
She/nsubj>2 plans/root>0/VBZ to/mark>4 leave/xcomp>2 _./punct>2)";
  CHECK(quotations_in(parsed(trees), discourse::AttributionScope::kSpeech).empty());
  const auto all = quotations_in(trees);
  REQUIRE(all.size() == 2);
  CHECK(all[0].quotation.kind == AttributionKind::kThought);
  CHECK(all[1].quotation.kind == AttributionKind::kIntention);
  CHECK(all[1].content == "to leave");
}

TEST_CASE("What people know is a thought; what they do not know is given on request only") {
  const std::string_view trees =
      R"(Ann/nsubj>2 knew/root>0/VBD that/mark>5 Bob/nsubj>5 won/ccomp>2/VBD _./punct>2
Ann/nsubj>4 did/aux>4/VBD not/advmod>4 know/root>0/VB that/mark>7 Bob/nsubj>7 won/ccomp>4/VBD _./punct>4)";
  using enum discourse::AttributionScope;
  CHECK(quotations_in(parsed(trees), kSpeech, &credulous()).empty());
  const auto found = quotations_in(parsed(trees), kAsserted, &credulous());
  REQUIRE(found.size() == 1);
  CHECK(found[0].cue == "knew");
  CHECK(found[0].content == "Bob won");
  CHECK(found[0].quotation.kind == AttributionKind::kThought);
  CHECK(quotations_in(parsed(trees), kAll, &credulous()).size() == 2);
}

TEST_CASE("Marks that do not pair give one remark that shows where the first stands") {
  ParsedText text = parsed(R"(Ann/nsubj>2 said/root>0 “/punct>5 we/nsubj>5 won/ccomp>2 today/advmod>5 _./punct>2

Bob/nsubj>2 cheered/root>0 _./punct>2 “/punct>2)");
  discourse::find_quotations(text.document, DependencyIndex(text.annotations.tokens), text.annotations, nullptr);
  REQUIRE(text.annotations.remarks.size() == 1);
  CHECK(text.annotations.remarks[0].message == "2 quotation marks without partners, the first at: “ we won today .");
}

TEST_CASE("A hundred thousand quotation marks in one sentence take linear time") {
  std::string trees = "Ann/nsubj>2 said/root>0";
  for (int i = 0; i < 50000; ++i) trees += i % 3 == 0 ? " word/dep>2 _\"/punct>2" : " \"/punct>2 _\"/punct>2";
  const ParsedText text = parsed(trees);
  const auto begin = std::chrono::steady_clock::now();
  CHECK_NOTHROW(quotations_in(text));
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}

TEST_CASE("An accusation that nobody in the text makes is an utterance without a speaker") {
  const auto charged = quotations_in(
      R"(Ann/nsubj:pass>3 was/aux:pass>3 charged/root>0/VBN with/mark>5 taking/advcl>3/VBG money/obj>5/NN _./punct>3)");
  REQUIRE(charged.size() == 1);
  CHECK(charged[0].content == "taking money");
  CHECK(charged[0].cue == "charged");
  CHECK(charged[0].speaker.empty());
  const auto alleged = quotations_in(
      R"(Ann/nsubj:pass>3 is/aux:pass>3 alleged/root>0/VBN to/mark>6 have/aux>6 left/xcomp>3/VBN Norland/obj>6 _./punct>3)");
  REQUIRE(alleged.size() == 1);
  CHECK(alleged[0].content == "to have left Norland");
  CHECK(alleged[0].speaker.empty());
}

TEST_CASE("What nobody was accused of is no utterance") {
  CHECK(
      quotations_in(
          R"(Ann/nsubj:pass>4 was/aux:pass>4 not/advmod>4 charged/root>0/VBN with/mark>6 taking/advcl>4/VBG money/obj>6/NN _./punct>4)")
          .empty());
}

TEST_CASE("An empty document has no quotations") { CHECK(quotations_in("").empty()); }

}  // namespace
}  // namespace newsgraph::testing
