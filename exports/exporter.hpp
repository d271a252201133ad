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

// Where RDF puts what somebody claims: among the other statements, or in a named graph for each quotation.
enum class Attribution { kStatement, kNamedGraph };

// Frames around the nodes of a diagram: of one class, or of the article that speaks of them first.
enum class Cluster { kNone, kClass, kDocument };

struct ExportOptions {
  std::string base = "urn:newsgraph:";  // prefix of every id
  std::size_t top = 40;                 // diagrams: at most so many nodes
  bool isolated = false;                // diagrams: show nodes without an edge too
  Cluster cluster = Cluster::kNone;     // diagrams
  std::string style_file;               // diagrams: a file like dot/style.json; empty: that alone
  // Diagrams: of how many the graph is a part; 0: it is the whole.
  std::size_t entities_in_all = 0, relations_in_all = 0;
  Attribution attribution = Attribution::kStatement;  // RDF
  std::string model_name;                             // provenance: the language model
};

class Exporter {
 public:
  virtual ~Exporter() = default;
  // Writes the whole file. Throws OutputError when the format's library fails; the caller checks the stream.
  virtual void write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                     const ExportOptions& options, std::ostream& out) const = 0;
};

// Throws InputError, naming file and reason, when a style file cannot be read. An empty name is no file.
void check_style(const std::string& file);

// A format that is one file. Null for an unknown name.
[[nodiscard]] std::unique_ptr<Exporter> make_exporter(std::string_view format);
[[nodiscard]] std::vector<std::string> format_names();
// Format of a file's extension without the dot: "nquads" of "nq". Empty if none has it.
[[nodiscard]] std::string format_of_extension(std::string_view extension);

// A format that is a folder: its files. Empty for an unknown name.
struct FolderFile {
  std::string name;
  std::unique_ptr<Exporter> exporter;
};
[[nodiscard]] std::vector<FolderFile> make_folder_exporters(std::string_view format);
[[nodiscard]] std::vector<std::string> folder_format_names();

}  // namespace newsgraph::exports
