// What a link of the graph says, gathered from its statements and roles for formats that have edges with attributes.
// Says of every link how it stands, so that no format shows a claim as a fact.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exports/iris.hpp"
#include "graph/knowledge_graph.hpp"

namespace newsgraph::exports {

struct LinkSummary {
  const graph::EntityNode* from = nullptr;
  const graph::EntityNode* to = nullptr;
  const graph::Edge* edge = nullptr;
  std::string label;          // "bribed, says Ruth Calder"
  std::string_view standing;  // "fact", "claimed", "denied", or "open": planned, possible, conditional
  std::string speakers;       // names of who claims it, with " | " between them
  std::size_t count = 0;      // places of the text
  double confidence = 0;      // of the surest statement; 0 if there are roles only
  bool has_confidence = false;
  std::string_view first, last;  // dates of publication of the first and last article, "2024-03-05"; empty if unknown
  std::vector<graph::Evidence> evidence;
};

[[nodiscard]] LinkSummary summarise(const graph::KnowledgeGraph& graph, const graph::KnowledgeGraph::Link& link);

// How a link stands, in a word.
[[nodiscard]] std::string_view standing_of(const graph::Edge& edge);

// Dates of publication of the documents of the evidence, first and last, in the graph's own text; empty if none has a
// date.
struct Period {
  std::string_view first, last;
};
[[nodiscard]] Period period_of(const graph::KnowledgeGraph& graph, const std::vector<graph::Evidence>& evidence);

// With " | " between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& texts);
[[nodiscard]] std::string joined(const std::vector<graph::TextWithEvidence>& texts);

}  // namespace newsgraph::exports
