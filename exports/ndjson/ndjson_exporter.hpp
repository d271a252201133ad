// The graph as NDJSON: one record a line, with the keys of the JSON-LD but no context, for line-by-line tools, tables
// and `newsgraph merge`. Holds everything: NDJSON read back (ndjson_reader.hpp) gives the same graph. Facts are not
// repeated as plain properties; a statement without claimedIn is one, if it is positive and asserted.
#pragma once

#include "exports/exporter.hpp"

namespace newsgraph::exports {

class NdjsonExporter : public Exporter {
 public:
  void write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options,
             std::ostream& out) const override;
};

}  // namespace newsgraph::exports
