// The graph as a property graph for Neo4j: which nodes and relationships there are, and their properties. One list of
// tables, read by the import folder (neo4j_exporter) and by the Cypher script (exports/cypher), so that both load the
// same graph. Between entities there are relationships for facts only; claims, denials and plans are Statement nodes.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "exports/iris.hpp"
#include "graph/knowledge_graph.hpp"
#include "ontology/ontology.hpp"

namespace newsgraph::exports {

using PropertyValue = std::variant<std::monostate, std::string, std::vector<std::string>, std::int64_t, double>;
enum class PropertyType { kText, kTexts, kInteger, kDouble };

struct Property {
  std::string_view name;
  PropertyType type;
};

// A node, or a relationship from one node to another.
struct PropertyRow {
  std::string id;                   // nodes: the IRI; relationships: that of the start
  std::string end;                  // relationships only
  std::vector<std::string> labels;  // nodes: all labels; relationships: the type
  std::vector<PropertyValue> values;
};

struct PropertyTable {
  std::string_view file;             // "entities.csv"
  std::string_view start, end;       // kind of node; `end` is empty for tables of nodes
  std::vector<Property> properties;  // in the order of a row's values
  using Visit = std::function<void(const PropertyRow&)>;
  void (*each)(const graph::KnowledgeGraph&, const ontology::Ontology&, const Iris&, const Visit&);

  [[nodiscard]] bool is_nodes() const { return end.empty(); }
};

// Tables of nodes come first.
[[nodiscard]] const std::vector<PropertyTable>& property_tables();

// A relation's name as the type of a relationship: "met with" is MET_WITH. Letters, digits and low lines only.
[[nodiscard]] std::string relationship_type(std::string_view relation);

}  // namespace newsgraph::exports
