#include "readers/html_metadata.hpp"

#include <algorithm>

#include "readers/html_tree.hpp"

namespace newsgraph::readers {
namespace {

bool is_link(std::string_view value) { return value.starts_with("http://") || value.starts_with("https://"); }

void fill(std::string& field, const std::string& value) {
  if (field.empty()) field = value;
}

void add_author(std::vector<std::string>& authors, const std::string& name) {
  if (name.empty() || is_link(name) || std::find(authors.begin(), authors.end(), name) != authors.end()) return;
  authors.push_back(name);
}

// Value of a microdata property: its content, its date, its address or its text.
std::string property_value(const xmlNode* node) {
  for (const char* name : {"content", "datetime"}) {
    if (auto value = attribute(node, name); !value.empty()) return value;
  }
  if (tag(node) == "a" || tag(node) == "link") {
    if (auto value = attribute(node, "href"); is_link(value) && text_below(node).empty()) return value;
  }
  return text_below(node);
}

void read_microdata(const xmlNode* node, HtmlMetadata& microdata) {
  const std::string property = attribute(node, "itemprop");
  if (property.empty()) return;
  if (property == "headline") fill(microdata.headline, property_value(node));
  if (property == "datePublished") fill(microdata.published, property_value(node));
  if (property == "author") add_author(microdata.authors, property_value(node));
  if (property == "publisher") fill(microdata.publisher, property_value(node));
}

void read_meta(const xmlNode* node, HtmlMetadata& meta) {
  std::string name = attribute(node, "property");
  if (name.empty()) name = attribute(node, "name");
  const std::string value = attribute(node, "content");
  if (name == "og:title") fill(meta.headline, value);
  if (name == "og:site_name") fill(meta.publisher, value);
  if (name == "og:url") fill(meta.url, value);
  if (name == "article:published_time" || name == "date" || name == "dc.date" || name == "DC.date.issued") {
    fill(meta.published, value);
  }
  if (name == "article:author" || name == "author") add_author(meta.authors, value);
}

void merge(HtmlMetadata& into, const HtmlMetadata& from) {
  fill(into.headline, from.headline);
  fill(into.publisher, from.publisher);
  fill(into.published, from.published);
  fill(into.url, from.url);
  if (into.authors.empty()) into.authors = from.authors;
}

}  // namespace

HtmlMetadata read_html_metadata(xmlDoc* page) {
  HtmlMetadata json_ld, microdata, meta, plain;
  xmlNode* root = xmlDocGetRootElement(page);
  for (xmlNode* node = root; node != nullptr; node = next_node(node, root, true)) {
    if (!is_element(node)) continue;
    const auto name = tag(node);
    if (name == "script" && attribute(node, "type") == "application/ld+json" && node->children != nullptr) {
      read_json_ld(std::string(content(node->children)), json_ld);
    }
    if (name == "meta") read_meta(node, meta);
    if (name == "link" && attribute(node, "rel") == "canonical") fill(meta.url, attribute(node, "href"));
    read_microdata(node, microdata);
    if (name == "h1") fill(plain.headline, text_below(node));
    if (name == "time") fill(plain.published, attribute(node, "datetime"));
  }
  if (plain.headline.empty()) {
    for (xmlNode* node = root; node != nullptr; node = next_node(node, root, true)) {
      if (tag(node) == "title") fill(plain.headline, text_below(node));
    }
  }
  merge(json_ld, microdata);
  merge(json_ld, meta);
  merge(json_ld, plain);
  return json_ld;
}

}  // namespace newsgraph::readers
