#include "exports/jsonld/jsonld_exporter.hpp"

#include <fmt/format.h>
#include <rapidjson/prettywriter.h>

#include "base/error.hpp"
#include "exports/jsonld/context.hpp"
#include "exports/rdf_text.hpp"
#include "exports/records.hpp"
#include "exports/text_output.hpp"

namespace newsgraph::exports {
namespace {

using Texts = std::vector<std::string>;

// Records as members of @graph, indented; arrays stand on one line.
class JsonldSink : public RecordSink {
 public:
  JsonldSink(const Context& context, TextOutput& out) : context_(context), writer_(out) { writer_.SetIndent(' ', 2); }

  void start() {
    writer_.StartObject();
    key("@context");
    writer_.StartObject();
    for (const auto& [name, value] : context_.entries()) raw(name, value);
    writer_.EndObject();
    key("@graph");
    writer_.StartArray();
  }
  void finish() {
    writer_.EndArray();
    writer_.EndObject();
  }

  void begin(const std::string& iri, const Texts& types, const std::string&) override {
    writer_.StartObject();
    reference("@id", iri);
    references("@type", types);
  }
  void end() override { writer_.EndObject(); }
  void text(std::string_view name, std::string_view value) override {
    key(name);
    string(fit_for_rdf(value, mended_));
  }
  void texts(std::string_view name, const Texts& values) override {
    start_list(name);
    for (const std::string& value : values) string(fit_for_rdf(value, mended_));
    end_list();
  }
  void reference(std::string_view name, const std::string& iri) override {
    key(name);
    string(iri);
  }
  void references(std::string_view name, const Texts& iris) override {
    start_list(name);
    for (const std::string& iri : iris) string(iri);
    end_list();
  }
  void reference_lists(std::string_view, const std::vector<Texts>&) override { NG_CHECK(false); }
  void predicate(std::string_view name, const std::string& relation) override {
    reference(name, context_.relation_key(relation));
  }
  void fact(const std::string& relation, const Texts& objects) override {
    references(context_.relation_key(relation), objects);
  }
  void count(std::string_view name, std::uint32_t value) override {
    key(name);
    writer_.Uint(value);
  }
  void number(std::string_view name, double value) override {
    key(name);
    writer_.Double(value);
  }
  void hundredths(std::string_view name, double value) override { raw(name, fmt::format("{:.2f}", value)); }

 private:
  void key(std::string_view name) { writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
  void string(std::string_view value) { writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size())); }
  void start_list(std::string_view name) {
    key(name);
    writer_.SetFormatOptions(rapidjson::kFormatSingleLineArray);
    writer_.StartArray();
  }
  void end_list() {
    writer_.EndArray();
    writer_.SetFormatOptions(rapidjson::kFormatDefault);
  }
  void raw(std::string_view name, std::string_view json) {
    key(name);
    writer_.RawValue(json.data(), json.size(), rapidjson::kObjectType);
  }

  const Context& context_;
  std::string mended_;
  rapidjson::PrettyWriter<TextOutput> writer_;
};

}  // namespace

void JsonldExporter::write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                           const ExportOptions& options, std::ostream& out) const {
  const Context context(graph, ontology);
  TextOutput text(out);
  JsonldSink sink(context, text);
  sink.start();
  write_records(graph, ontology, options, {}, sink);
  sink.finish();
  text << '\n';
  text.finish();
}

}  // namespace newsgraph::exports
