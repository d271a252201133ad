#include "exports/ndjson/ndjson_reader.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <unordered_map>

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include "base/error.hpp"
#include "exports/names.hpp"

namespace newsgraph::exports {
namespace {

using Value = rapidjson::Value;
using Texts = std::vector<std::string>;

constexpr std::string_view kSoftware = "software:newsgraph";

class Reader {
 public:
  explicit Reader(const std::string& name) : name_(name) {}

  void read_line(std::string& line) {
    ++line_;
    if (line.find_first_not_of(" \t\r") == std::string::npos) return;
    rapidjson::Document json;
    json.Parse<rapidjson::kParseValidateEncodingFlag>(line);
    if (json.HasParseError()) fail(std::string("is not valid JSON: ") + GetParseError_En(json.GetParseError()));
    if (!json.IsObject()) fail("is not a JSON object");
    read_record(json);
  }

  NdjsonGraph finish() {
    if (!started_) fail("holds no graph: no record of newsgraph's was found");
    return std::move(graph_);
  }

 private:
  [[noreturn]] void fail(const std::string& reason) const {
    throw InputError(name_ + ":" + std::to_string(line_) + ": " + reason);
  }

  void read_record(const Value& json) {
    const Texts types = texts(json, "@type");
    const std::string type = types.empty() ? std::string() : types.front();
    if (type == "SoftwareAgent") return read_software(json);
    if (!started_) fail("is not a graph of newsgraph's: its first record is no SoftwareAgent");
    if (type == "NewsArticle") return read_document(json);
    if (type == "Role") return read_role(json);
    if (type == "Statement") return read_statement(json);
    if (type == "Quotation") return read_quotation(json);
    if (type.empty()) fail("has no @type");
    read_entity(json, type);
  }

  const Value* find(const Value& json, const char* key) const {
    const auto found = json.FindMember(key);
    return found == json.MemberEnd() ? nullptr : &found->value;
  }
  std::string string(const Value& value, const char* key) const {
    if (!value.IsString()) fail(std::string(key) + " is not a string");
    return {value.GetString(), value.GetStringLength()};
  }
  std::string text(const Value& json, const char* key) const {
    const Value* value = find(json, key);
    return value == nullptr ? std::string() : string(*value, key);
  }
  Texts texts(const Value& json, const char* key) const {
    const Value* value = find(json, key);
    return value == nullptr ? Texts() : list(*value, key);
  }
  Texts list(const Value& value, const char* key) const {
    if (!value.IsArray()) fail(std::string(key) + " is not an array");
    Texts out;
    for (const Value& item : value.GetArray()) out.push_back(string(item, key));
    return out;
  }
  double number(const Value& json, const char* key) const {
    const Value* value = find(json, key);
    if (value == nullptr) return 0;
    if (!value->IsNumber()) fail(std::string(key) + " is not a number");
    return value->GetDouble();
  }
  // The id behind base and kind ("entity:"); empty if the key is absent.
  std::string id(const Value& json, const char* key, std::string_view kind) const {
    const std::string iri = text(json, key);
    return iri.empty() ? iri : id_of(iri, key, kind);
  }
  std::string id_of(const std::string& iri, const char* key, std::string_view kind) const {
    const std::string start = graph_.base + std::string(kind);
    if (!iri.starts_with(start)) fail(std::string(key) + " does not begin with " + start + ": " + iri);
    return iri.substr(start.size());
  }

  template <typename Enum>
  Enum value_of(const Value& json, const char* key, std::initializer_list<Enum> values) const {
    const std::string name = text(json, key);
    for (const Enum value : values) {
      if (name_of(value) == name) return value;
    }
    fail(std::string(key) + " is \"" + name + "\", which it cannot be");
  }

