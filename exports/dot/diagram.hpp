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

// Where the words of a line go. kOnEdge: one edge with a label, for tools that read the graph. kOnTheWay: a small node
// in the middle of the line, so that the layout keeps words and lines clear of each other; for pictures only.
enum class LabelPlace { kOnEdge, kOnTheWay };

// Names of nodes are the entities' ids. Throws OutputError when Graphviz refuses.
[[nodiscard]] GraphHandle make_diagram(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                                       const ExportOptions& options, LabelPlace labels);

// The graph in the DOT language.
[[nodiscard]] std::string to_dot(Agraph_t* graph);

}  // namespace newsgraph::exports
