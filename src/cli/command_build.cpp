// newsgraph build: articles in, graph out.
#include <unistd.h>

#include <iostream>

#include "base/error.hpp"
#include "cli/command.hpp"
#include "cli/graph_outputs.hpp"
#include "cli/identity_options.hpp"
#include "cli/messages.hpp"
#include "cli/output_file.hpp"
#include "cli/run_record.hpp"
#include "cli/stage_options.hpp"
#include "cli/summary.hpp"
#include "graph/document_graph.hpp"
#include "graph/knowledge_graph.hpp"
#include "pipeline/data_folder.hpp"
#include "pipeline/ordered_run.hpp"
#include "pipeline/stages.hpp"
#include "store/decisions.hpp"
#include "store/store.hpp"

namespace newsgraph::cli {
namespace {

constexpr const char* kDescription = "Build the knowledge graph of articles and write it";
constexpr const char* kFooter =
    "Without -o and --store the graph goes to standard output as JSON-LD. With -o the file's extension says the "
    "format\n"
    "(.jsonld, .ndjson, .ttl, .trig, .nq, .graphml, .gexf, .cypher, .html, .dot, .svg, .png, .pdf); it may be "
    "repeated.\n"
    "A file is replaced only when the new one is complete. An article may have up to 5 MB of text. Messages go to\n"
    "standard error.\n"
    "With --store the articles are kept: those that are in the store already, unchanged, are not read again, and -o\n"
    "writes the graph of all that the store holds.\n"
    "\n"
    "EXAMPLES\n"
    "  newsgraph build article.txt                          JSON-LD on standard output\n"
    "  newsgraph build article.txt -o graph.svg -o graph.jsonld\n"
    "  newsgraph build news/ more.ndjson.gz -o news.jsonld --report news.report\n"
    "  curl -s https://example.org/story.html | newsgraph build - --summary\n"
    "  newsgraph build news/ --store news.db\n"
    "  newsgraph build news/ --identities open.tsv -o news.jsonld    what could be one thing, to decide\n"
    "  newsgraph build article.txt --published 2024-12-03 --top 15 -o graph.png\n";

class BuildCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand("build", kDescription);
    stage_.declare(*command);
    outputs_.declare(*command);
    command->add_option("--store", store_, "Keep the articles in this file, made if it is not there")
        ->type_name("FILE");
    identity_.declare(*command);
    command->add_option("--report", report_, "Write what became of each input, as NDJSON")->type_name("FILE");
    command->add_flag("--summary", summary_, "Print a table for people instead of JSON-LD");
    command->footer(kFooter);
    return command;
  }

  ExitCode run() override {
    auto source = stage_.open();
    outputs_.plan(summary_ || !store_.empty());
    identity_.plan();
    if (!report_.empty()) OutputFile(report_).check();
    const pipeline::Stages stages(stage_.stage_files());
    graph::KnowledgeGraph graph;
    RunRecord record(!report_.empty());
    if (store_.empty()) {
      outputs_.options.model_name = stages.model().name();
      pipeline::run_in_order(
          source, stage_.thread_count(), [&](const Document& document) { return stages.annotate(document); },
          [&](pipeline::Outcome& outcome) {
            if (outcome.reading.document) graph.add(*outcome.reading.document, outcome.annotations);
            record.add(outcome.reading);
          });
    } else {
      add_to_store(source, stages, record, graph);
    }
    end_progress();
    if (!report_.empty()) OutputFile(report_).write([&](std::ostream& out) { out << record.report(); });
    if (record.came_through() == 0) return kFailed;
    identity_.resolve(graph, outputs_.options.base);
    if (!outputs_.any() && !summary_) return record.exit_code();
    graph.finish();
    outputs_.write(graph, stages.ontology());
    if (summary_) {
      OutputFile("-").write(
          [&](std::ostream& out) { out << make_summary(graph, stages.ontology(), wants_colour(STDOUT_FILENO)); });
    }
    return record.exit_code();
  }

 private:
  // What is there already, unchanged, is not annotated again. Fills the graph if somebody wants it.
  void add_to_store(readers::DocumentSource& source, const pipeline::Stages& stages, RunRecord& record,
                    graph::KnowledgeGraph& graph) {
    store::Store store(store_, store::Access::kCreate);
    identity_.add(store::entity_decisions(store.connection()));
    const auto known = store.contents();
    const auto is_known = [&](const Document& document) {
      const auto found = known.find(document.id);
      return found != known.end() && found->second == store::content_hash(document);
    };
    pipeline::run_in_order(
        source, stage_.thread_count(),
        [&](const Document& document) { return is_known(document) ? Annotations() : stages.annotate(document); },
        [&](pipeline::Outcome& outcome) {
          const auto& document = outcome.reading.document;
          const bool unchanged = document && is_known(*document);
          if (document && !unchanged) {
            store.add(*document, graph::document_graph(*document, outcome.annotations), stages.model().name());
          }
          record.add(outcome.reading, unchanged);
        });
    store.commit();
    store.optimise();
    if (!outputs_.any() && !summary_) return;
    outputs_.set_models(store.models());
    store.load(graph);
  }

  StageOptions stage_;
  GraphOutputs outputs_;
  IdentityOptions identity_;
  std::string report_, store_;
  bool summary_ = false;
};

}  // namespace

std::unique_ptr<Command> make_build_command() { return std::make_unique<BuildCommand>(); }

}  // namespace newsgraph::cli
