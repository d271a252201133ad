// A whole Wikidata JSON dump: an array with one item a line. Streams it, keeps the items of wanted classes that enough
// of Wikimedia's projects have a page on, counts lines that are no item. Memory: one line, and what is kept.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "gazetteer/gazetteer_image.hpp"
#include "gazetteer/wikidata_item.hpp"

namespace newsgraph::gazetteer {

// What items of a class of Wikidata become.
struct WantedClass {
  std::string class_name;  // of the ontology
  EntityType type = EntityType::kOrganization;
  std::uint32_t min_site_links = 0;
  std::uint32_t order = 0;  // of several classes of an item the first counts
};
using WantedClasses = std::map<std::string, WantedClass, std::less<>>;  // by identifier: "Q6256"

struct DumpCounts {
  std::uint64_t bytes = 0;
  std::uint64_t items = 0;  // lines that are an item
  std::uint64_t kept = 0;
  std::uint64_t malformed = 0;  // lines that are none
  std::string first_malformed;  // "line 7: …"
};

// Up to `capacity` bytes; 0 at the end.
using ReadBytes = std::function<std::size_t(char* into, std::size_t capacity)>;

// Adds what is kept to the image. Countries and capitals are named by the labels of items that are kept too.
[[nodiscard]] DumpCounts read_dump(const ReadBytes& read, const WantedClasses& wanted, ImageBuilder& builder);

}  // namespace newsgraph::gazetteer
