// One item of a Wikidata JSON dump, as far as a gazetteer needs it: English names, classes, country, capital, demonyms
// and the number of its pages in Wikimedia's projects. Read by events, in place, so that what is not needed costs
// little. Format: https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace newsgraph::gazetteer {

struct WikidataItem {
  std::string id;                     // "Q30"
  std::string label;                  // English; empty if there is none
  std::vector<std::string> aliases;   // English
  std::vector<std::string> classes;   // instance of (P31), deprecated ones left out
  std::vector<std::string> demonyms;  // P1549, English
  std::string country;                // P17: identifier of the first
  std::string capital;                // P36: the same
  std::uint32_t site_links = 0;
};

// Parses one object. `json` ends with NUL and is overwritten. Returns what is wrong, or null.
[[nodiscard]] const char* parse_item(char* json, WikidataItem& item);

}  // namespace newsgraph::gazetteer
