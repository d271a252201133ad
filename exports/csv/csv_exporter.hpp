// The graph as tables for spreadsheets, pandas and DuckDB: a folder with nodes.csv (entities), edges.csv (links) and
// quotations.csv (who said what). Several values of a cell have " | " between them. Cells that look like a formula
// begin with an apostrophe.
#pragma once

#include "exports/exporter.hpp"

namespace newsgraph::exports {

class NodesCsvExporter : public Exporter {
 public:
  void write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options,
             std::ostream& out) const override;
};

class EdgesCsvExporter : public Exporter {
 public:
  void write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options,
             std::ostream& out) const override;
};

class QuotationsCsvExporter : public Exporter {
 public:
  void write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options,
             std::ostream& out) const override;
};

}  // namespace newsgraph::exports
