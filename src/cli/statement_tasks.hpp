// The tasks of `newsgraph evaluate` that score what statements are made of: roles, tuples, factuality, times.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "pipeline/stages.hpp"

namespace newsgraph::cli {

class StatementTasks {
 public:
  // Adds the subcommands; `this` must outlive the command.
  void declare(CLI::App& command);
  [[nodiscard]] const std::vector<CLI::App*>& tasks() const { return tasks_; }
  // Runs the task that was asked for, if it is one of these. Throws newsgraph::Error.
  [[nodiscard]] std::optional<ExitCode> run(const std::string& model) const;

 private:
  ExitCode evaluate_roles(const pipeline::Stages& stages) const;
  ExitCode evaluate_openie(const pipeline::Stages& stages) const;
  ExitCode evaluate_factuality(const pipeline::Stages& stages) const;
  ExitCode evaluate_time(const pipeline::Stages& stages) const;

  CLI::App *roles_ = nullptr, *openie_ = nullptr, *factuality_ = nullptr, *time_ = nullptr;
  std::vector<CLI::App*> tasks_;
  std::vector<std::string> files_;
  std::string trees_;
  bool verbose_ = false;
};

}  // namespace newsgraph::cli
