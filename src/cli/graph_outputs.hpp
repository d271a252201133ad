// What every command that makes a graph can do with it: the options that say which files in which formats, and which
// part of the graph goes into them. Leaves the graph itself to the command.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "exports/exporter.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/selection.hpp"
#include "ontology/ontology.hpp"

namespace newsgraph::cli {

class GraphOutputs {
 public:
  void declare(CLI::App& command);
  // Finds out what to write, and whether it can be. `silent`: no standard output where no file is named. To be called
  // before long work starts. Throws UsageError and OutputError.
  void plan(bool silent);
  // Writes everything. Throws OutputError, and UsageError for an entity or relation that the graph does not have.
  void write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology) const;

  // Whether a file or standard output will be written. After plan().
  [[nodiscard]] bool any() const { return !outputs_.empty(); }
  // Of graphs that several models made, in the order of their names.
  void set_models(const std::vector<std::string>& names);
  // Beginning of all ids, unless the command line says one.
  void propose_base(const std::string& base);

  exports::ExportOptions options;
  std::string default_format = "jsonld";  // of standard output

 private:
  struct Output {
    std::string name;
    std::string format;
    bool folder = false;
  };

  [[nodiscard]] Output output_of(const std::string& name) const;
  void write_one(const Output& output, const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                 const exports::ExportOptions& all) const;
  [[nodiscard]] graph::Selection selection_in(const graph::KnowledgeGraph& graph) const;

  CLI::Option* base_option_ = nullptr;
  std::vector<std::string> names_;
  std::string format_;
  std::string attribution_ = "statement";
  graph::Selection selection_;
  std::string focus_;
  std::string cluster_;
  bool no_claims_ = false;
  std::vector<Output> outputs_;
};

}  // namespace newsgraph::cli
