// What a news page says about itself: schema.org NewsArticle as JSON-LD (also within @graph), else microdata, else
// OpenGraph and plain meta elements, each field from the first of them that has it. Part of the HTML reader.
#pragma once

#include <libxml/tree.h>

#include <string>
#include <vector>

namespace newsgraph::readers {

struct HtmlMetadata {
  std::string headline;
  std::vector<std::string> authors;
  std::string publisher;
  std::string published;  // as written on the page
  std::string url;
  std::string article_body;  // schema:articleBody, where a page repeats its text there
};

[[nodiscard]] HtmlMetadata read_html_metadata(xmlDoc* page);

// Adds what one application/ld+json script says, fields that are already filled left alone. Not valid JSON: nothing.
void read_json_ld(const std::string& script, HtmlMetadata& metadata);

}  // namespace newsgraph::readers
