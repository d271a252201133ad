// What a picture says of a node or line under the mouse: more than its label, and where the text says it. Escaped as
// Graphviz's attribute values.
#pragma once

#include <string>

#include "exports/dot/drawing.hpp"

namespace newsgraph::exports {

[[nodiscard]] std::string node_tooltip(const graph::EntityNode& entity);
// What each relation of the line says, in full, and where.
[[nodiscard]] std::string line_tooltip(const graph::KnowledgeGraph& graph, const DrawnLine& line);

}  // namespace newsgraph::exports
