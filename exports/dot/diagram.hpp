// A drawing as a Graphviz graph (cgraph), with all attributes but no layout yet. The only place that creates Graphviz
// objects; style.hpp says how things look, drawing.hpp what is there.
#pragma once

#include <memory>

#include <graphviz/cgraph.h>

#include "exports/dot/drawing.hpp"

namespace newsgraph::exports {

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using GraphHandle = std::unique_ptr<Agraph_t, CloseGraph>;

// Throws OutputError when Graphviz refuses.
[[nodiscard]] GraphHandle make_diagram(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                                       const ExportOptions& options);

// The graph in the DOT language.
[[nodiscard]] std::string to_dot(Agraph_t* graph);

}  // namespace newsgraph::exports