  graph::Evidence evidence_of(const std::string& iri) const {
    constexpr std::string_view kChar = "#char=";
    const std::size_t hash = iri.rfind(kChar);
    if (hash == std::string::npos) fail("a span has no #char=: " + iri);
    const auto document = documents_.find(iri.substr(0, hash));
    if (document == documents_.end()) fail("a span of a document that is not there: " + iri);
    graph::Evidence out{document->second, {}};
    const char* end = iri.data() + iri.size();
    const auto first = std::from_chars(iri.data() + hash + kChar.size(), end, out.span.begin);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != ',') fail("not a span: " + iri);
    const auto second = std::from_chars(first.ptr + 1, end, out.span.end);
    if (second.ec != std::errc() || second.ptr != end || out.span.end < out.span.begin) fail("not a span: " + iri);
    return out;
  }
  std::vector<graph::Evidence> evidence(const Texts& iris) const {
    std::vector<graph::Evidence> out;
    out.reserve(iris.size());
    for (const std::string& iri : iris) out.push_back(evidence_of(iri));
    return out;
  }
  std::vector<graph::Evidence> one_span(const Value& json, const char* key) const {
    const std::string iri = text(json, key);
    if (iri.empty()) return {};
    return {evidence_of(iri)};
  }
  std::vector<graph::TextWithEvidence> texts_with_evidence(const Value& json, const char* key,
                                                           const char* evidence_key) const {
    std::vector<graph::TextWithEvidence> out;
    for (std::string& text : texts(json, key)) out.push_back({std::move(text), {}});
    const Value* lists = find(json, evidence_key);
    if (out.empty() && lists == nullptr) return out;
    if (lists == nullptr || !lists->IsArray() || lists->Size() != out.size()) {
      fail(std::string(evidence_key) + " is not as long as " + key);
    }
    for (rapidjson::SizeType i = 0; i < lists->Size(); ++i) {
      out[i].evidence = evidence(list((*lists)[i], evidence_key));
    }
    return out;
  }

  void read_software(const Value& json) {
    const std::string iri = text(json, "@id");
    if (started_) fail("a second SoftwareAgent: two graphs in one file; name their files one by one");
    if (!iri.ends_with(kSoftware)) fail("@id does not end with " + std::string(kSoftware) + ": " + iri);
    graph_.base = iri.substr(0, iri.size() - kSoftware.size());
    graph_.model = text(json, "model");
    started_ = true;
  }

  void read_document(const Value& json) {
    const std::string iri = text(json, "@id");
    const std::string start = graph_.base + "document:";
    graph::DocumentNode node;
    node.id = iri.starts_with(start) ? iri.substr(start.size()) : iri;
    if (node.id.empty()) fail("a document without @id");
    node.url = text(json, "url");
    node.title = text(json, "title");
    node.authors = texts(json, "authors");
    node.publisher = text(json, "publisher");
    node.published = text(json, "published");
    node.text_hash = text(json, "textHash");
    if (!documents_.emplace(iri, static_cast<std::uint32_t>(graph_.records.documents.size())).second) {
      fail("a second document " + iri);
    }
    graph_.records.documents.push_back(std::move(node));
  }

  void read_entity(const Value& json, const std::string& type) {
    graph::EntityNode node;
    node.id = id(json, "@id", "entity:");
    if (node.id.empty()) fail("an entity without @id");
    node.class_name = type;
    node.name = text(json, "name");
    node.alternate_names = texts_with_evidence(json, "alternateName", "alternateNameEvidence");
    if (auto spans = evidence(texts(json, "nameEvidence")); !spans.empty()) {
      node.alternate_names.push_back({node.name, std::move(spans)});
    }
    node.job_titles = texts_with_evidence(json, "jobTitle", "jobTitleEvidence");
    node.mentions = evidence(texts(json, "mentions"));
    node.same_as = texts(json, "sameAs");
    if (const Value* count = find(json, "sourceCount"); count != nullptr) {
      if (!count->IsUint()) fail("sourceCount is not a whole number");
      node.source_count = count->GetUint();
    }
    node.affiliation = id(json, "affiliation", "entity:");
    read_origins(json, node);
    graph_.records.entities.push_back(std::move(node));
  }

  void read_origins(const Value& json, graph::EntityNode& node) {
    auto ids = texts_with_evidence(json, "joinedFrom", "joinedFromEvidence");
    Texts reasons = texts(json, "joinedFromReason");
    if (reasons.size() != ids.size()) fail("joinedFromReason is not as long as joinedFrom");
    for (std::size_t i = 0; i < ids.size(); ++i) {
      node.origins.push_back(
          {id_of(ids[i].text, "joinedFrom", "entity:"), std::move(reasons[i]), std::move(ids[i].evidence)});
    }
  }

