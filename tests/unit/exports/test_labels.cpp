#include <catch2/catch.hpp>

#include "base/utf8.hpp"
#include "exports/dot/labels.hpp"
#include "support/sample_graph.hpp"

using namespace newsgraph;
using namespace newsgraph::exports;

namespace {

std::string words(const samples::Fact& fact) {
  graph::KnowledgeGraph graph;
  samples::add_story(graph, "urn:example:words", "Words", {fact});
  graph.finish();
  const graph::Edge& edge = *graph.links().at(0).edge;
  const std::string speaker = speaker_words(graph, edge);
  return relation_words(graph, edge) + (speaker.empty() ? "" : " · " + speaker);
}

const std::string kAda = "Person:Ada Brook";
const std::string kBo = "Person:Bo Lund";

}  // namespace

TEST_CASE("Words at a line say what is negated, planned or claimed") {
  CHECK(words({kAda, "accuse", "accused", kBo}) == "accused");
  CHECK(words({kAda, "attack", "attacked", kBo, Polarity::kNegative}) == "did not attack");
  CHECK(words({kAda, "be near", "was near", kBo, Polarity::kNegative}) == "was not near");
  CHECK(words({kAda, "pay", "paid", kBo, Polarity::kPositive, Modality::kPlanned}) == "pay (planned)");
  CHECK(words({kAda, "pay", "paid", kBo, Polarity::kNegative, Modality::kPossible}) == "not pay (possible)");
  CHECK(words({kAda, "direct", "directed", kBo, Polarity::kPositive, Modality::kAsserted, "Person:Cy Orr"}) ==
        "directed · says Cy Orr");
}

TEST_CASE("Words at a line keep who does it and who has it done") {
  CHECK(words({kAda, "invite to", "was invited to", kBo, Polarity::kNegative}) == "was not invited to");
  CHECK(words({kAda, "invite to", "was invited to", kBo, Polarity::kPositive, Modality::kPlanned}) ==
        "be invited to (planned)");
}

TEST_CASE("A source without a name stands in a label without the capital of a sentence") {
  const auto said_by = [](const std::string& source) {
    return words({kAda, "pay", "paid", kBo, Polarity::kPositive, Modality::kAsserted, "UnnamedSource:" + source});
  };
  CHECK(said_by("Two opposition lawmakers") == "paid · says two opposition lawmakers");
  CHECK(said_by("German officials") == "paid · says German officials");
}

TEST_CASE("Only what the article asserts as fact is a stated line") {
  graph::Edge edge;
  CHECK(line_kind(edge) == LineKind::kStated);
  edge.claimed = true;
  CHECK(line_kind(edge) == LineKind::kClaimed);
  edge.polarity = Polarity::kNegative;
  CHECK(line_kind(edge) == LineKind::kDenied);
  edge.claimed = false;
  CHECK(line_kind(edge) == LineKind::kDenied);
  edge.polarity = Polarity::kPositive;
  edge.modality = Modality::kConditional;
  CHECK(line_kind(edge) == LineKind::kOpen);
}

TEST_CASE("Long texts are cut with an ellipsis at the limit") {
  CHECK(shortened("abc", 3) == "abc");
  CHECK(shortened("abcd", 3) == "abc…");
  CHECK(utf8::count(shortened(std::string(10000, 'x'), 54)) == 55);
  CHECK(shortened("  a\n\tb  ", 10) == "a b");
}

TEST_CASE("Lines are broken at blanks, and inside words only when one is too long") {
  CHECK(wrapped("Secretary of State", 12) == std::vector<std::string>{"Secretary of", "State"});
  CHECK(wrapped("abcdefgh", 3) == std::vector<std::string>{"abc", "def", "gh"});
  CHECK(wrapped("", 3) == std::vector<std::string>{""});
}

TEST_CASE("Markup in a name is text in a label") {
  CHECK(escape_html("<b>\"R&D\"</b>") == "&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;");
  CHECK(escape_attribute("a\\N & b") == "a\\\\N &amp; b");
}

TEST_CASE("A headline is broken into lines of about the same length") {
  CHECK(balanced("one two three four five", 20) == std::vector<std::string>{"one two three", "four five"});
  CHECK(balanced("one two", 20) == std::vector<std::string>{"one two"});
}
