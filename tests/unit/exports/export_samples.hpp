// What the tests of all exporters share: the project's own ontology, an export as text, and a graph of awkward names.
#pragma once

#include <string>

#include "exports/exporter.hpp"
#include "graph/knowledge_graph.hpp"
#include "ontology/ontology.hpp"

namespace newsgraph::samples {

[[nodiscard]] const ontology::Ontology& project_ontology();
[[nodiscard]] std::string exported(const std::string& format, const graph::KnowledgeGraph& graph,
                                   const exports::ExportOptions& options = {});
// Two entities with this name, one joined to the other.
[[nodiscard]] graph::KnowledgeGraph graph_of_name(const std::string& name);
// Quotation marks, markup, line ends, NUL, bidirectional marks, emoji, Graphviz escapes, 10,000 characters.
[[nodiscard]] const std::vector<std::string>& awkward_names();

}  // namespace newsgraph::samples
