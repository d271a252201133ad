// Options of every command that makes one graph of several articles: what people have decided about entities, and a
// report of what was joined, parted or left open.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "entities/decisions.hpp"
#include "graph/knowledge_graph.hpp"

namespace newsgraph::cli {

class IdentityOptions {
 public:
  void declare(CLI::App& command);
  // Reads the decisions and looks whether the report can be written; before long work starts. Throws InputError
  // (file:line) and OutputError.
  void plan();
  // Decisions from elsewhere, behind those of the file. Throws InputError where they contradict those.
  void add(const entities::Decisions& decisions);
  // Is anything asked for?
  [[nodiscard]] bool any() const { return !decisions_file_.empty() || !report_.empty(); }
  // Resolves the entities of all articles and writes the report. To be called before graph.finish(). `base`: of ids.
  void resolve(graph::KnowledgeGraph& graph, const std::string& base) const;

 private:
  std::string decisions_file_, report_;
  entities::Decisions decisions_;
};

}  // namespace newsgraph::cli
