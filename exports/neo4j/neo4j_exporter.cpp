#include "exports/neo4j/neo4j_exporter.hpp"

#include <fmt/format.h>

#include "exports/csv/csv_writer.hpp"
#include "exports/text_output.hpp"

namespace newsgraph::exports {
namespace {

constexpr char kListSeparator = ';';

std::string one_line(std::string_view text, bool in_list) {
  std::string out(text);
  for (char& c : out) {
    if (c == '\n' || c == '\r') c = ' ';
    if (in_list && c == kListSeparator) c = ',';
  }
  return out;
}

std::string header_of(const Property& property) {
  const std::string name(property.name);
  switch (property.type) {
    case PropertyType::kText:
      return name;
    case PropertyType::kTexts:
      return name + ":string[]";
    case PropertyType::kInteger:
      return name + ":int";
    case PropertyType::kDouble:
      return name + ":double";
  }
  return name;
}

void write_header(CsvWriter& csv, const PropertyTable& table) {
  if (table.is_nodes()) {
    csv.plain(fmt::format("id:ID({})", table.start));
  } else {
    csv.plain(fmt::format(":START_ID({})", table.start));
    csv.plain(fmt::format(":END_ID({})", table.end));
  }
  for (const Property& property : table.properties) csv.plain(header_of(property));
  csv.plain(table.is_nodes() ? ":LABEL" : ":TYPE");
  csv.end_row();
}

std::string list_of(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) {
    if (!out.empty()) out += kListSeparator;
    out += one_line(text, true);
  }
  return out;
}

void write_value(CsvWriter& csv, const PropertyValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return csv.text(one_line(*text, false));
  if (const auto* texts = std::get_if<std::vector<std::string>>(&value)) return csv.text(list_of(*texts));
  if (const auto* number = std::get_if<std::int64_t>(&value)) return csv.plain(std::to_string(*number));
  if (const auto* number = std::get_if<double>(&value)) return csv.plain(fmt::format("{}", *number));
  csv.plain({});
}

std::string import_script() {
  std::string script =
      "#!/bin/sh\n"
      "# Loads the folder that this script lies in into a new Neo4j database: import.sh [DATABASE]. Neo4j 5; stop the\n"
      "# database first. Then run schema.cypher in it: cypher-shell -d DATABASE -f schema.cypher\n"
      "set -eu\n"
      "cd \"$(dirname \"$0\")\"\n"
      "exec neo4j-admin database import full \"${1:-neo4j}\" --overwrite-destination \\\n"
      "  --array-delimiter=';' --id-type=string \\\n";
  for (const PropertyTable& table : property_tables()) {
    script += fmt::format("  --{}={} \\\n", table.is_nodes() ? "nodes" : "relationships", table.file);
  }
  return script + "  --report-file=import.report\n";
}

std::string schema_script() {
  std::string script = "// Constraints and indexes; may be run again.\n";
  for (const PropertyTable& table : property_tables()) {
    if (!table.is_nodes()) continue;
    script += fmt::format("CREATE CONSTRAINT {0}_id IF NOT EXISTS FOR (n:{0}) REQUIRE n.id IS UNIQUE;\n", table.start);
  }
  return script +
         "CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);\n"
         "CREATE INDEX article_published IF NOT EXISTS FOR (n:NewsArticle) ON (n.published);\n"
         "CREATE FULLTEXT INDEX quotation_text IF NOT EXISTS FOR (n:Quotation) ON EACH [n.text];\n";
}

}  // namespace

void Neo4jTableExporter::write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                               const ExportOptions& options, std::ostream& out) const {
  const Iris iris(graph, options.base);
  TextOutput text(out);
  CsvWriter csv(CsvManner::kPlain, text);
  write_header(csv, table_);
  table_.each(graph, ontology, iris, [&](const PropertyRow& row) {
    csv.text(row.id);
    if (!table_.is_nodes()) csv.text(row.end);
    for (const PropertyValue& value : row.values) write_value(csv, value);
    csv.text(list_of(row.labels));
    csv.end_row();
  });
  text.finish();
}

std::vector<FolderFile> make_neo4j_folder() {
  std::vector<FolderFile> files;
  for (const PropertyTable& table : property_tables()) {
    files.push_back({std::string(table.file), std::make_unique<Neo4jTableExporter>(table)});
  }
  files.push_back({"import.sh", std::make_unique<FixedTextExporter>(import_script())});
  files.push_back({"schema.cypher", std::make_unique<FixedTextExporter>(schema_script())});
  return files;
}

}  // namespace newsgraph::exports
