// newsgraph build: articles in, graph out.
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <set>

#include "base/error.hpp"
#include "cli/command.hpp"
#include "cli/messages.hpp"
#include "cli/output_file.hpp"
#include "cli/run_record.hpp"
#include "cli/stage_options.hpp"
#include "cli/summary.hpp"
#include "exports/exporter.hpp"
#include "graph/knowledge_graph.hpp"
#include "pipeline/data_folder.hpp"
#include "pipeline/ordered_run.hpp"
#include "pipeline/stages.hpp"

namespace newsgraph::cli {
namespace {

constexpr const char* kDescription = "Build the knowledge graph of articles and write it";
constexpr const char* kFooter =
    "Without -o the graph goes to standard output as JSON-LD. With -o the file's extension says the format\n"
    "(.jsonld, .dot, .svg, .png, .pdf); -o may be given several times. A file is replaced only when the new one is\n"
    "complete. An article may have up to 5 MB of text. Messages go to standard error.\n"
    "\n"
    "EXAMPLES\n"
    "  newsgraph build article.txt                          JSON-LD on standard output\n"
    "  newsgraph build article.txt -o graph.svg -o graph.jsonld\n"
    "  newsgraph build news/ more.ndjson.gz -o news.jsonld --report news.report\n"
    "  curl -s https://example.org/story.html | newsgraph build - --summary\n"
    "  newsgraph build article.txt --published 2024-12-03 --top 15 -o graph.png\n";

struct Output {
  OutputFile file;
  std::string format;
};

std::string join(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

bool is_known(const std::string& format) {
  const auto names = exports::format_names();
  return std::find(names.begin(), names.end(), format) != names.end();
}

class BuildCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand("build", kDescription);
    stage_.declare(*command);
    command->add_option("-o,--output", files_, "File to write; may be given several times")
        ->type_name("FILE")
        ->expected(1)
        ->take_all();
    command
        ->add_option("--format", format_,
                     "Format, where the file's extension does not say it: " + join(exports::format_names()))
        ->type_name("FORMAT");
    command->add_option("--top", export_.top, "Diagrams: at most so many entities")
        ->type_name("N")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command->add_flag("--isolated", export_.isolated, "Diagrams: also entities without a relation");
    command->add_option("--base", export_.base, "Beginning of all ids")->type_name("IRI")->capture_default_str();
    command->add_option("--report", report_, "Write what became of each input, as NDJSON")->type_name("FILE");
    command->add_flag("--summary", summary_, "Print a table for people instead of JSON-LD");
    command->footer(kFooter);
    return command;
  }

  ExitCode run() override {
    const auto outputs = plan_outputs();
    auto source = stage_.open();
    for (const auto& output : outputs) output.file.check();
    if (!report_.empty()) OutputFile(report_).check();
    const pipeline::Stages stages(pipeline::find_stage_files(stage_.model, stage_.ontology));
    export_.model_name = stages.model().name();

    graph::KnowledgeGraph graph;
    RunRecord record(!report_.empty());
    pipeline::run_in_order(
        source, stage_.thread_count(), [&](const Document& document) { return stages.annotate(document); },
        [&](pipeline::Outcome& outcome) {
          if (outcome.reading.document) graph.add(*outcome.reading.document, outcome.annotations);
          record.add(outcome.reading);
        });
    end_progress();
    if (!report_.empty()) OutputFile(report_).write([&](std::ostream& out) { out << record.report(); });
    if (record.came_through() == 0) return kFailed;
    graph.finish();
    for (const auto& output : outputs) write(output, graph, stages.ontology());
    if (summary_) {
      OutputFile("-").write(
          [&](std::ostream& out) { out << make_summary(graph, stages.ontology(), wants_colour(STDOUT_FILENO)); });
    }
    return record.exit_code();
  }

 private:
  // What to write, in which format. Throws UsageError.
  std::vector<Output> plan_outputs() const {
    if (!format_.empty() && !is_known(format_)) {
      throw UsageError("--format: unknown format " + format_ + " (known: " + join(exports::format_names()) + ")");
    }
    std::vector<Output> outputs;
    std::set<std::string> names;
    for (const auto& file : files_) {
      if (!names.insert(file).second) throw UsageError("-o " + file + ": given twice");
      outputs.push_back({OutputFile(file), format_of(file)});
    }
    if (outputs.empty() && !summary_) outputs.push_back({OutputFile("-"), format_.empty() ? "jsonld" : format_});
    return outputs;
  }

  std::string format_of(const std::string& file) const {
    std::string extension = std::filesystem::path(file).extension().string();
    if (!extension.empty()) extension.erase(0, 1);
    if (is_known(extension)) return extension;
    if (!format_.empty()) return format_;
    if (file == "-") return "jsonld";
    throw UsageError("-o " + file + ": its extension names no format (known: " + join(exports::format_names()) +
                     "); add one, or use --format");
  }

  void write(const Output& output, const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology) const {
    const auto exporter = exports::make_exporter(output.format);
    NG_CHECK(exporter != nullptr);
    output.file.write([&](std::ostream& out) { exporter->write(graph, ontology, export_, out); });
  }

  StageOptions stage_;
  std::vector<std::string> files_;
  std::string format_;
  std::string report_;
  bool summary_ = false;
  exports::ExportOptions export_;
};

}  // namespace

std::unique_ptr<Command> make_build_command() { return std::make_unique<BuildCommand>(); }

}  // namespace newsgraph::cli
