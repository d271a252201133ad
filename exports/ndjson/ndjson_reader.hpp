// Graphs read back from NDJSON, as NdjsonExporter writes it: the way in for `newsgraph merge`. Checks that every line
// is a record and every reference an IRI below the graph's base; does not join anything itself.
#pragma once

#include <istream>
#include <string>

#include "graph/knowledge_graph.hpp"

namespace newsgraph::exports {

struct NdjsonGraph {
  graph::Records records;
  std::string base;   // that its ids begin with
  std::string model;  // the language model that made it; empty if not said
};

// `name` is the file's, for messages. Throws InputError naming file and line.
[[nodiscard]] NdjsonGraph read_ndjson(std::istream& in, const std::string& name);

}  // namespace newsgraph::exports
