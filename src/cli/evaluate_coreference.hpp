// newsgraph evaluate coreference and newsgraph evaluate linking: their options and runs. Tasks of command_evaluate.cpp.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "pipeline/stages.hpp"

namespace newsgraph::cli {

class CoreferenceEvaluation {
 public:
  // Adds the subcommand; this object must outlive it.
  CLI::App* declare(CLI::App& evaluate);
  // Prints the measures of the CoNLL 2012 shared task, and those of GAP for its files. Throws InputError.
  ExitCode run(const pipeline::Stages& stages) const;

 private:
  std::vector<std::string> files_;
  std::string chains_;
};

class LinkingEvaluation {
 public:
  // Adds the subcommand; this object must outlive it.
  CLI::App* declare(CLI::App& evaluate);
  // Prints precision and recall of the links of named mentions. Throws InputError.
  ExitCode run(const pipeline::Stages& stages) const;

 private:
  std::vector<std::string> files_;
  bool list_ = false;
};

}  // namespace newsgraph::cli
