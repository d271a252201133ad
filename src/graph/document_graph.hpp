// The graph of one document alone, and the rule by which several documents agree on a name: for those who keep graphs
// by document and join them later (KnowledgeGraph::add).
#pragma once

#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace newsgraph::graph {

// What KnowledgeGraph::add(document, annotations) would add: the records of one document, evidence in document 0.
[[nodiscard]] Records document_graph(const Document& document, const Annotations& annotations);

// A graph of many documents taken apart: the records of each, evidence in document 0, in the order of the documents.
// Joined again they are the same graph, but for what no document is the source of.
[[nodiscard]] std::vector<Records> by_document(Records&& records);

// Whether `left` becomes the name of an entity that is called both: the longer one, ties alphabetically.
[[nodiscard]] bool better_name(const std::string& left, const std::string& right);

}  // namespace newsgraph::graph
