// newsgraph validate: does a graph keep to the ontology?
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cerrno>
#include <fstream>
#include <iostream>
#include <system_error>

#include "base/error.hpp"
#include "cli/command.hpp"
#include "cli/output_file.hpp"
#include "exports/graph_listing.hpp"
#include "graph/conformance.hpp"
#include "pipeline/data_folder.hpp"

namespace newsgraph::cli {
namespace {

constexpr const char* kDescription = "Check graphs against the ontology's domains and ranges, and their evidence";
constexpr const char* kFooter =
    "Graphs are NDJSON or JSON-LD as newsgraph writes them. A line of the output is a statement whose subject or "
    "object\n"
    "is of a class that its relation does not take, which refers to what is not there, or which has no evidence: where "
    "it\n"
    "stands in the file, the statement, its relation, what is wrong, and the characters of the article.\n"
    "\n"
    "Exit codes: 0 nothing found, 1 a graph cannot be read, 2 usage, 3 something found.\n"
    "\n"
    "EXAMPLES\n"
    "  newsgraph validate week.ndjson\n"
    "  newsgraph validate graph.jsonld --ontology wine.ttl --json > findings.ndjson\n";

std::string as_text(const graph::Finding& item) {
  std::string out = item.place + ": " + item.statement + " (" + item.relation + "): " + item.problem;
  if (!item.entity.empty() && !item.type.empty()) out += ": " + item.entity;
  if (!item.evidence.empty()) out += " at " + item.evidence;
  return out;
}

std::string as_json(const graph::Finding& item) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  const auto text = [&](const char* key, const std::string& value) {
    if (value.empty()) return;
    writer.Key(key);
    writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  };
  writer.StartObject();
  text("place", item.place);
  text("statement", item.statement);
  text("relation", item.relation);
  text("problem", item.problem);
  text("end", item.end);
  text("entity", item.entity);
  text("type", item.type);
  if (!item.expected.empty()) {
    writer.Key("expected");
    writer.StartArray();
    for (const std::string& name : item.expected)
      writer.String(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    writer.EndArray();
  }
  text("evidence", item.evidence);
  writer.EndObject();
  return buffer.GetString();
}

class ValidateCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand("validate", kDescription);
    command->add_option("GRAPH", files_, "Graphs in NDJSON or JSON-LD, - for standard input")
        ->type_name("")
        ->required();
    command->add_option("--ontology", ontology_, "Further classes and relations in Turtle, beside newsgraph's own")
        ->type_name("FILE|DIR")
        ->expected(1)
        ->take_all();
    command->add_flag("--json", json_, "Print each finding as a JSON object on a line of its own");
    command->footer(kFooter);
    return command;
  }

  ExitCode run() override {
    const auto ontology = ontology::Ontology::read(pipeline::find_ontology_files(ontology_));
    std::vector<graph::Finding> findings;
    std::size_t statements = 0;
    for (const std::string& file : files_) {
      const graph::GraphListing listing = read(file);
      statements += listing.statements.size();
      for (graph::Finding& item : graph::find_violations(listing, ontology)) findings.push_back(std::move(item));
    }
    OutputFile("-").write([&](std::ostream& out) {
      for (const graph::Finding& item : findings) out << (json_ ? as_json(item) : as_text(item)) << '\n';
    });
    std::cerr << "newsgraph: " << statements << (statements == 1 ? " statement, " : " statements, ") << findings.size()
              << (findings.size() == 1 ? " finding\n" : " findings\n");
    return findings.empty() ? kAllWell : kSomeFailed;
  }

 private:
  static graph::GraphListing read(const std::string& file) {
    if (file == "-") return exports::list_graph(std::cin, "standard input");
    std::ifstream in(file, std::ios::binary);
    if (!in) throw InputError(file + ": cannot be read: " + std::generic_category().message(errno));
    return exports::list_graph(in, file);
  }

  std::vector<std::string> files_, ontology_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_validate_command() { return std::make_unique<ValidateCommand>(); }

}  // namespace newsgraph::cli
