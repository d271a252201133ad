// One interface for every output format. An exporter reads the finished graph and writes one file; it changes nothing
// upstream. The command line picks it by the format's name.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "ontology/ontology.hpp"

namespace newsgraph::exports {

struct ExportOptions {
  std::string base = "urn:newsgraph:";  // prefix of every id
  std::size_t top = 40;                 // diagrams: at most so many nodes
  bool isolated = false;                // diagrams: show nodes without an edge too
  std::string model_name;               // provenance: the language model
};

class Exporter {
 public:
  virtual ~Exporter() = default;
  // Writes the whole file. Throws OutputError when the format's library fails; the caller checks the stream.
  virtual void write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                     const ExportOptions& options, std::ostream& out) const = 0;
};

// Exporter of a format: "dot", "svg", "png", "pdf", "jsonld". Null for an unknown name.
[[nodiscard]] std::unique_ptr<Exporter> make_exporter(std::string_view format);
[[nodiscard]] std::vector<std::string> format_names();

}  // namespace newsgraph::exports
