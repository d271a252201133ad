// read_json_ld(): schema.org articles in JSON-LD scripts of news pages.
#include <rapidjson/document.h>

#include <array>
#include <string_view>

#include "base/utf8.hpp"
#include "readers/html_metadata.hpp"
#include "readers/text_decoding.hpp"

namespace newsgraph::readers {
namespace {

using Json = rapidjson::Value;

constexpr unsigned kParseFlags =
    rapidjson::kParseIterativeFlag | rapidjson::kParseCommentsFlag | rapidjson::kParseTrailingCommasFlag;
constexpr int kMaxDepth = 6;  // of nested arrays and graphs in which an article is looked for

const Json* find(const Json& object, const char* key) {
  if (!object.IsObject()) return nullptr;
  const auto found = object.FindMember(key);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

std::string_view as_text(const Json* value) {
  return value != nullptr && value->IsString() ? trim({value->GetString(), value->GetStringLength()})
                                               : std::string_view();
}

bool is_article_type(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("BlogPosting") || type == "Report" || type.ends_with("/Report");
}

bool is_article(const Json& object) {
  const Json* type = find(object, "@type");
  if (type == nullptr) return false;
  if (!type->IsArray()) return is_article_type(as_text(type));
  for (const auto& one : type->GetArray()) {
    if (is_article_type(as_text(&one))) return true;
  }
  return false;
}

// First object at or below `value` (arrays, @graph, mainEntity) that `accept` takes.
template <typename Accept>
const Json* search(const Json& value, const Accept& accept, int depth = 0) {
  if (depth > kMaxDepth) return nullptr;
  if (value.IsArray()) {
    for (const auto& one : value.GetArray()) {
      if (const Json* found = search(one, accept, depth + 1)) return found;
    }
    return nullptr;
  }
  if (!value.IsObject()) return nullptr;
  if (accept(value)) return &value;
  for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
    if (const Json* inner = find(value, key)) {
      if (const Json* found = search(*inner, accept, depth + 1)) return found;
    }
  }
  return nullptr;
}

// Name of a person or organisation given as string, object, or reference to another object of the script.
std::string name_of_agent(const Json& agent, const Json& root) {
  if (agent.IsString()) return std::string(as_text(&agent));
  if (const auto name = as_text(find(agent, "name")); !name.empty()) return std::string(name);
  const auto id = as_text(find(agent, "@id"));
  if (id.empty()) return {};
  const Json* target = search(root, [&](const Json& object) {
    return as_text(find(object, "@id")) == id && !as_text(find(object, "name")).empty();
  });
  return target == nullptr ? std::string() : std::string(as_text(find(*target, "name")));
}

void add_authors(const Json* value, const Json& root, std::vector<std::string>& authors) {
  if (value == nullptr) return;
  const auto add = [&](const Json& agent) {
    std::string name = name_of_agent(agent, root);
    if (!name.empty() && !name.starts_with("http")) authors.push_back(std::move(name));
  };
  if (!value->IsArray()) return add(*value);
  for (const auto& one : value->GetArray()) add(one);
}

void fill(std::string& field, std::string_view value) {
  if (field.empty()) field = value;
}

}  // namespace

void read_json_ld(const std::string& script, HtmlMetadata& metadata) {
  if (utf8::find_invalid(script)) return;
  rapidjson::Document root;
  root.Parse<kParseFlags>(script.c_str(), script.size());
  if (root.HasParseError()) return;
  const Json* article = search(root, is_article);
  if (article == nullptr) return;
  fill(metadata.headline, as_text(find(*article, "headline")));
  fill(metadata.headline, as_text(find(*article, "name")));
  if (metadata.authors.empty()) add_authors(find(*article, "author"), root, metadata.authors);
  if (const Json* publisher = find(*article, "publisher")) {
    const bool list = publisher->IsArray() && !publisher->Empty();
    fill(metadata.publisher, name_of_agent(list ? (*publisher)[0] : *publisher, root));
  }
  fill(metadata.published, as_text(find(*article, "datePublished")));
  fill(metadata.url, as_text(find(*article, "url")));
  if (const Json* page = find(*article, "mainEntityOfPage")) {
    fill(metadata.url, as_text(page));
    fill(metadata.url, as_text(find(*page, "@id")));
  }
  fill(metadata.article_body, as_text(find(*article, "articleBody")));
}

}  // namespace newsgraph::readers
