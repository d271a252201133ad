// newsgraph annotate: the language layer of articles, or of words that a CoNLL-U file gives, as CoNLL-U.
#include <algorithm>
#include <filesystem>

#include "base/error.hpp"
#include "cli/command.hpp"
#include "cli/conllu_writer.hpp"
#include "cli/messages.hpp"
#include "cli/output_file.hpp"
#include "cli/run_record.hpp"
#include "cli/stage_options.hpp"
#include "pipeline/data_folder.hpp"
#include "pipeline/ordered_run.hpp"
#include "pipeline/stages.hpp"
#include "readers/conllu.hpp"

namespace newsgraph::cli {
namespace {

constexpr const char* kExamples =
    "EXAMPLES\n"
    "  newsgraph annotate article.txt\n"
    "  newsgraph annotate news/ > news.conllu\n"
    "  newsgraph annotate words.conllu      words and sentences are taken from the file\n";

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
    if (stage_.inputs.empty()) (void)stage_.open();  // says what is missing
    const pipeline::Stages stages(stage_.stage_files());
    RunRecord record(false);
    OutputFile("-").write([&](std::ostream& out) {
      const std::vector<std::string> inputs = stage_.inputs;
      for (auto from = inputs.begin(); from != inputs.end();) {
        const auto to = std::find_if(from, inputs.end(), has_words);
        if (from != to) {
          stage_.inputs.assign(from, to);
          annotate_articles(stages, record, out);
        }
        from = to;
        if (from != inputs.end()) annotate_words(*from++, stages, record, out);
      }
    });
    end_progress();
    return record.exit_code();
  }

 private:
  static bool has_words(const std::string& input) { return std::filesystem::path(input).extension() == ".conllu"; }

  void annotate_articles(const pipeline::Stages& stages, RunRecord& record, std::ostream& out) const {
    auto source = stage_.open();
    pipeline::run_in_order(
        source, stage_.thread_count(), [&](const Document& document) { return stages.annotate_language(document); },
        [&](pipeline::Outcome& outcome) {
          record.add(outcome.reading);
          if (!outcome.reading.document) return;
          const Document& document = *outcome.reading.document;
          write_conllu(document, outcome.annotations, stages.model().morphology(document, outcome.annotations), out);
        });
  }

  static void annotate_words(const std::string& file, const pipeline::Stages& stages, RunRecord& record,
                             std::ostream& out) {
    try {
      for (auto& read : readers::read_conllu(file)) {
        stages.annotate_words(read.document, read.annotations);
        write_conllu(read.document, read.annotations, stages.model().morphology(read.document, read.annotations), out,
                     read.sentence_ids);
        record.add({file, std::move(read.document), {}});
      }
    } catch (const InputError& error) {
      const std::string what = error.what();  // "file:line: message"
      const std::size_t at = what.find(": ", file.size());
      record.add({file, std::nullopt, {{Severity::kFailure, what.substr(0, at), what.substr(at + 2)}}});
    }
  }

  StageOptions stage_;
};

}  // namespace

std::unique_ptr<Command> make_annotate_command() { return std::make_unique<AnnotateCommand>(); }

}  // namespace newsgraph::cli
