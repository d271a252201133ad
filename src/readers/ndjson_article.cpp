#include "readers/ndjson_article.hpp"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include "base/error.hpp"
#include "readers/article_structure.hpp"
#include "readers/document_identity.hpp"
#include "readers/publication_date.hpp"
#include "readers/text_decoding.hpp"

namespace newsgraph::readers {
namespace {

// Iterative: a line of a million brackets must not exhaust the stack.
constexpr unsigned kParseFlags =
    rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

std::string as_string(const rapidjson::Value& value) {
  if (value.IsString()) return std::string(trim({value.GetString(), value.GetStringLength()}));
  if (value.IsInt64()) return std::to_string(value.GetInt64());
  if (value.IsUint64()) return std::to_string(value.GetUint64());
  return {};
}

std::string member(const rapidjson::Value& object, const char* key) {
  const auto found = object.FindMember(key);
  return found == object.MemberEnd() ? std::string() : as_string(found->value);
}

std::vector<std::string> names(const rapidjson::Value& object, const char* key) {
  std::vector<std::string> out;
  const auto found = object.FindMember(key);
  if (found == object.MemberEnd()) return out;
  const auto add = [&](const rapidjson::Value& value) {
    std::string name = value.IsObject() ? member(value, "name") : as_string(value);
    if (!name.empty()) out.push_back(std::move(name));
  };
  if (found->value.IsArray()) {
    for (const auto& value : found->value.GetArray()) add(value);
  } else {
    add(found->value);
  }
  return out;
}

}  // namespace

Document parse_ndjson_article(std::string& line, std::vector<std::string>& warnings) {
  rapidjson::Document json;
  json.ParseInsitu<kParseFlags>(line.data());
  if (json.HasParseError()) {
    throw InputError(fmt::format("is not valid JSON: {} (column {})", rapidjson::GetParseError_En(json.GetParseError()),
                                 json.GetErrorOffset() + 1));
  }
  if (!json.IsObject()) throw InputError("is not a JSON object");
  const auto text = json.FindMember("text");
  if (text == json.MemberEnd() || !text->value.IsString()) throw InputError("has no \"text\"");
  if (text->value.GetStringLength() > kMaxArticleBytes) {
    throw InputError("\"text\" " + too_long_message("one article", kMaxArticleBytes));
  }
  Document document;
  try {
    document.text = decode_text({text->value.GetString(), text->value.GetStringLength()});
  } catch (const InputError& error) {
    throw InputError(std::string("\"text\" ") + error.what());
  }
  document.url = member(json, "url");
  document.title = member(json, "title");
  document.authors = names(json, "authors");
  document.publisher = member(json, "publisher");
  if (const auto published = member(json, "published"); !published.empty()) {
    document.published = normalise_date(published).value_or("");
    if (document.published.empty()) warnings.push_back("\"published\" is not a date: \"" + published + "\"");
  }
  document.id = document_id(document, member(json, "id"));
  if (!is_absolute_iri(document.url)) document.url.clear();  // its id still tells
  structure_plain_text(document);
  return document;
}

}  // namespace newsgraph::readers
