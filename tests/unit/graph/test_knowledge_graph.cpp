#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "base/utf8.hpp"
#include "graph/knowledge_graph.hpp"
#include "support/sample_graph.hpp"

using namespace newsgraph;
using newsgraph::graph::EntityNode;
using newsgraph::graph::KnowledgeGraph;

namespace {

const EntityNode& entity(const KnowledgeGraph& graph, std::string_view id) {
  const std::uint32_t index = graph.find_entity(id);
  REQUIRE(index != kNone);
  return graph.entities()[index];
}

std::vector<std::string> texts(const std::vector<graph::TextWithEvidence>& items) {
  std::vector<std::string> out;
  for (const auto& item : items) out.push_back(item.text);
  return out;
}

// The part of a text between two code points.
std::string cut(const std::string& text, CodePointSpan span) {
  std::string out;
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const std::size_t start = at;
    utf8::next(text, at);
    if (span.begin <= count && count < span.end) out += text.substr(start, at - start);
  }
  return out;
}

}  // namespace

TEST_CASE("Spans count code points behind curly quotation marks and emoji") {
  samples::SampleArticle article("urn:example:a");
  article.paragraph("“Ships 🚢🚢 – naïve,” Ada Brook told Bo Lund.");
  article.entity("ada-brook", "Person", "Ada Brook", {"Ada Brook"});
  article.entity("bo-lund", "Person", "Bo Lund", {"Bo Lund"});
  article.statement("Ada Brook", "tell", "told", "Bo Lund", "Ada Brook told Bo Lund");
  article.quotation("Ada Brook", "told", {"Ships 🚢🚢 – naïve"});
  const Annotations annotations = article.finish();
  KnowledgeGraph graph;
  graph.add(article.document, annotations);
  graph.finish();

  const std::string& text = article.document.text;
  CHECK(cut(text, entity(graph, "ada-brook").mentions.at(0).span) == "Ada Brook");
  CHECK(cut(text, graph.statements().at(0).evidence.at(0).span) == "Ada Brook told Bo Lund");
  CHECK(cut(text, graph.quotations().at(0).content_spans.at(0).span) == "Ships 🚢🚢 – naïve");
  CHECK(graph.quotations().at(0).content_spans.at(0).span.begin == 1);
}

TEST_CASE("Every record of an article has evidence") {
  const KnowledgeGraph graph = samples::harbour_graph();
  for (const auto& item : graph.entities()) {
    CHECK_FALSE(item.mentions.empty());
    for (const auto& name : item.alternate_names) CHECK_FALSE(name.evidence.empty());
    for (const auto& title : item.job_titles) CHECK_FALSE(title.evidence.empty());
  }
  for (const auto& item : graph.statements()) CHECK_FALSE(item.evidence.empty());
  for (const auto& item : graph.quotations()) CHECK_FALSE(item.content_spans.empty());
}

TEST_CASE("Other forms of a name are alternate names, the name itself is not") {
  const KnowledgeGraph graph = samples::harbour_graph();
  CHECK(texts(entity(graph, "ruth-calder").alternate_names) == std::vector<std::string>{"Calder"});
  CHECK(texts(entity(graph, "ruth-calder").job_titles) == std::vector<std::string>{"Energy Minister"});
}

TEST_CASE("A quotation knows its speaker, its addressee and whom it is about, the speaker left out") {
  const KnowledgeGraph graph = samples::harbour_graph();
  const auto& quotation = graph.quotations().at(0);
  CHECK(quotation.speaker == "ruth-calder");
  CHECK(quotation.addressee == "the-example");
  CHECK(quotation.cue == "told");
  CHECK(quotation.about == std::vector<std::string>{"orsted-lines", "tom-vance"});
  CHECK(quotation.text == "Orsted Lines bribed Tom Vance 🚢 and hid it");
}

TEST_CASE("A quotation split by its cue is one text with two spans") {
  samples::SampleArticle article("urn:example:split");
  article.paragraph("“We will sail,” Ada Brook said, “before\n the tide.”");
  article.entity("ada-brook", "Person", "Ada Brook", {"Ada Brook"});
  article.quotation("Ada Brook", "said", {"We will sail", "before\n the tide"});
  const Annotations annotations = article.finish();
  KnowledgeGraph graph;
  graph.add(article.document, annotations);
  graph.finish();
  CHECK(graph.quotations().at(0).text == "We will sail … before the tide");
  CHECK(graph.quotations().at(0).content_spans.size() == 2);
}

