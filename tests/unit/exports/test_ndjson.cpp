#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

#include "base/error.hpp"
#include "export_samples.hpp"
#include "exports/ndjson/ndjson_reader.hpp"
#include "support/generated_graph.hpp"
#include "support/sample_graph.hpp"

using namespace newsgraph;

namespace {

graph::Records read(const std::string& ndjson) {
  std::istringstream in(ndjson);
  return exports::read_ndjson(in, "graph.ndjson").records;
}

graph::KnowledgeGraph merged(const std::vector<std::string>& graphs) {
  graph::KnowledgeGraph graph;
  for (const std::string& ndjson : graphs) graph.add(read(ndjson));
  graph.finish();
  return graph;
}

std::vector<std::string> sorted_lines(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  std::sort(lines.begin(), lines.end());
  return lines;
}

graph::KnowledgeGraph graph_of(const std::vector<int>& stories) {
  graph::KnowledgeGraph graph;
  for (const int story : stories) {
    if (story == 0) {
      samples::add_harbour_article(graph);
    } else {
      samples::add_story(graph, "urn:example:" + std::to_string(story), "Story",
                         {{"Person:Tom Vance", "meet", "met", "Person:Ada Brook"},
                          {"Person:Ada Brook", "sue", "sued", "Company:Orsted Lines", Polarity::kPositive,
                           Modality::kAsserted, "Person:Tom Vance"}});
    }
  }
  graph.finish();
  return graph;
}

std::string error_of(const std::string& ndjson) {
  try {
    merged({ndjson});
  } catch (const InputError& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("NDJSON read back gives the same graph, whatever the names are") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    INFO("seed " << seed);
    const auto graph = samples::generated_graph({.seed = seed, .awkward = true});
    const std::string first = samples::exported("ndjson", graph);
    const auto again = merged({first});
    // The order is that of the ids, which are escaped now; ids that stages make need no escaping.
    CHECK((sorted_lines(samples::exported("ndjson", again)) == sorted_lines(first)));
    CHECK(again.link_count() == graph.link_count());
  }
}

TEST_CASE("Graphs merged are the graph of all their articles") {
  const std::string all = samples::exported("ndjson", graph_of({0, 1, 2}));
  const std::string left = samples::exported("ndjson", graph_of({0, 1}));
  const std::string right = samples::exported("ndjson", graph_of({2}));
  CHECK(samples::exported("ndjson", merged({left, right})) == all);
  CHECK(samples::exported("jsonld", merged({left, right})) == samples::exported("jsonld", graph_of({0, 1, 2})));
}

TEST_CASE("An article that is in both graphs counts once") {
  const std::string all = samples::exported("ndjson", graph_of({0, 1, 2}));
  const std::string left = samples::exported("ndjson", graph_of({0, 1}));
  const std::string right = samples::exported("ndjson", graph_of({1, 2}));
  CHECK(samples::exported("ndjson", merged({left, right})) == all);
  graph::KnowledgeGraph graph;
  CHECK(graph.add(read(left)) == 0);
  CHECK(graph.add(read(right)) == 1);
}

TEST_CASE("NDJSON is one record a line") {
  const std::string ndjson = samples::exported("ndjson", samples::generated_graph({.seed = 7, .awkward = true}));
  const auto records = read(ndjson);
  CHECK(std::count(ndjson.begin(), ndjson.end(), '\n') ==
        static_cast<std::ptrdiff_t>(1 + records.documents.size() + records.entities.size() + records.roles.size() +
                                    records.statements.size() + records.quotations.size()));
}

TEST_CASE("What is no graph is refused with file and line") {
  const std::string head = R"({"@id":"urn:newsgraph:software:newsgraph","@type":["SoftwareAgent"]})"
                           "\n";
  const std::string article = R"({"@id":"urn:d","@type":["NewsArticle"]})"
                              "\n";
  CHECK(error_of("") == "graph.ndjson:0: holds no graph: no record of newsgraph's was found");
  CHECK(error_of("{bad\n").starts_with("graph.ndjson:1: is not valid JSON"));
  CHECK(error_of("[]\n") == "graph.ndjson:1: is not a JSON object");
  CHECK(error_of(R"({"text":"an article"})") ==
        "graph.ndjson:1: is not a graph of newsgraph's: its first record is no SoftwareAgent");
  CHECK(error_of(head + article + article) == "graph.ndjson:3: a second document urn:d");
  CHECK(error_of(head + R"({"@id":"urn:newsgraph:entity:a","@type":["Person"],"mentions":["urn:d#char=0,4"]})") ==
        "graph.ndjson:2: a span of a document that is not there: urn:d#char=0,4");
  CHECK(error_of(head + article +
                 R"({"@id":"urn:newsgraph:entity:a","@type":["Person"],"mentions":["urn:d#char=4,x"]})") ==
        "graph.ndjson:3: not a span: urn:d#char=4,x");
  CHECK(error_of(head + article +
                 R"({"@id":"urn:newsgraph:role:r","@type":["Role"],"person":"urn:newsgraph:entity:a",)"
                 R"("evidence":["urn:d#char=0,4"]})") == "r: refers to entity a, which is not in the graph");
  CHECK(error_of(head + article + R"({"@id":"urn:newsgraph:statement:s","@type":["Statement"],"polarity":"maybe"})") ==
        "graph.ndjson:3: polarity is \"maybe\", which it cannot be");
}
