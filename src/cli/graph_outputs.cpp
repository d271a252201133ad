#include "cli/graph_outputs.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/error.hpp"
#include "cli/date_option.hpp"
#include "cli/output_file.hpp"
#include "cli/output_folder.hpp"

namespace newsgraph::cli {
namespace {

std::string join(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string all_formats() { return join(exports::format_names()) + ", " + join(exports::folder_format_names()); }

}  // namespace

void GraphOutputs::declare(CLI::App& command) {
  command
      .add_option("-o,--output", names_, "File (or folder, for the formats csv and neo4j) to write; may be repeated")
      ->type_name("FILE")
      ->expected(1)
      ->take_all();
  command.add_option("--format", format_, "Format, where the file's extension does not say it: " + all_formats())
      ->type_name("FORMAT");
  base_option_ =
      command.add_option("--base", options.base, "Beginning of all ids")->type_name("IRI")->capture_default_str();
  command
      .add_option("--attribution", attribution_,
                  "RDF: claims among the other statements, or in a named graph for each quotation (TriG, N-Quads)")
      ->check(CLI::IsMember({"statement", "named-graph"}))
      ->capture_default_str();
  command.add_option("--focus", focus_, "Only what is near this entity (a name or id)")->type_name("NAME");
  command.add_option("--depth", selection_.depth, "With --focus: how many relations away")
      ->type_name("N")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  command.add_option("--relations", selection_.relations, "Only these relations, e.g. accused,met")
      ->type_name("NAME,…")
      ->delimiter(',');
  command.add_option("--min-confidence", selection_.min_confidence, "Only what is at least as sure")
      ->type_name("0…1")
      ->check(CLI::Range(0.0, 1.0));
  command.add_option("--since", selection_.since, "Only articles published on or after this day, month or year")
      ->type_name("DATE");
  command.add_option("--until", selection_.until, "Only articles published on or before it")->type_name("DATE");
  command.add_flag("--no-claims", no_claims_, "Only what the articles report, nothing that somebody says in them");
  command.add_option("--top", options.top, "Diagrams: at most so many entities")
      ->type_name("N")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command
      .add_option("--style", options.style_file, "Diagrams: colours, shapes and fonts, as in exports/dot/style.json")
      ->type_name("FILE")
      ->check(CLI::ExistingFile);
  command.add_option("--cluster", cluster_, "Diagrams: frames around entities of one class, or of one article")
      ->check(CLI::IsMember({"class", "document"}));
  command.add_flag("--isolated", options.isolated, "Diagrams: also entities without a relation");
}

void GraphOutputs::plan(bool silent) {
  if (!format_.empty() && !contains(exports::format_names(), format_) &&
      !contains(exports::folder_format_names(), format_)) {
    throw UsageError("--format: unknown format " + format_ + " (known: " + all_formats() + ")");
  }
  check_date("--since", selection_.since);
  check_date("--until", selection_.until);
  std::set<std::string> known;
  for (const auto& name : names_) {
    if (!known.insert(name).second) throw UsageError("-o " + name + ": given twice");
    outputs_.push_back(output_of(name));
  }
  if (outputs_.empty() && !silent) outputs_.push_back(output_of("-"));
  options.attribution =
      attribution_ == "named-graph" ? exports::Attribution::kNamedGraph : exports::Attribution::kStatement;
  selection_.claims = !no_claims_;
  if (cluster_ == "class") options.cluster = exports::Cluster::kClass;
  if (cluster_ == "document") options.cluster = exports::Cluster::kDocument;
  exports::check_style(options.style_file);
  for (const Output& output : outputs_) {
    if (output.format == "turtle" && options.attribution == exports::Attribution::kNamedGraph) {
      throw UsageError("--attribution named-graph: Turtle has no named graphs; write .trig or .nq");
    }
    if (output.folder) {
      OutputFolder(output.name).check();
    } else {
      OutputFile(output.name).check();
    }
  }
}

GraphOutputs::Output GraphOutputs::output_of(const std::string& name) const {
  std::string extension = std::filesystem::path(name).extension().string();
  if (!extension.empty()) extension.erase(0, 1);
  if (const std::string format = exports::format_of_extension(extension); !format.empty()) return {name, format, false};
  if (contains(exports::folder_format_names(), format_)) {
    if (name == "-") throw UsageError("--format " + format_ + ": is a folder; say which with -o DIR");
    return {name, format_, true};
  }
  if (!format_.empty()) return {name, format_, false};
  if (name == "-") return {name, default_format, false};
  throw UsageError("-o " + name + ": its extension names no format (known: " + all_formats() +
                   "); add one, or use --format");
}

void GraphOutputs::set_models(const std::vector<std::string>& names) { options.model_name = join(names); }

void GraphOutputs::propose_base(const std::string& base) {
  if (base_option_->count() == 0) options.base = base;
}

void GraphOutputs::write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology) const {
  exports::ExportOptions all = options;
  all.entities_in_all = graph.entities().size();
  all.relations_in_all = graph.link_count();
  const graph::Selection selection = selection_in(graph);
  if (selection.is_all()) {
    for (const Output& output : outputs_) write_one(output, graph, ontology, all);
    return;
  }
  const graph::KnowledgeGraph part = graph::selected(graph, selection);
  for (const Output& output : outputs_) write_one(output, part, ontology, all);
}

void GraphOutputs::write_one(const Output& output, const graph::KnowledgeGraph& graph,
                             const ontology::Ontology& ontology, const exports::ExportOptions& all) const {
  if (!output.folder) {
    const auto exporter = exports::make_exporter(output.format);
    NG_CHECK(exporter != nullptr);
    OutputFile(output.name).write([&](std::ostream& out) { exporter->write(graph, ontology, all, out); });
    return;
  }
  OutputFolder folder(output.name);
  for (const auto& file : exports::make_folder_exporters(output.format)) {
    folder.write(file.name, [&](std::ostream& out) { file.exporter->write(graph, ontology, all, out); });
  }
  folder.finish();
}

graph::Selection GraphOutputs::selection_in(const graph::KnowledgeGraph& graph) const {
  graph::Selection selection = selection_;
  if (!focus_.empty()) {
    const graph::EntityNode* entity = graph::find_entity_by_name(graph, focus_);
    if (entity == nullptr) throw UsageError("--focus: no entity of the graph is called " + focus_);
    selection.focus = entity->id;
  }
  for (const std::string& name : selection.relations) {
    const bool there = std::any_of(graph.statements().begin(), graph.statements().end(),
                                   [&](const auto& statement) { return statement.predicate == name; }) ||
                       std::any_of(graph.roles().begin(), graph.roles().end(),
                                   [&](const auto& role) { return role.role_name == name; });
    if (!there) throw UsageError("--relations: no relation of the graph is called " + name);
  }
  return selection;
}

}  // namespace newsgraph::cli
