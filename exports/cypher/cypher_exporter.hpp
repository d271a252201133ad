// The graph as a Cypher script for small graphs: the nodes and relationships of the Neo4j folder as MERGE statements,
// so that running it twice changes nothing. Texts of articles stand in string literals of lists only, which UNWIND
// hands to the statement row by row; nothing of them becomes part of the query.
#pragma once

#include "exports/exporter.hpp"

namespace newsgraph::exports {

class CypherExporter : public Exporter {
 public:
  void write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options,
             std::ostream& out) const override;
};

// A string literal, or a sum of two; what is no plain printable character is escaped.
[[nodiscard]] std::string cypher_string(std::string_view text);

}  // namespace newsgraph::exports
