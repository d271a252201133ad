#include "exports/jsonld/jsonld_exporter.hpp"

#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>
#include <rapidjson/ostreamwrapper.h>
#include <rapidjson/prettywriter.h>

#include "exports/iris.hpp"
#include "exports/jsonld/context.hpp"

namespace newsgraph::exports {
namespace {

std::string_view name_of(Modality modality) {
  switch (modality) {
    case Modality::kAsserted:
      return "asserted";
    case Modality::kPlanned:
      return "planned";
    case Modality::kPossible:
      return "possible";
    case Modality::kConditional:
      return "conditional";
  }
  return {};
}

std::string_view name_of(QuotationType type) {
  switch (type) {
    case QuotationType::kDirect:
      return "direct";
    case QuotationType::kIndirect:
      return "indirect";
    case QuotationType::kMixed:
      return "mixed";
  }
  return {};
}

std::string_view name_of(AttributionKind kind) {
  switch (kind) {
    case AttributionKind::kSpeech:
      return "speech";
    case AttributionKind::kThought:
      return "thought";
    case AttributionKind::kIntention:
      return "intention";
  }
  return {};
}

// Writes members of JSON objects; empty values are left out. Arrays of texts stand on one line.
class NodeWriter {
 public:
  explicit NodeWriter(std::ostream& out) : stream_(out), writer_(stream_) { writer_.SetIndent(' ', 2); }

  void start(std::string_view key = {}) {
    if (!key.empty()) this->key(key);
    writer_.StartObject();
  }
  void end() { writer_.EndObject(); }
  void start_list(std::string_view key) {
    this->key(key);
    writer_.StartArray();
  }
  void end_list() { writer_.EndArray(); }
  void node(std::string_view id, const std::vector<std::string>& types) {
    start();
    text("@id", id);
    texts("@type", types);
  }
  void raw(std::string_view key, std::string_view json) {
    this->key(key);
    writer_.RawValue(json.data(), json.size(), rapidjson::kObjectType);
  }
  void text(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    this->key(key);
    string(value);
  }
  void texts(std::string_view key, const std::vector<std::string>& values) {
    if (values.empty()) return;
    this->key(key);
    writer_.SetFormatOptions(rapidjson::kFormatSingleLineArray);
    writer_.StartArray();
    for (const std::string& value : values) string(value);
    writer_.EndArray();
    writer_.SetFormatOptions(rapidjson::kFormatDefault);
  }
  void count(std::string_view key, std::uint32_t value) {
    this->key(key);
    writer_.Uint(value);
  }
  void hundredths(std::string_view key, double value) { raw(key, fmt::format("{:.2f}", value)); }
  void number(std::string_view key, double value) {
    this->key(key);
    writer_.Double(value);
  }

 private:
  void key(std::string_view key) { writer_.Key(key.data(), static_cast<rapidjson::SizeType>(key.size())); }
  void string(std::string_view value) { writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size())); }

  rapidjson::OStreamWrapper stream_;
  rapidjson::PrettyWriter<rapidjson::OStreamWrapper> writer_;
};

class GraphWriter {
 public:
  GraphWriter(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options,
              std::ostream& out)
      : graph_(graph),
        ontology_(ontology),
        options_(options),
        iris_(graph, options.base),
        context_(graph, ontology),
        out_(out) {}

  void write() {
    const Facts facts = collect_facts();
    out_.start();
    out_.start("@context");
    for (const auto& [key, value] : context_.entries()) out_.raw(key, value);
    out_.end();
    out_.start_list("@graph");
    for (std::uint32_t i = 0; i < graph_.documents().size(); ++i) write_document(i);
    for (std::uint32_t i = 0; i < graph_.entities().size(); ++i) write_entity(graph_.entities()[i], facts);
    for (const graph::RoleNode& role : graph_.roles()) write_role(role);
    for (const graph::StatementNode& statement : graph_.statements()) write_statement(statement);
    for (const graph::QuotationNode& quotation : graph_.quotations()) write_quotation(quotation);
    write_software();
    out_.end_list();
    out_.end();
  }

 private:
  // Subject's id -> relation's key -> ids of objects. Only what the article asserts as fact.
  using Facts = std::map<std::string_view, std::map<std::string_view, std::set<std::string_view>>>;

  Facts collect_facts() const {
    Facts facts;
    for (const graph::StatementNode& statement : graph_.statements()) {
      if (!statement.is_fact() || statement.subject.entity.empty() || statement.object.entity.empty()) continue;
      facts[statement.subject.entity][context_.relation_key(statement.predicate)].insert(statement.object.entity);
    }
    return facts;
  }

  std::vector<std::string> spans(const std::vector<graph::Evidence>& evidence) const {
    std::vector<std::string> out;
    out.reserve(evidence.size());
    for (const graph::Evidence& item : evidence) out.push_back(iris_.span(item));
    return out;
  }

  static std::vector<std::string> texts_of(const std::vector<graph::TextWithEvidence>& items) {
    std::vector<std::string> out;
    for (const graph::TextWithEvidence& item : items) out.push_back(item.text);
    return out;
  }

