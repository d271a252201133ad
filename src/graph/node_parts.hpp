// Nodes taken apart into what each document shows of them, for the resolution across documents. What an earlier
// resolution joined comes apart with its own ids again. Internal to graph/.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace newsgraph::graph {

// What one document shows of an entity; its id is the document's own.
struct Part {
  std::uint32_t document = 0;
  EntityNode node;
};

// The evidence of one document. Precondition: sorted.
[[nodiscard]] std::vector<Evidence> of_document(const std::vector<Evidence>& all, std::uint32_t document);
void sort_evidence(EntityNode& node);
// Documents that mention it, ascending. Precondition: sorted.
[[nodiscard]] std::vector<std::uint32_t> documents_of(const EntityNode& node);

// Adds the node's parts, one for each document and own id. Precondition: its evidence is sorted.
void take_apart(const EntityNode& node, std::vector<Part>& parts);

}  // namespace newsgraph::graph
