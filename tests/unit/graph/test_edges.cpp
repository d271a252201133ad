#include <catch2/catch.hpp>

#include "graph/knowledge_graph.hpp"
#include "support/sample_graph.hpp"

using namespace newsgraph;
using newsgraph::graph::KnowledgeGraph;

namespace {

const std::string kAda = "Person:Ada Brook";
const std::string kBo = "Person:Bo Lund";

KnowledgeGraph story(const std::vector<samples::Fact>& facts) {
  KnowledgeGraph graph;
  samples::add_story(graph, "urn:example:story", "Story", facts);
  graph.finish();
  return graph;
}

}  // namespace

TEST_CASE("Occurrences of the same relation share an edge that counts its articles") {
  KnowledgeGraph graph;
  for (const char* id : {"urn:example:1", "urn:example:2"}) {
    samples::add_story(graph, id, "Story", {{kAda, "accuse", "accused", kBo}, {kAda, "accuse", "accused", kBo}});
  }
  graph.finish();
  const auto links = graph.links();
  REQUIRE(links.size() == 1);
  CHECK(links[0].edge->statements.size() == 4);
  CHECK(links[0].edge->sources == 2);
}

TEST_CASE("What is claimed and what is asserted never share an edge") {
  const auto graph =
      story({{kAda, "accuse", "accused", kBo},
             {kAda, "accuse", "accused", kBo, Polarity::kPositive, Modality::kAsserted, "Person:Cy Orr"}});
  const auto links = graph.links();
  REQUIRE(links.size() == 2);
  CHECK_FALSE(links[0].edge->claimed);
  CHECK(links[0].edge->speakers.empty());
  CHECK(links[1].edge->claimed);
  CHECK(links[1].edge->speakers == std::vector<std::string>{"cy-orr"});
}

TEST_CASE("Speakers of the same claim are listed in order on one edge") {
  const auto graph = story({{kAda, "hit", "hit", kBo, Polarity::kPositive, Modality::kAsserted, "Person:Zoe Ash"},
                            {kAda, "hit", "hit", kBo, Polarity::kPositive, Modality::kAsserted, "Person:Cy Orr"}});
  REQUIRE(graph.links().size() == 1);
  CHECK(graph.links()[0].edge->speakers == std::vector<std::string>{"cy-orr", "zoe-ash"});
}

TEST_CASE("Negated and planned relations have edges of their own") {
  const auto graph = story({{kAda, "meet", "met", kBo},
                            {kAda, "meet", "met", kBo, Polarity::kNegative},
                            {kAda, "meet", "met", kBo, Polarity::kPositive, Modality::kPlanned}});
  CHECK(graph.links().size() == 3);
}

TEST_CASE("Nothing is joined with itself") { CHECK(story({{kAda, "praise", "praised", kAda}}).links().empty()); }

TEST_CASE("A statement also joins its subject with its recipient") {
  samples::SampleArticle article("urn:example:recipient");
  article.paragraph("Ada Brook sent Rover to Bo Lund.");
  article.entity("ada-brook", "Person", "Ada Brook", {"Ada Brook"});
  article.entity("rover", "Product", "Rover", {"Rover"});
  article.entity("bo-lund", "Person", "Bo Lund", {"Bo Lund"});
  article.statement("Ada Brook", "send", "sent", "Rover", "Ada Brook sent Rover to Bo Lund").recipient =
      article.argument("Bo Lund");
  const Annotations annotations = article.finish();
  KnowledgeGraph graph;
  graph.add(article.document, annotations);
  graph.finish();
  const auto links = graph.links();
  REQUIRE(links.size() == 2);
  CHECK(graph.entities()[links[0].to].id == "bo-lund");
  CHECK(graph.entities()[links[1].to].id == "rover");
}

TEST_CASE("A role at an organization is an edge that reads on") {
  samples::SampleArticle article("urn:example:role");
  article.paragraph("Dockers United chief Ada Brook slept.");
  article.entity("ada-brook", "Person", "Ada Brook", {"Ada Brook"});
  article.entity("dockers-united", "Organization", "Dockers United", {"Dockers United"});
  article.role("Ada Brook", "chief", "Dockers United", "Dockers United chief Ada Brook");
  const Annotations annotations = article.finish();
  KnowledgeGraph graph;
  graph.add(article.document, annotations);
  graph.finish();
  const auto links = graph.links();
  REQUIRE(links.size() == 1);
  CHECK(links[0].edge->predicate == "chief of");
  CHECK(links[0].edge->roles.size() == 1);
  CHECK(links[0].edge->statements.empty());
}

TEST_CASE("A role and a copula that say the same share one edge") {
  samples::SampleArticle article("urn:example:copula");
  article.paragraph("Ada Brook, the chief of Dockers United, slept.");
  article.entity("ada-brook", "Person", "Ada Brook", {"Ada Brook"});
  article.entity("dockers-united", "Organization", "Dockers United", {"Dockers United"});
  article.statement("Ada Brook", "be chief of", "was head of", "Dockers United",
                    "Ada Brook, the chief of Dockers United");
  article.role("Ada Brook", "chief", "Dockers United", "Ada Brook, the chief of Dockers United");
  const Annotations annotations = article.finish();
  KnowledgeGraph graph;
  graph.add(article.document, annotations);
  graph.finish();
  const auto links = graph.links();
  REQUIRE(links.size() == 1);
  CHECK(links[0].edge->predicate == "was head of");
  CHECK(links[0].edge->statements.size() == 1);
  CHECK(links[0].edge->roles.size() == 1);
}

TEST_CASE("Ranking puts the entity that the story turns on first and is the same on every run") {
  const auto graph = samples::story_graph(40);
  const auto ranking = graph.ranking();
  REQUIRE(ranking.size() == graph.entities().size());
  const std::string& first = graph.entities()[ranking[0]].id;
  CHECK((first == "viktor-dahl" || first == "helena-marsh"));
  CHECK(graph.ranking() == ranking);
  CHECK(samples::story_graph(40).ranking() == ranking);
}

TEST_CASE("Entities that nothing tells apart are ranked by id") {
  const auto graph =
      story({{"Person:Zoe Ash", "see", "saw", "Person:Yan Poe"}, {"Person:Ada Brook", "see", "saw", "Person:Bo Lund"}});
  std::vector<std::string> ids;
  for (const std::uint32_t index : graph.ranking()) ids.push_back(graph.entities()[index].id);
  CHECK(ids == std::vector<std::string>{"ada-brook", "bo-lund", "yan-poe", "zoe-ash"});
}
