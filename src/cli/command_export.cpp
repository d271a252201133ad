// newsgraph export: the graph of a store, written in any format.
#include "cli/command.hpp"
#include "cli/graph_outputs.hpp"
#include "graph/knowledge_graph.hpp"
#include "pipeline/data_folder.hpp"
#include "store/decisions.hpp"
#include "store/store.hpp"

namespace newsgraph::cli {
namespace {

constexpr const char* kDescription = "Write the graph of a store in any format";
constexpr const char* kFooter =
    "The graph is that of one run over all articles of the store, with the decisions that the store keeps (newsgraph\n"
    "entities). Without -o it goes to standard output as JSON-LD.\n"
    "\n"
    "EXAMPLES\n"
    "  newsgraph export --store news.db -o news.html -o news.nq\n"
    "  newsgraph export --store news.db --focus NATO --depth 2 --since 2024-12 -o nato.svg\n";

class ExportCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand("export", kDescription);
    command->add_option("--store", store_, "The store")->type_name("FILE")->required();
    command->add_option("--ontology", ontology_, "Further classes and relations in Turtle, beside newsgraph's own")
        ->type_name("FILE|DIR")
        ->expected(1)
        ->take_all();
    outputs_.declare(*command);
    command->footer(kFooter);
    return command;
  }

  ExitCode run() override {
    outputs_.plan(false);
    const auto ontology = ontology::Ontology::read(pipeline::find_ontology_files(ontology_));
    store::Store store(store_, store::Access::kRead);
    outputs_.set_models(store.models());
    graph::KnowledgeGraph graph;
    store.load(graph);
    graph.resolve(store::entity_decisions(store.connection()));
    graph.finish();
    outputs_.write(graph, ontology);
    return kAllWell;
  }

 private:
  std::string store_;
  std::vector<std::string> ontology_;
  GraphOutputs outputs_;
};

}  // namespace

std::unique_ptr<Command> make_export_command() { return std::make_unique<ExportCommand>(); }

}  // namespace newsgraph::cli
