#include "exports/rdf/rdf_exporter.hpp"

#include <unordered_map>

#include <fmt/format.h>

#include "base/error.hpp"
#include "exports/jsonld/context.hpp"
#include "exports/records.hpp"

namespace newsgraph::exports {
namespace {

using Texts = std::vector<std::string>;

constexpr std::string_view kType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr std::string_view kDouble = "http://www.w3.org/2001/XMLSchema#double";
constexpr std::string_view kInteger = "http://www.w3.org/2001/XMLSchema#integer";

// Canonical xsd:double ("9.3E-1"), as JSON-LD processors write it.
std::string canonical(double value) {
  const std::string text = fmt::format("{:.15E}", value);
  const std::size_t e = text.find('E');
  std::string mantissa = text.substr(0, e);
  mantissa.erase(mantissa.find_last_not_of('0') + 1);
  if (mantissa.ends_with('.')) mantissa += '0';
  const int exponent = std::stoi(text.substr(e + 1));
  return mantissa + "E" + std::to_string(exponent);
}

class RdfSink : public RecordSink {
 public:
  RdfSink(const Context& context, RdfWriter& out, Attribution attribution)
      : context_(context), out_(out), attribution_(attribution) {
    for (const Term& term : Context::terms()) iris_.emplace(term.key, term.iri);
  }

  void begin(const std::string& iri, const Texts& types, const std::string& graph_name) override {
    out_.subject(iri, attribution_ == Attribution::kNamedGraph ? graph_name : std::string_view());
    for (const std::string& type : types) out_.iri(kType, context_.class_iri(type));
  }
  void end() override {}
  void text(std::string_view key, std::string_view value) override { out_.literal(iri_of(key), value); }
  void texts(std::string_view key, const Texts& values) override {
    for (const std::string& value : values) out_.literal(iri_of(key), value);
  }
  void reference(std::string_view key, const std::string& iri) override { out_.iri(iri_of(key), iri); }
  void references(std::string_view key, const Texts& iris) override {
    for (const std::string& iri : iris) out_.iri(iri_of(key), iri);
  }
  void reference_lists(std::string_view, const std::vector<Texts>&) override { NG_CHECK(false); }
  void predicate(std::string_view key, const std::string& relation) override {
    out_.iri(iri_of(key), context_.relation_iri(relation));
  }
  void fact(const std::string& relation, const Texts& objects) override {
    for (const std::string& object : objects) out_.iri(context_.relation_iri(relation), object);
  }
  void count(std::string_view key, std::uint32_t value) override {
    out_.literal(iri_of(key), std::to_string(value), kInteger);
  }
  void number(std::string_view key, double value) override { out_.literal(iri_of(key), canonical(value), kDouble); }
  void hundredths(std::string_view key, double value) override { number(key, std::round(value * 100) / 100); }

 private:
  std::string_view iri_of(std::string_view key) const { return iris_.at(key); }

  const Context& context_;
  RdfWriter& out_;
  const Attribution attribution_;
  std::unordered_map<std::string_view, std::string_view> iris_;
};

}  // namespace

void RdfExporter::write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                        const ExportOptions& options, std::ostream& out) const {
  if (syntax_ == RdfSyntax::kTurtle && options.attribution == Attribution::kNamedGraph) {
    throw UsageError("--attribution named-graph: Turtle has no named graphs; use TriG (.trig) or N-Quads (.nq)");
  }
  const Context context(graph, ontology);
  TextOutput text(out);
  RdfWriter writer(syntax_, text);
  if (syntax_ != RdfSyntax::kNquads) {
    for (const auto& [name, iri] : Context::prefixes()) writer.prefix(name, iri);
    for (const std::string kind : {"entity", "statement", "quotation", "role", "document"}) {
      writer.prefix(kind, options.base + kind + ":");
    }
  }
  RdfSink sink(context, writer, options.attribution);
  write_records(graph, ontology, options, {}, sink);
  writer.finish();
  text.finish();
}

}  // namespace newsgraph::exports
