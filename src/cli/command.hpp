// A command of newsgraph ("build", "annotate"): declares its options, then runs. main.cpp alone knows all commands and
// turns errors into exit codes.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>

namespace newsgraph::cli {

// What the process says to the shell. 130 after an interrupt is interrupt.cpp's.
enum ExitCode : int { kAllWell = 0, kFailed = 1, kUsage = 2, kSomeFailed = 3 };

class Command {
 public:
  virtual ~Command() = default;
  // Adds the subcommand with its options and help to `app`; the command must outlive it.
  virtual CLI::App* declare(CLI::App& app) = 0;
  // Called once, after the command line has been read. Throws newsgraph::Error.
  virtual ExitCode run() = 0;
};

[[nodiscard]] std::unique_ptr<Command> make_build_command();
[[nodiscard]] std::unique_ptr<Command> make_merge_command();
[[nodiscard]] std::unique_ptr<Command> make_export_command();
[[nodiscard]] std::unique_ptr<Command> make_remove_command();
[[nodiscard]] std::unique_ptr<Command> make_entities_command();
[[nodiscard]] std::unique_ptr<Command> make_said_command();
[[nodiscard]] std::unique_ptr<Command> make_query_command();
[[nodiscard]] std::unique_ptr<Command> make_annotate_command();
[[nodiscard]] std::unique_ptr<Command> make_evaluate_command();
[[nodiscard]] std::unique_ptr<Command> make_validate_command();
[[nodiscard]] std::unique_ptr<Command> make_gazetteer_command();

}  // namespace newsgraph::cli
