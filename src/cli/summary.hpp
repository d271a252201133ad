// The graph as a short table for people: the main entities, what they did, and who said what. For reading, not for
// programs: its form may change.
#pragma once

#include <string>

#include "graph/knowledge_graph.hpp"
#include "ontology/ontology.hpp"

namespace newsgraph::cli {

[[nodiscard]] std::string make_summary(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                                       bool coloured);

}  // namespace newsgraph::cli
