// Options that every command which reads articles has: inputs, publication date, threads, model, ontology, gazetteers.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "pipeline/stages.hpp"
#include "readers/document_source.hpp"

namespace newsgraph::cli {

struct StageOptions {
  std::vector<std::string> inputs;
  std::string published;
  unsigned threads = 0;  // 0: as many as there are processors
  std::string model = "small";
  std::vector<std::string> ontology;
  std::vector<std::string> gazetteers;

  void declare(CLI::App& command);
  // Throws UsageError if there is no input or the date is none.
  [[nodiscard]] readers::DocumentSource open() const;
  // Throws UsageError for names of files that are not there.
  [[nodiscard]] pipeline::StageFiles stage_files() const;
  [[nodiscard]] unsigned thread_count() const;
};

}  // namespace newsgraph::cli
