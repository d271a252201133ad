#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "graph/knowledge_graph.hpp"
#include "support/sample_graph.hpp"

using namespace newsgraph;
using newsgraph::graph::KnowledgeGraph;

namespace {

// An article that names Ann Mora and Acme Tools in full, and one that has only the surname and the company.
void add_articles(KnowledgeGraph& graph, bool reversed = false) {
  samples::SampleArticle full("urn:example:full"), shorter("urn:example:short");
  full.paragraph("Ann Mora left Acme Tools.");
  full.entity("ann-mora", "Person", "Ann Mora", {"Ann Mora"});
  full.entity("acme-tools", "Organization", "Acme Tools", {"Acme Tools"});
  full.statement("Ann Mora", "leave", "left", "Acme Tools", "Ann Mora left Acme Tools");
  shorter.paragraph("Mora sued Acme Tools.");
  shorter.entity("mora", "Person", "Mora", {"Mora"});
  shorter.entity("acme-tools", "Organization", "Acme Tools", {"Acme Tools"});
  shorter.statement("Mora", "sue", "sued", "Acme Tools", "Mora sued Acme Tools");
  shorter.quotation("Mora", "sued", {"Acme Tools"});
  const Annotations of_full = full.finish(), of_shorter = shorter.finish();
  if (reversed) graph.add(shorter.document, of_shorter);
  graph.add(full.document, of_full);
  if (!reversed) graph.add(shorter.document, of_shorter);
}

std::vector<std::string> ids(const KnowledgeGraph& graph) {
  std::vector<std::string> out;
  for (const auto& entity : graph.entities()) out.push_back(entity.id);
  return out;
}

entities::Decisions decisions(const std::string& rows) {
  std::istringstream in(rows);
  return entities::Decisions::read(in, "decisions.tsv");
}

}  // namespace

TEST_CASE("A short name of another article becomes the same node, with what it says and where it came from") {
  for (const bool reversed : {false, true}) {
    KnowledgeGraph graph;
    add_articles(graph, reversed);
    const auto findings = graph.resolve({});
    graph.finish();
    CHECK(ids(graph) == std::vector<std::string>{"acme-tools", "ann-mora"});
    const auto& mora = graph.entities()[graph.find_entity("ann-mora")];
    CHECK(mora.mentions.size() == 2);
    REQUIRE(mora.origins.size() == 1);
    CHECK(mora.origins[0].id == "mora");
    CHECK(mora.origins[0].reason.starts_with("the surname"));
    CHECK(mora.origins[0].evidence.size() == 1);
    for (const auto& statement : graph.statements()) CHECK(statement.subject.entity == "ann-mora");
    CHECK(graph.quotations().at(0).speaker == "ann-mora");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].other == "mora@urn:example:short");
    CHECK(findings[0].evidence.size() == 1);
  }
}

TEST_CASE("Resolving a graph that was resolved before gives the same graph") {
  KnowledgeGraph first;
  add_articles(first);
  first.resolve({});
  first.finish();
  KnowledgeGraph again;
  again.add(first.records());
  again.resolve({});
  again.finish();
  CHECK(ids(again) == ids(first));
  CHECK(again.entities()[1].origins.size() == 1);
  CHECK(again.entities()[1].mentions == first.entities()[1].mentions);
  CHECK(again.entities()[1].name == first.entities()[1].name);
}

TEST_CASE("A decision that comes later takes apart what was joined before") {
  KnowledgeGraph first;
  add_articles(first);
  first.resolve({});
  first.finish();
  KnowledgeGraph again;
  again.add(first.records());
  again.resolve(decisions("different\tann-mora\tmora@urn:example:short\n"));
  again.finish();
  CHECK(ids(again) == std::vector<std::string>{"acme-tools", "ann-mora", "mora"});
  CHECK(again.statements().at(1).subject.entity == "mora");
  CHECK(again.quotations().at(0).speaker == "mora");
}

TEST_CASE("A renamed entity keeps its id and its other names") {
  KnowledgeGraph graph;
  add_articles(graph);
  graph.resolve(decisions("rename\tann-mora\tAnn Mora of Quill\n"));
  graph.finish();
  const auto& mora = graph.entities()[graph.find_entity("ann-mora")];
  CHECK(mora.name == "Ann Mora of Quill");
  CHECK(mora.alternate_names.size() == 2);
}
