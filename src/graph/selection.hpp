// A part of the graph: around one entity, of certain relations, from a span of time, above a confidence. What is left
// is a graph of its own with the same ids, so every export and question works on it. Ranks and counts nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace newsgraph::graph {

struct Selection {
  std::string focus = {};              // entity id; empty: everywhere
  std::size_t depth = 1;               // how many links away from the focus
  double min_confidence = 0;           // of statements and quotations
  std::string since = {}, until = {};  // dates of publication, inclusive, "2024", "2024-03" or "2024-03-05"; empty: any
  std::vector<std::string> relations = {};  // names of relations and roles; empty: all
  bool claims = true;                       // false: no statement or role that somebody claims

  // Whether it leaves everything in.
  [[nodiscard]] bool is_all() const;
};

// The entity that people mean by a name: its id, its name, or one of its other names, in any case. With several, the
// one that is mentioned most. Null if none.
[[nodiscard]] const EntityNode* find_entity_by_name(const KnowledgeGraph& graph, std::string_view name);

// Articles without a date are left out when since or until is given. A claim goes with its quotation, so nothing that
// was said ever looks as if it had not been. The result is finished.
[[nodiscard]] KnowledgeGraph selected(const KnowledgeGraph& graph, const Selection& selection);

}  // namespace newsgraph::graph
