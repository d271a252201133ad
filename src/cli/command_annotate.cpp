// newsgraph annotate: the language layer of articles as CoNLL-U.
#include <iostream>

#include "cli/command.hpp"
#include "cli/conllu_writer.hpp"
#include "cli/messages.hpp"
#include "cli/output_file.hpp"
#include "cli/run_record.hpp"
#include "cli/stage_options.hpp"
#include "pipeline/data_folder.hpp"
#include "pipeline/ordered_run.hpp"
#include "pipeline/stages.hpp"

namespace newsgraph::cli {
namespace {

constexpr const char* kExamples =
    "EXAMPLES\n"
    "  newsgraph annotate article.txt\n"
    "  newsgraph annotate news/ > news.conllu\n";

class AnnotateCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command =
        app.add_subcommand("annotate", "Print words, tags, lemmas, dependency trees and names of articles as CoNLL-U");
    stage_.declare(*command);
    command->footer(kExamples);
    return command;
  }

  ExitCode run() override {
    auto source = stage_.open();
    const pipeline::Stages stages(pipeline::find_stage_files(stage_.model, stage_.ontology));
    RunRecord record(false);
    OutputFile("-").write([&](std::ostream& out) {
      pipeline::run_in_order(
          source, stage_.thread_count(), [&](const Document& document) { return stages.annotate_language(document); },
          [&](pipeline::Outcome& outcome) {
            record.add(outcome.reading);
            if (outcome.reading.document) write_conllu(*outcome.reading.document, outcome.annotations, out);
          });
    });
    end_progress();
    return record.exit_code();
  }

 private:
  StageOptions stage_;
};

}  // namespace

std::unique_ptr<Command> make_annotate_command() { return std::make_unique<AnnotateCommand>(); }

}  // namespace newsgraph::cli
