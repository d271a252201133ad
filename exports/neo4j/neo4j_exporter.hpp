// The graph as a folder that `neo4j-admin database import` takes as it is: a CSV file for each kind of node and
// relationship, with typed headers and an id space for each kind of node, and on the receiving side import.sh (the
// command) and schema.cypher (constraints and indexes). Line ends within texts become blanks, semicolons within lists
// commas: the importer has no way to write them.
#pragma once

#include <vector>

#include "exports/exporter.hpp"
#include "exports/neo4j/tables.hpp"

namespace newsgraph::exports {

class Neo4jTableExporter : public Exporter {
 public:
  explicit Neo4jTableExporter(const PropertyTable& table) : table_(table) {}
  void write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options,
             std::ostream& out) const override;

 private:
  const PropertyTable& table_;
};

// A file that is the same for every graph.
class FixedTextExporter : public Exporter {
 public:
  explicit FixedTextExporter(std::string text) : text_(std::move(text)) {}
  void write(const graph::KnowledgeGraph&, const ontology::Ontology&, const ExportOptions&,
             std::ostream& out) const override {
    out << text_;
  }

 private:
  std::string text_;
};

[[nodiscard]] std::vector<FolderFile> make_neo4j_folder();

}  // namespace newsgraph::exports
