// The graph as JSON-LD 1.1: the default format, and the one that says everything. Compacted, with an inline context,
// one flat @graph and no blank nodes, so that plain JSON tools read it as well as RDF stores. Written as it goes: the
// extra memory does not grow with the number of statements.
#pragma once

#include "exports/exporter.hpp"

namespace newsgraph::exports {

class JsonldExporter : public Exporter {
 public:
  void write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options,
             std::ostream& out) const override;
};

}  // namespace newsgraph::exports
