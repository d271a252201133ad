// The graph as GEXF 1.2, Gephi's format: what GraphML has, and dates. Where articles have dates, a node or edge exists
// from the first to the last day that an article speaks of it (spells), so that Gephi's timeline works.
#pragma once

#include "exports/exporter.hpp"

namespace newsgraph::exports {

class GexfExporter : public Exporter {
 public:
  void write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options,
             std::ostream& out) const override;
};

}  // namespace newsgraph::exports
