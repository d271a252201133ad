// Diagrams: the graph as Graphviz DOT, and as the picture that Graphviz draws of it (svg, png, pdf). Both show the same
// nodes, lines and words; the DOT file keeps one edge per line for tools that read it, the picture gives every label a
// place of its own. Graphviz keeps global state: at most one of these may write at a time.
#pragma once

#include <string>
#include <utility>

#include "exports/exporter.hpp"

namespace newsgraph::exports {

// The diagram before layout: no coordinates, the same bytes on every run.
class DotExporter : public Exporter {
 public:
  void write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options,
             std::ostream& out) const override;
};

// The laid-out picture. Sizes of text depend on the installed fonts.
class PictureExporter : public Exporter {
 public:
  explicit PictureExporter(std::string format) : format_(std::move(format)) {}  // "svg", "png", "pdf"
  void write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options,
             std::ostream& out) const override;

 private:
  std::string format_;
};

}  // namespace newsgraph::exports
