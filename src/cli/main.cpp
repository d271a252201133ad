// newsgraph: the command line. Picks the command, and is the one place where errors become exit codes.
#include <string>
#include <vector>

#include "base/error.hpp"
#include "cli/command.hpp"
#include "cli/interrupt.hpp"
#include "cli/messages.hpp"

namespace {

using namespace newsgraph;

constexpr const char* kDescription =
    "newsgraph reads English news and draws the graph in it: who did what to whom, and who said so.";
constexpr const char* kFooter =
    "Run 'newsgraph COMMAND --help' for the options and examples of a command.\n"
    "Exit codes: 0 all well, 1 failed, 2 usage, 3 some documents failed, 130 interrupted.";

struct Choice {
  std::unique_ptr<cli::Command> command;
  CLI::App* parsed;
};

cli::ExitCode run_chosen(const std::vector<Choice>& choices) {
  try {
    for (const auto& choice : choices) {
      if (choice.parsed->parsed()) return choice.command->run();
    }
  } catch (const UsageError& error) {
    cli::print_error(error.what());
    return cli::kUsage;
  } catch (const Error& error) {
    cli::print_error(error.what());
    return cli::kFailed;
  } catch (const std::exception& error) {
    cli::print_error(std::string("internal error: ") + error.what());
    return cli::kFailed;
  }
  return cli::kUsage;
}

}  // namespace

int main(int argc, char** argv) {
  cli::handle_interrupts();
  CLI::App app(kDescription, "newsgraph");
  app.set_version_flag("--version", "newsgraph " NEWSGRAPH_VERSION, "Print the version and stop");
  app.set_help_flag("-h,--help", "Print this help and stop");
  app.require_subcommand(1);
  app.footer(kFooter);
  std::vector<Choice> choices;
  for (auto make :
       {&cli::make_build_command, &cli::make_merge_command, &cli::make_gazetteer_command, &cli::make_export_command,
        &cli::make_remove_command, &cli::make_entities_command, &cli::make_said_command, &cli::make_query_command,
        &cli::make_validate_command, &cli::make_annotate_command, &cli::make_evaluate_command}) {
    auto command = make();
    CLI::App* parsed = command->declare(app);
    choices.push_back({std::move(command), parsed});
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {  // --help, --version
    return app.exit(success);
  } catch (const CLI::ParseError& error) {
    cli::print_error(std::string(error.what()) + " (see newsgraph --help)");
    return cli::kUsage;
  }
  return run_chosen(choices);
}
