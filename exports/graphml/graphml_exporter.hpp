// The graph as GraphML, for Gephi, yEd, Cytoscape, NetworkX and igraph: entities as nodes, links as directed edges,
// both with typed attributes. Statements and quotations are no nodes here; the edge attributes claimed, polarity and
// modality say how a link stands.
#pragma once

#include "exports/exporter.hpp"

namespace newsgraph::exports {

class GraphmlExporter : public Exporter {
 public:
  void write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options,
             std::ostream& out) const override;
};

}  // namespace newsgraph::exports
