// The graph as one HTML file for a browser, with nothing to fetch: the picture that Graphviz draws, which can be moved,
// zoomed, searched and filtered, and beside it what is known of the chosen entity or line, with its evidence. The page
// itself is page.html, built into the program.
#pragma once

#include <string_view>

#include "exports/exporter.hpp"

namespace newsgraph::exports {

class HtmlExporter : public Exporter {
 public:
  void write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options,
             std::ostream& out) const override;
};

// page.html, with places for the picture and the data.
[[nodiscard]] std::string_view html_page();

}  // namespace newsgraph::exports
