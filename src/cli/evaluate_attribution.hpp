// newsgraph evaluate attribution: its options and its run. A task of command_evaluate.cpp.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "pipeline/stages.hpp"

namespace newsgraph::cli {

class AttributionEvaluation {
 public:
  // Adds the subcommand; this object must outlive it.
  CLI::App* declare(CLI::App& evaluate);
  // Prints F1 of the content by genre and over all. Throws InputError.
  ExitCode run(const pipeline::Stages& stages) const;

 private:
  std::vector<std::string> tables_;
  std::vector<std::string> left_out_;
  std::string documents_;
  bool list_ = false, no_intentions_ = false;
};

}  // namespace newsgraph::cli
