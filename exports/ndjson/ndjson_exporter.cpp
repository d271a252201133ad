#include "exports/ndjson/ndjson_exporter.hpp"

#include <fmt/format.h>
#include <rapidjson/writer.h>

#include "exports/records.hpp"
#include "exports/text_output.hpp"

namespace newsgraph::exports {
namespace {

using Texts = std::vector<std::string>;

class NdjsonSink : public RecordSink {
 public:
  explicit NdjsonSink(TextOutput& out) : out_(out), writer_(out) {}

  void begin(const std::string& iri, const Texts& types, const std::string&) override {
    writer_.Reset(out_);
    writer_.StartObject();
    text("@id", iri);
    texts("@type", types);
  }
  void end() override {
    writer_.EndObject();
    out_ << '\n';
  }
  void text(std::string_view name, std::string_view value) override {
    key(name);
    string(value);
  }
  void texts(std::string_view name, const Texts& values) override {
    key(name);
    array(values);
  }
  void reference(std::string_view name, const std::string& iri) override { text(name, iri); }
  void references(std::string_view name, const Texts& iris) override { texts(name, iris); }
  void reference_lists(std::string_view name, const std::vector<Texts>& lists) override {
    key(name);
    writer_.StartArray();
    for (const Texts& list : lists) array(list);
    writer_.EndArray();
  }
  void predicate(std::string_view name, const std::string& relation) override { text(name, relation); }
  void fact(const std::string&, const Texts&) override {}
  void count(std::string_view name, std::uint32_t value) override {
    key(name);
    writer_.Uint(value);
  }
  void number(std::string_view name, double value) override {
    key(name);
    writer_.Double(value);
  }
  void hundredths(std::string_view name, double value) override {
    key(name);
    const std::string digits = fmt::format("{:.2f}", value);
    writer_.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
  }

 private:
  void key(std::string_view name) { writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
  void string(std::string_view value) { writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size())); }
  void array(const Texts& values) {
    writer_.StartArray();
    for (const std::string& value : values) string(value);
    writer_.EndArray();
  }

  TextOutput& out_;
  rapidjson::Writer<TextOutput> writer_;
};

}  // namespace

void NdjsonExporter::write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                           const ExportOptions& options, std::ostream& out) const {
  TextOutput text(out);
  NdjsonSink sink(text);
  write_records(graph, ontology, options, {.facts = false, .complete = true}, sink);
  text.finish();
}

}  // namespace newsgraph::exports
