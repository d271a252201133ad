#include "cli/question_source.hpp"

#include <algorithm>
#include <fstream>

#include "base/error.hpp"
#include "cli/messages.hpp"
#include "cli/run_record.hpp"
#include "entities/slug.hpp"
#include "exports/iris.hpp"
#include "exports/ndjson/ndjson_reader.hpp"
#include "gazetteer/gazetteer.hpp"
#include "graph/document_graph.hpp"
#include "pipeline/data_folder.hpp"
#include "pipeline/ordered_run.hpp"
#include "pipeline/stages.hpp"

namespace newsgraph::cli {
namespace {

constexpr std::size_t kOthers = 3;  // other meanings of a name that are told

// NDJSON graphs begin with the program that made them, NDJSON articles do not.
bool is_graph(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::string start(200, '\0');
  in.read(start.data(), static_cast<std::streamsize>(start.size()));
  return start.find("\"SoftwareAgent\"") != std::string::npos;
}

void add_graph(store::Store& store, const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  exports::NdjsonGraph graph = exports::read_ndjson(in, file);
  for (graph::Records& records : graph::by_document(std::move(graph.records))) {
    graph::DocumentNode& node = records.documents.front();
    if (!exports::is_absolute_iri(node.id)) node.id = graph.base + "document:" + node.id;
    Document document;
    document.id = node.id;
    document.url = node.url;
    document.title = node.title;
    document.authors = node.authors;
    document.publisher = node.publisher;
    document.published = node.published;
    store.add(document, records, graph.model);
  }
}

}  // namespace

void QuestionSource::declare(CLI::App& command) {
  command.add_option("--store", file_, "The store that is asked")->type_name("FILE");
  stage_.declare(command);
}

void QuestionSource::open() {
  if (file_.empty() == stage_.inputs.empty()) {
    throw UsageError(file_.empty() ? "nothing to ask: name a store with --store, or articles"
                                   : "--store and articles: only one of them can be asked");
  }
  if (!file_.empty()) {
    store_ = std::make_unique<store::Store>(file_, store::Access::kRead);
  } else {
    store_ = std::make_unique<store::Store>(":memory:", store::Access::kCreate);
    read_articles();
    store_->commit();
  }
}

void QuestionSource::read_articles() {
  std::vector<std::string> graphs;
  auto& inputs = stage_.inputs;
  std::copy_if(inputs.begin(), inputs.end(), std::back_inserter(graphs), is_graph);
  for (const std::string& file : graphs) add_graph(*store_, file);
  std::erase_if(inputs, is_graph);
  if (inputs.empty()) return;
  auto source = stage_.open();
  const pipeline::Stages stages(pipeline::find_stage_files(stage_.model, stage_.ontology));
  RunRecord record(false);
  pipeline::run_in_order(
      source, stage_.thread_count(), [&](const Document& document) { return stages.annotate(document); },
      [&](pipeline::Outcome& outcome) {
        if (const auto& document = outcome.reading.document) {
          store_->add(*document, graph::document_graph(*document, outcome.annotations), stages.model().name());
        }
        record.add(outcome.reading);
      });
  end_progress();
  exit_code_ = record.exit_code();
}

std::vector<query::FoundEntity> QuestionSource::entities_called(const std::string& name, const std::string& option) {
  query::EntitySearch search = query::find_entities(connection(), name);
  if (search.found.empty()) {
    const auto gazetteer = gazetteer::Gazetteer::read(pipeline::find_data_folder() / "ontology" / "gazetteer");
    for (const gazetteer::Candidate candidate : gazetteer.find(name)) {
      const auto known = query::find_entities(connection(), entities::slug(gazetteer.entry(candidate.entry).name));
      search.found.insert(search.found.end(), known.found.begin(), known.found.end());
    }
  }
  auto meant = query::meant_by(search, name, option);
  std::string others;
  for (std::size_t i = meant.size(); i < std::min(search.found.size(), meant.size() + kOthers); ++i) {
    const query::FoundEntity& other = search.found[i];
    others += (others.empty() ? "; also " : ", ") + other.name + " (" + other.slug + ")";
  }
  if (!others.empty())
    print_note(option + (option.empty() ? "" : " ") + name + ": taken for " + meant.front().name + others);
  return meant;
}

}  // namespace newsgraph::cli