TEST_CASE("A title inside somebody's words is a claimed role and not a job title") {
  samples::SampleArticle article("urn:example:role");
  article.paragraph("Ada Brook said Captain Bo Lund slept.");
  article.entity("ada-brook", "Person", "Ada Brook", {"Ada Brook"});
  article.entity("bo-lund", "Person", "Bo Lund", {"Bo Lund"});
  article.quotation("Ada Brook", "said", {"Captain Bo Lund slept"});
  article.role("Bo Lund", "Captain", "", "Captain Bo Lund");
  Annotations annotations = article.finish();
  annotations.roles.at(0).quotation = 0;
  KnowledgeGraph graph;
  graph.add(article.document, annotations);
  graph.finish();
  CHECK(entity(graph, "bo-lund").job_titles.empty());
  CHECK(graph.roles().at(0).claimed_in == graph.quotations().at(0).id);
}

TEST_CASE("Entities of several articles with the same id are one node with the longest name") {
  KnowledgeGraph graph;
  samples::add_story(graph, "urn:example:1", "One", {{"Person:Brook", "meet", "met with", "Person:Bo Lund"}});
  samples::SampleArticle article("urn:example:2");
  article.paragraph("Ada Brook slept. Brook woke.");
  article.entity("brook", "Person", "Ada Brook", {"Ada Brook", "Brook"});
  article.document.title = "Two";
  const Annotations annotations = article.finish();
  graph.add(article.document, annotations);
  graph.finish();
  const EntityNode& brook = entity(graph, "brook");
  CHECK(brook.name == "Ada Brook");
  REQUIRE(texts(brook.alternate_names) == std::vector<std::string>{"Brook"});
  CHECK(brook.alternate_names.at(0).evidence.size() == 2);
  CHECK(brook.mentions.size() == 3);
  CHECK(brook.mentions.front().document == 0);
  CHECK(brook.mentions.back().document == 1);
}

TEST_CASE("Records stand in the order of the documents") {
  KnowledgeGraph graph;
  samples::add_story(graph, "urn:example:z", "Z", {{"Person:Zoe Ash", "see", "saw", "Person:Bo Lund"}});
  samples::add_story(graph, "urn:example:a", "A", {{"Person:Ada Brook", "see", "saw", "Person:Bo Lund"}});
  graph.finish();
  CHECK(graph.documents().at(0).id == "urn:example:z");
  CHECK(graph.statements().at(0).subject.entity == "zoe-ash");
  CHECK(graph.statements().at(1).subject.entity == "ada-brook");
  CHECK(graph.entities().at(0).id == "ada-brook");
}

TEST_CASE("A second document of the same id is refused") {
  KnowledgeGraph graph;
  const Annotations none;
  Document document;
  document.id = "urn:example:same";
  CHECK(graph.add(document, none));
  CHECK_FALSE(graph.add(document, none));
  graph.finish();
  CHECK(graph.documents().size() == 1);
}

TEST_CASE("Ids of statements and quotations are unique and the same on every run") {
  samples::SampleArticle article("urn:example:twice");
  article.paragraph("Ada Brook met Bo Lund.");
  article.entity("ada-brook", "Person", "Ada Brook", {"Ada Brook"});
  article.entity("bo-lund", "Person", "Bo Lund", {"Bo Lund"});
  for (int i = 0; i < 3; ++i) article.statement("Ada Brook", "meet", "met", "Bo Lund", "Ada Brook met Bo Lund");
  const Annotations annotations = article.finish();
  std::vector<std::string> ids[2];
  for (auto& run : ids) {
    KnowledgeGraph graph;
    graph.add(article.document, annotations);
    graph.finish();
    for (const auto& statement : graph.statements()) run.push_back(statement.id);
  }
  CHECK(ids[0] == ids[1]);
  CHECK(std::set<std::string>(ids[0].begin(), ids[0].end()).size() == 3);
}

TEST_CASE("A graph without documents is empty and can be finished") {
  KnowledgeGraph graph;
  graph.finish();
  CHECK(graph.links().empty());
  CHECK(graph.ranking().empty());
}