  void entity_reference(std::string_view key, const std::string& id) {
    if (!id.empty()) out_.text(key, iris_.entity(id));
  }
  void quotation_reference(std::string_view key, const std::string& id) {
    if (!id.empty()) out_.text(key, iris_.quotation(id));
  }
  void one_span(std::string_view key, const std::vector<graph::Evidence>& evidence) {
    if (!evidence.empty()) out_.text(key, iris_.span(evidence.front()));
  }

  void write_document(std::uint32_t index) {
    const graph::DocumentNode& document = graph_.documents()[index];
    out_.node(iris_.document(index), {"NewsArticle"});
    if (is_absolute_iri(document.url)) out_.text("url", escape_url(document.url));
    out_.text("title", document.title);
    out_.texts("authors", document.authors);
    out_.text("publisher", document.publisher);
    out_.text("published", document.published);
    out_.text("textHash", document.text_hash);
    out_.end();
  }

  void write_entity(const graph::EntityNode& entity, const Facts& facts) {
    out_.node(iris_.entity(entity.id), context_.types(entity.class_name));
    out_.text("name", entity.name);
    out_.texts("alternateName", texts_of(entity.alternate_names));
    out_.texts("jobTitle", texts_of(entity.job_titles));
    if (entity.source_count > 0) out_.count("sourceCount", entity.source_count);
    entity_reference("affiliation", entity.affiliation);
    if (const auto found = facts.find(entity.id); found != facts.end()) {
      for (const auto& [key, objects] : found->second) {
        std::vector<std::string> references;
        for (const std::string_view object : objects) references.push_back(iris_.entity(object));
        out_.texts(key, references);
      }
    }
    out_.texts("mentions", spans(entity.mentions));
    std::vector<std::string> same;
    for (const std::string& iri : entity.same_as) {
      if (is_absolute_iri(iri)) same.push_back(escape_url(iri));
    }
    out_.texts("sameAs", same);
    out_.end();
  }

  void write_role(const graph::RoleNode& role) {
    out_.node(iris_.role(role.id), {"Role"});
    entity_reference("person", role.person);
    out_.text("roleName", role.role_name);
    entity_reference("organization", role.organization);
    quotation_reference("claimedIn", role.claimed_in);
    out_.texts("evidence", {iris_.span(role.evidence)});
    out_.end();
  }

  void write_argument(std::string_view key, std::string_view text_key, const graph::ArgumentValue& value) {
    if (value.entity.empty()) {
      out_.text(text_key, value.text);
    } else {
      entity_reference(key, value.entity);
    }
  }

  void write_statement(const graph::StatementNode& statement) {
    out_.node(iris_.statement(statement.id), {"Statement"});
    write_argument("subject", "subjectText", statement.subject);
    out_.text("predicate", context_.relation_key(statement.predicate));
    out_.text("lemma", statement.lemma);
    write_argument("object", "objectText", statement.object);
    write_argument("recipient", "recipientText", statement.recipient);
    write_argument("instrument", "instrumentText", statement.instrument);
    write_argument("place", "placeText", statement.place);
    out_.text("time", statement.time);
    if (!statement.amount_unit.empty() && std::isfinite(statement.amount_value)) {
      out_.number("amountValue", statement.amount_value);
      out_.text("amountUnit", statement.amount_unit);
    }
    out_.text("purposeText", statement.purpose);
    out_.text("polarity", statement.polarity == Polarity::kPositive ? "positive" : "negative");
    out_.text("modality", name_of(statement.modality));
    quotation_reference("claimedIn", statement.claimed_in);
    out_.texts("evidence", spans(statement.evidence));
    out_.hundredths("confidence", statement.confidence);
    out_.end();
  }

  void write_quotation(const graph::QuotationNode& quotation) {
    out_.node(iris_.quotation(quotation.id), {"Quotation"});
    entity_reference("speaker", quotation.speaker);
    out_.text("speakerText", quotation.speaker_text);
    out_.text("cue", quotation.cue);
    out_.text("quotationType", name_of(quotation.type));
    out_.text("attributionKind", name_of(quotation.kind));
    out_.text("text", quotation.text);
    entity_reference("addressee", quotation.addressee);
    if (quotation.addressee.empty()) out_.text("addresseeText", quotation.addressee_text);
    out_.text("medium", quotation.medium);
    out_.text("saidAt", quotation.said_at);
    std::vector<std::string> about;
    for (const std::string& id : quotation.about) about.push_back(iris_.entity(id));
    out_.texts("about", about);
    out_.texts("contentSpan", spans(quotation.content_spans));
    one_span("speakerSpan", quotation.speaker_span);
    one_span("cueSpan", quotation.cue_span);
    one_span("addresseeSpan", quotation.addressee_span);
    out_.hundredths("confidence", quotation.confidence);
    out_.end();
  }

  void write_software() {
    out_.node(iris_.software(), {"SoftwareAgent"});
    out_.text("name", "newsgraph");
    out_.text("version", NEWSGRAPH_VERSION);
    out_.text("model", options_.model_name);
    out_.text("ontologyVersion", ontology_.version());
    out_.end();
  }

  const graph::KnowledgeGraph& graph_;
  const ontology::Ontology& ontology_;
  const ExportOptions& options_;
  Iris iris_;
  Context context_;
  NodeWriter out_;
};

}  // namespace

void JsonldExporter::write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                           const ExportOptions& options, std::ostream& out) const {
  GraphWriter(graph, ontology, options, out).write();
  out << '\n';
}

}  // namespace newsgraph::exports
