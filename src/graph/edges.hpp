// Statements and roles gathered into the lines of the graph. Pure function of finished records; the Boost.Graph
// container is filled from its result by KnowledgeGraph. Internal to graph/.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace newsgraph::graph {

struct EdgeRecord {
  std::uint32_t from, to;  // indexes of entities
  Edge edge;
};

// Sorted by from, to, predicate, then positive before negative, modality, and asserted before claimed. What claims and
// what the article asserts never share a record. Records never join an entity with itself.
[[nodiscard]] std::vector<EdgeRecord> gather_edges(const KnowledgeGraph& graph);

}  // namespace newsgraph::graph
