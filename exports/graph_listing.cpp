#include "exports/graph_listing.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>

#include "base/error.hpp"

namespace newsgraph::exports {
namespace {

using Value = rapidjson::Value;

std::string place_of(const std::string& name, std::size_t line) { return name + ":" + std::to_string(line); }

std::size_t line_at(std::string_view text, std::size_t offset) {
  return 1 +
         static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

const Value* find(const Value& json, const char* key) {
  const auto found = json.FindMember(key);
  return found == json.MemberEnd() ? nullptr : &found->value;
}

// A string, or the first of a list of strings; else empty.
std::string text(const Value& json, const char* key) {
  const Value* value = find(json, key);
  if (value != nullptr && value->IsArray() && !value->Empty()) value = &(*value)[0];
  if (value == nullptr || !value->IsString()) return {};
  return {value->GetString(), value->GetStringLength()};
}

std::vector<std::string> texts(const Value& json, const char* key) {
  const Value* value = find(json, key);
  if (value == nullptr || !value->IsArray())
    return value == nullptr ? std::vector<std::string>() : std::vector{text(json, key)};
  std::vector<std::string> out;
  for (const Value& item : value->GetArray()) {
    if (item.IsString()) out.emplace_back(item.GetString(), item.GetStringLength());
  }
  return out;
}

// IRIs of the names that a JSON-LD context defines: {"met with": {"@id": "https://…", …}}.
class Names {
 public:
  Names() = default;
  explicit Names(const Value* context) : context_(context) {}
  // Empty if the context says nothing of it.
  [[nodiscard]] std::string iri(const std::string& name) const {
    if (context_ == nullptr || !context_->IsObject() || name.empty()) return {};
    const Value* term = find(*context_, name.c_str());
    if (term != nullptr && term->IsObject()) return text(*term, "@id");
    const auto colon = name.find(':');
    const std::string space =
        colon == std::string::npos ? std::string() : text(*context_, name.substr(0, colon).c_str());
    return space.empty() ? std::string() : space + name.substr(colon + 1);
  }

 private:
  const Value* context_ = nullptr;
};

void list_record(const Value& json, const std::string& place, const Names& names, graph::GraphListing& out) {
  if (!json.IsObject()) throw InputError(place + ": is not a JSON object");
  const std::string iri = text(json, "@id"), type = text(json, "@type");
  if (iri.empty() || type.empty()) throw InputError(place + ": a record without @id or @type");
  if (type == "SoftwareAgent" || type == "Role") return;
  if (type == "NewsArticle") {
    out.documents.insert(iri);
  } else if (type == "Quotation") {
    out.quotations.insert(iri);
  } else if (type == "Statement") {
    graph::ListedStatement& item = out.statements.emplace_back();
    item.iri = iri;
    item.relation = text(json, "predicate");
    item.relation_iri = names.iri(item.relation);
    item.subject = text(json, "subject");
    item.object = text(json, "object");
    item.claimed_in = text(json, "claimedIn");
    item.evidence = texts(json, "evidence");
    item.place = place;
  } else {
    out.entity_classes.emplace(iri, type);
  }
}

graph::GraphListing list_lines(const std::string& content, const std::string& name) {
  graph::GraphListing out;
  std::size_t number = 0;
  for (std::size_t at = 0; at < content.size();) {
    const std::size_t end = std::min(content.find('\n', at), content.size());
    const std::string line = content.substr(at, end - at);
    at = end + 1;
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    rapidjson::Document json;
    json.Parse<rapidjson::kParseValidateEncodingFlag>(line);
    if (json.HasParseError()) {
      throw InputError(place_of(name, number) + ": is not valid JSON: " + GetParseError_En(json.GetParseError()));
    }
    list_record(json, place_of(name, number), {}, out);
  }
  return out;
}

// Line of each node, by its IRI: where the file first says "@id": "IRI".
std::unordered_map<std::string, std::size_t> lines_of_nodes(std::string_view content) {
  constexpr std::string_view kId = "\"@id\"";
  std::unordered_map<std::string, std::size_t> out;
  std::size_t line = 1, counted = 0;
  for (std::size_t at = content.find(kId); at != std::string_view::npos; at = content.find(kId, at + 1)) {
    line += line_at(content.substr(counted), at - counted) - 1;
    counted = at;
    const auto open = content.find('"', at + kId.size());
    const auto close = open == std::string_view::npos ? open : content.find('"', open + 1);
    if (close != std::string_view::npos) out.emplace(content.substr(open + 1, close - open - 1), line);
  }
  return out;
}

graph::GraphListing list_jsonld(const rapidjson::Document& json, const std::string& content, const std::string& name) {
  const Value* nodes = find(json, "@graph");
  if (nodes == nullptr || !nodes->IsArray()) throw InputError(place_of(name, 1) + ": has no @graph");
  const auto lines = lines_of_nodes(content);
  const Names names(find(json, "@context"));
  graph::GraphListing out;
  for (const Value& node : nodes->GetArray()) {
    const auto line = node.IsObject() ? lines.find(text(node, "@id")) : lines.end();
    list_record(node, place_of(name, line == lines.end() ? 1 : line->second), names, out);
  }
  return out;
}

}  // namespace

graph::GraphListing list_graph(std::istream& in, const std::string& name) {
  const std::string content{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (in.bad()) throw InputError(name + ": cannot be read");
  rapidjson::Document json;
  json.Parse<rapidjson::kParseValidateEncodingFlag>(content);
  // Several values one after the other are NDJSON; so is a single record.
  const bool lines = json.HasParseError() && json.GetParseError() == rapidjson::kParseErrorDocumentRootNotSingular;
  if (json.HasParseError() && !lines) {
    throw InputError(place_of(name, line_at(content, json.GetErrorOffset())) +
                     ": is not valid JSON: " + GetParseError_En(json.GetParseError()));
  }
  if (lines || (json.IsObject() && json.HasMember("@type"))) return list_lines(content, name);
  if (!json.IsObject()) throw InputError(place_of(name, 1) + ": is not a JSON object");
  return list_jsonld(json, content, name);
}

}  // namespace newsgraph::exports
