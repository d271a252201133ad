// The Neo4j folder and the Cypher script, which hold the same nodes and relationships.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "csv_reading.hpp"
#include "export_samples.hpp"
#include "exports/cypher/cypher_exporter.hpp"
#include "exports/neo4j/tables.hpp"
#include "support/generated_graph.hpp"
#include "support/sample_graph.hpp"

using namespace newsgraph;
using samples::Rows;

namespace {

std::map<std::string, std::string> folder(const graph::KnowledgeGraph& graph) {
  std::map<std::string, std::string> files;
  for (const auto& part : exports::make_folder_exporters("neo4j")) {
    std::ostringstream out;
    part.exporter->write(graph, samples::project_ontology(), {}, out);
    files[part.name] = out.str();
  }
  return files;
}

std::set<std::string> ids(const Rows& rows) {
  std::set<std::string> out;
  for (std::size_t i = 1; i < rows.size(); ++i) out.insert(rows[i][0]);
  return out;
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++count;
  return count;
}

}  // namespace

TEST_CASE("Every relationship of the Neo4j folder leads from a node to a node, whatever the names are") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    INFO("seed " << seed);
    const auto graph = samples::generated_graph({.seed = seed, .awkward = true});
    auto files = folder(graph);
    std::map<std::string, std::set<std::string>> nodes;
    std::size_t all = 0;
    for (const auto& table : exports::property_tables()) {
      INFO(table.file);
      const Rows rows = samples::parsed_csv(files.at(std::string(table.file)));
      all += rows.size() - 1;
      const std::size_t columns = table.properties.size() + (table.is_nodes() ? 2 : 3);
      for (const auto& row : rows) {
        REQUIRE(row.size() == columns);
        for (const auto& cell : row) CHECK(cell.find_first_of("\r\n") == std::string::npos);
      }
      if (table.is_nodes()) {
        nodes[std::string(table.start)] = ids(rows);
        CHECK(nodes[std::string(table.start)].size() == rows.size() - 1);
        continue;
      }
      for (std::size_t i = 1; i < rows.size(); ++i) {
        CHECK(nodes.at(std::string(table.start)).contains(rows[i][0]));
        CHECK(nodes.at(std::string(table.end)).contains(rows[i][1]));
        CHECK_FALSE(rows[i].back().empty());
      }
    }
    CHECK(nodes.at("Statement").size() == graph.statements().size());
    CHECK(nodes.at("Quotation").size() == graph.quotations().size());
    CHECK(times(samples::exported("cypher", graph), "\n  {id: '") == all);
  }
}

TEST_CASE("Between entities of Neo4j there are facts only") {
  auto files = folder(samples::harbour_graph());
  std::set<std::string> types;
  const Rows rows = samples::parsed_csv(files.at("facts.csv"));
  for (std::size_t i = 1; i < rows.size(); ++i) types.insert(rows[i].back());
  CHECK(types == std::set<std::string>{"ACCUSED", "DIRECTED"});
  const Rows entities = samples::parsed_csv(files.at("entities.csv"));
  std::set<std::string> labels;
  for (std::size_t i = 1; i < entities.size(); ++i) labels.insert(entities[i].back());
  CHECK(labels.contains("Entity;Company;Organization"));
}

TEST_CASE("The import script names every table once and the schema every kind of node") {
  auto files = folder(samples::harbour_graph());
  for (const auto& table : exports::property_tables()) {
    CHECK(times(files.at("import.sh"), "=" + std::string(table.file) + " ") == 1);
    if (table.is_nodes()) CHECK(times(files.at("schema.cypher"), "FOR (n:" + std::string(table.start) + ")") >= 1);
  }
}

TEST_CASE("Nothing of a text can end a literal of the Cypher script") {
  CHECK(exports::cypher_string("O'Neil") == "'O\\'Neil'");
  CHECK(exports::cypher_string("a\\") == "'a\\\\'");
  CHECK(exports::cypher_string("\\u0027") == "'\\\\' + 'u0027'");
  CHECK(exports::cypher_string("a\nb") == "'a\\nb'");
  CHECK(exports::cypher_string(std::string("a\0b", 3)) == "'a\uFFFDb'");
  samples::Random random(1);
  for (int i = 0; i < 2000; ++i) {
    const std::string literal = exports::cypher_string(samples::awkward_text(random));
    REQUIRE(literal.size() >= 2);
    bool inside = false;
    for (std::size_t at = 0; at < literal.size(); ++at) {
      if (inside && literal[at] == '\\') {
        CHECK(literal.find_first_of("'\\nru", at + 1) == at + 1);
        ++at;
      } else if (literal[at] == '\'') {
        inside = !inside;
      } else if (!inside) {
        CHECK((literal[at] == ' ' || literal[at] == '+'));
      }
    }
    CHECK_FALSE(inside);
  }
}

TEST_CASE("Types of relationships have letters, digits and low lines only") {
  CHECK(exports::relationship_type("met with") == "MET_WITH");
  CHECK(exports::relationship_type("x`]-() DETACH DELETE") == "X_DETACH_DELETE");
  CHECK(exports::relationship_type("DETACH") == "DETACH");
  CHECK(exports::relationship_type("7 up") == "UP");
  CHECK(exports::relationship_type("") == "RELATED_TO");
}
