// The graph as RDF: the same triples as the JSON-LD, in Turtle, TriG or N-Quads. With Attribution::kNamedGraph the
// records of what somebody claims stand in a named graph of their own, whose name is the quotation's IRI, so that a
// store can leave claims out by leaving out graphs. Claims are statements (rdf:Statement) there too, never plain
// triples: some stores query all graphs at once.
#pragma once

#include "exports/exporter.hpp"
#include "exports/rdf/rdf_writer.hpp"

namespace newsgraph::exports {

class RdfExporter : public Exporter {
 public:
  explicit RdfExporter(RdfSyntax syntax) : syntax_(syntax) {}
  // Throws UsageError for named graphs in Turtle, which has none.
  void write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options,
             std::ostream& out) const override;

 private:
  RdfSyntax syntax_;
};

}  // namespace newsgraph::exports