  void read_role(const Value& json) {
    graph::RoleNode node;
    node.id = id(json, "@id", "role:");
    node.person = id(json, "person", "entity:");
    node.role_name = text(json, "roleName");
    node.organization = id(json, "organization", "entity:");
    node.claimed_in = id(json, "claimedIn", "quotation:");
    const auto spans = evidence(texts(json, "evidence"));
    if (node.person.empty() || spans.empty()) fail("a role without person or evidence");
    node.evidence = spans.front();
    graph_.records.roles.push_back(std::move(node));
  }

  graph::ArgumentValue argument(const Value& json, const char* key, const char* text_key) const {
    graph::ArgumentValue value{id(json, key, "entity:"), text(json, text_key)};
    if (!value.entity.empty() && value.text.empty()) fail(std::string(key) + " without " + text_key);
    return value;
  }

  void read_statement(const Value& json) {
    graph::StatementNode node;
    node.id = id(json, "@id", "statement:");
    node.subject = argument(json, "subject", "subjectText");
    node.predicate = text(json, "predicate");
    node.lemma = text(json, "lemma");
    node.object = argument(json, "object", "objectText");
    node.recipient = argument(json, "recipient", "recipientText");
    node.instrument = argument(json, "instrument", "instrumentText");
    node.place = argument(json, "place", "placeText");
    node.time = text(json, "time");
    node.amount_value = number(json, "amountValue");
    node.amount_unit = text(json, "amountUnit");
    node.purpose = text(json, "purposeText");
    node.polarity = value_of(json, "polarity", {Polarity::kPositive, Polarity::kNegative});
    node.modality = value_of(json, "modality",
                             {Modality::kAsserted, Modality::kPlanned, Modality::kPossible, Modality::kConditional});
    node.claimed_in = id(json, "claimedIn", "quotation:");
    node.evidence = evidence(texts(json, "evidence"));
    if (node.evidence.empty()) fail("a statement without evidence");
    node.confidence = number(json, "confidence");
    graph_.records.statements.push_back(std::move(node));
  }

  // One, or a list of those who speak together.
  void read_speakers(const Value& json, graph::QuotationNode& node) const {
    const Value* value = find(json, "speaker");
    if (value == nullptr || !value->IsArray()) {
      node.speaker = id(json, "speaker", "entity:");
      return;
    }
    for (const std::string& iri : list(*value, "speaker")) {
      std::string speaker = id_of(iri, "speaker", "entity:");
      if (node.speaker.empty()) {
        node.speaker = std::move(speaker);
      } else {
        node.joint_speakers.push_back(std::move(speaker));
      }
    }
  }

  void read_quotation(const Value& json) {
    graph::QuotationNode node;
    node.id = id(json, "@id", "quotation:");
    read_speakers(json, node);
    node.speaker_text = text(json, "speakerText");
    node.cue = text(json, "cue");
    node.type =
        value_of(json, "quotationType", {QuotationType::kDirect, QuotationType::kIndirect, QuotationType::kMixed});
    node.kind = value_of(json, "attributionKind",
                         {AttributionKind::kSpeech, AttributionKind::kThought, AttributionKind::kIntention});
    node.text = text(json, "text");
    node.addressee = id(json, "addressee", "entity:");
    node.addressee_text = text(json, "addresseeText");
    node.medium = text(json, "medium");
    node.said_at = text(json, "saidAt");
    node.place = argument(json, "place", "placeText");
    for (const std::string& iri : texts(json, "about")) node.about.push_back(id_of(iri, "about", "entity:"));
    node.content_spans = evidence(texts(json, "contentSpan"));
    node.speaker_span = one_span(json, "speakerSpan");
    node.cue_span = one_span(json, "cueSpan");
    node.addressee_span = one_span(json, "addresseeSpan");
    node.confidence = number(json, "confidence");
    graph_.records.quotations.push_back(std::move(node));
  }

  const std::string& name_;
  std::size_t line_ = 0;
  bool started_ = false;
  NdjsonGraph graph_;
  std::unordered_map<std::string, std::uint32_t> documents_;  // IRI -> index
};

}  // namespace

NdjsonGraph read_ndjson(std::istream& in, const std::string& name) {
  Reader reader(name);
  for (std::string line; std::getline(in, line);) reader.read_line(line);
  if (in.bad()) throw InputError(name + ": cannot be read");
  return reader.finish();
}

}  // namespace newsgraph::exports
