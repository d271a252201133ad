// newsgraph merge: graphs in, one graph out.
#include <cerrno>
#include <fstream>
#include <iostream>
#include <set>
#include <system_error>

#include "base/error.hpp"
#include "cli/command.hpp"
#include "cli/graph_outputs.hpp"
#include "cli/identity_options.hpp"
#include "cli/messages.hpp"
#include "exports/ndjson/ndjson_reader.hpp"
#include "graph/knowledge_graph.hpp"
#include "pipeline/data_folder.hpp"

namespace newsgraph::cli {
namespace {

constexpr const char* kDescription = "Join graphs that were kept as NDJSON, or write one in another format";
constexpr const char* kFooter =
    "Graphs are joined as if their articles had been read in one run, in the order of the files. An article that is "
    "in\n"
    "several of them counts once. Without -o the graph goes to standard output as NDJSON.\n"
    "\n"
    "EXAMPLES\n"
    "  newsgraph build monday/ -o monday.ndjson\n"
    "  newsgraph merge monday.ndjson tuesday.ndjson -o week.ndjson -o week.graphml\n"
    "  newsgraph merge week.ndjson --decisions ours.tsv -o week.jsonld\n"
    "  newsgraph merge week.ndjson --format neo4j -o import/\n"
    "  newsgraph merge week.ndjson --focus NATO --depth 2 --no-claims -o nato.svg\n";

class MergeCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand("merge", kDescription);
    command->add_option("GRAPH", files_, "Graphs in NDJSON, - for standard input")->type_name("")->required();
    command->add_option("--ontology", ontology_, "Further classes and relations in Turtle, beside newsgraph's own")
        ->type_name("FILE|DIR")
        ->expected(1)
        ->take_all();
    outputs_.default_format = "ndjson";
    outputs_.declare(*command);
    identity_.declare(*command);
    command->footer(kFooter);
    return command;
  }

  ExitCode run() override {
    outputs_.plan(false);
    identity_.plan();
    const auto ontology = ontology::Ontology::read(pipeline::find_ontology_files(ontology_));
    graph::KnowledgeGraph graph;
    std::set<std::string> models;
    for (const std::string& file : files_) {
      exports::NdjsonGraph part = read(file);
      if (file == files_.front()) outputs_.propose_base(part.base);
      if (!part.model.empty()) models.insert(part.model);
      if (const std::size_t known = graph.add(std::move(part.records)); known > 0) {
        print_diagnostic({Severity::kWarning, file,
                          std::to_string(known) + (known == 1 ? " article is" : " articles are") +
                              " in an earlier graph already; left out"});
      }
    }
    outputs_.set_models({models.begin(), models.end()});
    // One graph alone is written as it is: what is who was decided when it was made.
    if (files_.size() > 1 || identity_.any()) identity_.resolve(graph, outputs_.options.base);
    graph.finish();
    outputs_.write(graph, ontology);
    return kAllWell;
  }

 private:
  static exports::NdjsonGraph read(const std::string& file) {
    if (file == "-") return exports::read_ndjson(std::cin, "standard input");
    std::ifstream in(file, std::ios::binary);
    if (!in) throw InputError(file + ": cannot be read: " + std::generic_category().message(errno));
    return exports::read_ndjson(in, file);
  }

  std::vector<std::string> files_;
  std::vector<std::string> ontology_;
  GraphOutputs outputs_;
  IdentityOptions identity_;
};

}  // namespace

std::unique_ptr<Command> make_merge_command() { return std::make_unique<MergeCommand>(); }

}  // namespace newsgraph::cli
