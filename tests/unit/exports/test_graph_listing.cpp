#include "exports/graph_listing.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "base/error.hpp"
#include "export_samples.hpp"
#include "support/sample_graph.hpp"

using namespace newsgraph;

namespace {

std::string export_sample(const std::string& format) { return samples::exported(format, samples::harbour_graph()); }

graph::GraphListing list(const std::string& text) {
  std::istringstream in(text);
  return exports::list_graph(in, "g");
}

std::string error_of(const std::string& text) {
  try {
    (void)list(text);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("NDJSON and JSON-LD of a graph list the same statements") {
  const auto lines = list(export_sample("ndjson")), node = list(export_sample("jsonld"));
  REQUIRE(!lines.statements.empty());
  REQUIRE(lines.statements.size() == node.statements.size());
  CHECK(lines.entity_classes == node.entity_classes);
  CHECK(lines.documents == node.documents);
  CHECK(lines.quotations == node.quotations);
  for (std::size_t i = 0; i < lines.statements.size(); ++i) {
    const auto &a = lines.statements[i], &b = node.statements[i];
    CHECK(a.iri == b.iri);
    CHECK(a.subject == b.subject);
    CHECK(a.object == b.object);
    CHECK(a.evidence == b.evidence);
    CHECK(a.relation_iri.empty());
    CHECK(!b.relation_iri.empty());
  }
}

TEST_CASE("A statement's place is its line in the file") {
  for (const char* format : {"ndjson", "jsonld"}) {
    const std::string text = export_sample(format);
    for (const auto& item : list(text).statements) {
      std::istringstream in(text);
      std::string line;
      const std::size_t number = std::stoul(item.place.substr(2));
      for (std::size_t i = 0; i < number; ++i) std::getline(in, line);
      INFO(format << " " << item.place);
      CHECK(line.find("\"@id\"") != std::string::npos);
      CHECK(line.find(item.iri) != std::string::npos);
    }
  }
}

TEST_CASE("What is no graph is refused with its line") {
  CHECK(error_of("{\"@id\": \"a\", \"@type\": [\"Person\"]}\n{\"@id\":\n").starts_with("g:2: is not valid JSON"));
  CHECK(error_of("{\n\"@graph\": [\n}").starts_with("g:3: is not valid JSON"));
  CHECK(error_of("[]") == "g:1: is not a JSON object");
  CHECK(error_of("{\"name\": \"x\"}") == "g:1: has no @graph");
  CHECK(error_of("{\"@graph\": [{\"name\": \"x\"}]}") == "g:1: a record without @id or @type");
  CHECK(error_of("").starts_with("g:1: is not valid JSON"));
}
