// What a diagram shows, before Graphviz comes in: which entities and relations are drawn, how relations share a line,
// and what the caption says about the rest. Knows nothing of Graphviz; picks no colours.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "exports/dot/style.hpp"
#include "exports/exporter.hpp"
#include "graph/knowledge_graph.hpp"

namespace newsgraph::exports {

struct DrawnNode {
  std::uint32_t entity;  // index
  std::string title;     // one title of a person; empty if none
};

// All relations of one kind from one entity to another.
struct DrawnLine {
  std::uint32_t from, to;  // entity indexes
  LineKind kind = LineKind::kStated;
  std::vector<const graph::Edge*> edges;  // in the graph's order
  std::uint32_t sources = 0;              // documents of the best-attested relation
};

struct Drawing {
  std::string title;
  std::vector<std::string> captions;  // paragraphs
  std::vector<DrawnNode> nodes;       // by entity index
  std::vector<DrawnLine> lines;       // by from, to, kind
};

// Precondition: graph.finish() was called. The drawing points into the graph.
[[nodiscard]] Drawing make_drawing(const graph::KnowledgeGraph& graph, const ExportOptions& options);

}  // namespace newsgraph::exports
