#include "exports/csv/csv_exporter.hpp"

#include <fmt/format.h>

#include "exports/attributes.hpp"
#include "exports/csv/csv_writer.hpp"
#include "exports/names.hpp"

namespace newsgraph::exports {
namespace {

template <std::size_t size>
void write_header(CsvWriter& csv, std::initializer_list<std::string_view> ends,
                  const std::array<Attribute, size>& attributes) {
  for (const std::string_view name : ends) csv.plain(name);
  for (const Attribute& attribute : attributes) csv.plain(attribute.name);
  csv.end_row();
}

template <std::size_t size>
void write_values(CsvWriter& csv, const std::array<Attribute, size>& attributes,
                  const std::array<std::string, size>& values) {
  for (std::size_t i = 0; i < size; ++i) {
    if (attributes[i].type == AttributeType::kText) {
      csv.text(values[i]);
    } else {
      csv.plain(values[i]);
    }
  }
  csv.end_row();
}

constexpr std::array<std::string_view, 20> kQuotationColumns = {
    "id",       "speaker",   "speakerName",   "speakerText", "cue",    "quotationType", "attributionKind",
    "text",     "addressee", "addresseeText", "medium",      "saidAt", "about",         "aboutNames",
    "document", "title",     "published",     "start",       "end",    "confidence"};

std::string name_or_nothing(const graph::KnowledgeGraph& graph, const std::string& id) {
  const std::uint32_t entity = id.empty() ? kNone : graph.find_entity(id);
  return entity == kNone ? std::string() : graph.entities()[entity].name;
}

void write_quotation(CsvWriter& csv, const graph::KnowledgeGraph& graph, const Iris& iris,
                     const graph::QuotationNode& node) {
  std::vector<std::string> about;
  for (const std::string& id : node.about) about.push_back(name_or_nothing(graph, id));
  csv.text(node.id);
  std::vector<std::string> speakers = node.joint_speakers;
  if (!node.speaker.empty()) speakers.insert(speakers.begin(), node.speaker);
  csv.text(joined(speakers));
  for (std::string& id : speakers) id = name_or_nothing(graph, id);
  std::erase(speakers, std::string());
  csv.text(joined(speakers));
  csv.text(node.speaker_text);
  csv.text(node.cue);
  csv.plain(name_of(node.type));
  csv.plain(name_of(node.kind));
  csv.text(node.text);
  csv.text(node.addressee);
  csv.text(node.addressee_text);
  csv.text(node.medium);
  csv.text(node.said_at);
  csv.text(joined(node.about));
  csv.text(joined(about));
  if (node.content_spans.empty()) {
    for (int i = 0; i < 5; ++i) csv.plain({});
  } else {
    const graph::Evidence& first = node.content_spans.front();
    csv.text(iris.document(first.document));
    csv.text(graph.documents()[first.document].title);
    csv.text(graph.documents()[first.document].published);
    csv.plain(std::to_string(first.span.begin));
    csv.plain(std::to_string(node.content_spans.back().span.end));
  }
  csv.plain(fmt::format("{:.2f}", node.confidence));
  csv.end_row();
}

}  // namespace

void NodesCsvExporter::write(const graph::KnowledgeGraph& graph, const ontology::Ontology&,
                             const ExportOptions& options, std::ostream& out) const {
  const Iris iris(graph, options.base);
  TextOutput text(out);
  CsvWriter csv(CsvManner::kSpreadsheet, text);
  write_header(csv, {"id"}, kNodeAttributes);
  for (const graph::EntityNode& entity : graph.entities()) {
    csv.text(entity.id);
    write_values(csv, kNodeAttributes, node_values(entity, iris));
  }
  text.finish();
}

void EdgesCsvExporter::write(const graph::KnowledgeGraph& graph, const ontology::Ontology&,
                             const ExportOptions& options, std::ostream& out) const {
  const Iris iris(graph, options.base);
  TextOutput text(out);
  CsvWriter csv(CsvManner::kSpreadsheet, text);
  write_header(csv, {"source", "target"}, kEdgeAttributes);
  graph.for_each_link([&](const graph::KnowledgeGraph::Link& link) {
    const LinkSummary summary = summarise(graph, link);
    csv.text(summary.from->id);
    csv.text(summary.to->id);
    write_values(csv, kEdgeAttributes, edge_values(summary, iris));
  });
  text.finish();
}

void QuotationsCsvExporter::write(const graph::KnowledgeGraph& graph, const ontology::Ontology&,
                                  const ExportOptions& options, std::ostream& out) const {
  const Iris iris(graph, options.base);
  TextOutput text(out);
  CsvWriter csv(CsvManner::kSpreadsheet, text);
  for (const std::string_view column : kQuotationColumns) csv.plain(column);
  csv.end_row();
  for (const graph::QuotationNode& quotation : graph.quotations()) write_quotation(csv, graph, iris, quotation);
  text.finish();
}

}  // namespace newsgraph::exports
