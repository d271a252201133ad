#include "exports/cypher/cypher_exporter.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "exports/neo4j/tables.hpp"
#include "exports/text_output.hpp"

namespace newsgraph::exports {
namespace {

constexpr std::size_t kRowsPerStatement = 200;

std::string literal(const PropertyValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return cypher_string(*text);
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  // With a point, so that a whole number stays a float.
  if (const auto* number = std::get_if<double>(&value)) {
    const std::string digits = fmt::format("{}", *number);
    return digits.find_first_of(".e") == std::string::npos ? digits + ".0" : digits;
  }
  if (const auto* texts = std::get_if<std::vector<std::string>>(&value)) {
    std::string out = "[";
    for (const std::string& text : *texts) out += (out.size() > 1 ? ", " : "") + cypher_string(text);
    return out + "]";
  }
  return "null";
}

// Labels and types are made by us, but classes may be users' own: a name in backticks, which cannot end early.
std::string quoted_name(std::string_view name) {
  std::string out = "`";
  for (const char c : name) out += c == '`' ? "``" : std::string(1, c);
  return out + "`";
}

// Rows that share their labels or type, written as one statement when there are enough of them.
class Batches {
 public:
  Batches(const PropertyTable& table, TextOutput& out) : table_(table), out_(out) {}

  void add(const PropertyRow& row) {
    std::string labels;
    for (const std::string& label : row.labels) labels += ":" + quoted_name(label);
    std::string& rows = rows_[labels];
    rows += rows.empty() ? "\n  " : ",\n  ";
    rows += "{id: " + cypher_string(row.id);
    if (!table_.is_nodes()) rows += ", end: " + cypher_string(row.end);
    rows += ", properties: {";
    bool first = true;
    for (std::size_t i = 0; i < row.values.size(); ++i) {
      if (std::holds_alternative<std::monostate>(row.values[i])) continue;
      rows += fmt::format("{}{}: {}", first ? "" : ", ", table_.properties[i].name, literal(row.values[i]));
      first = false;
    }
    rows += "}}";
    if (++counts_[labels] == kRowsPerStatement) flush(labels);
  }

  void finish() {
    while (!rows_.empty()) flush(rows_.begin()->first);
  }

 private:
  void flush(const std::string& labels_of_rows) {
    const std::string labels = labels_of_rows;  // the argument may be part of what is erased
    out_ << "UNWIND [" << rows_[labels] << "] AS row\n";
    if (table_.is_nodes()) {
      out_ << "MERGE (n:" << table_.start << " {id: row.id}) SET n" << labels << " SET n += row.properties;\n";
    } else {
      out_ << "MATCH (a:" << table_.start << " {id: row.id}), (b:" << table_.end << " {id: row.end})\n";
      // Facts of one type may differ in their relation.
      const bool has_relation = std::any_of(table_.properties.begin(), table_.properties.end(),
                                            [](const Property& property) { return property.name == "relation"; });
      out_ << "MERGE (a)-[r" << labels << (has_relation ? " {relation: row.properties.relation}" : "")
           << "]->(b) SET r += row.properties;\n";
    }
    rows_.erase(labels);
    counts_.erase(labels);
  }

  const PropertyTable& table_;
  TextOutput& out_;
  std::map<std::string, std::string> rows_;
  std::map<std::string, std::size_t> counts_;
};

}  // namespace

std::string cypher_string(std::string_view text) {
  std::string out = "'";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = utf8::next(text, at);
    if (c == U'\'') {
      out += "\\'";
    } else if (c == U'\\') {
      // Some versions replace \uXXXX before they read literals, whatever stands before the backslash: no "u" behind
      // one.
      out += text.substr(at).starts_with('u') ? "\\\\' + '" : "\\\\";
    } else if (c == U'\n') {
      out += "\\n";
    } else if (c == U'\r') {
      out += "\\r";
    } else if (c == 0) {
      utf8::append(out, utf8::kReplacement);
    } else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    } else {
      out += text.substr(start, at - start);
    }
  }
  return out + "'";
}

void CypherExporter::write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                           const ExportOptions& options, std::ostream& out) const {
  const Iris iris(graph, options.base);
  TextOutput text(out);
  text << "// A graph of newsgraph's. May be run again: nothing comes twice. For large graphs use the format neo4j.\n";
  for (const PropertyTable& table : property_tables()) {
    if (!table.is_nodes()) continue;
    text << "CREATE CONSTRAINT " << table.start << "_id IF NOT EXISTS FOR (n:" << table.start
         << ") REQUIRE n.id IS UNIQUE;\n";
  }
  for (const PropertyTable& table : property_tables()) {
    Batches batches(table, text);
    table.each(graph, ontology, iris, [&](const PropertyRow& row) { batches.add(row); });
    batches.finish();
  }
  text.finish();
}

}  // namespace newsgraph::exports
