// CAT XML in (Bartalesi Lenzi et al. 2012), the format of the MEANTIME corpus: words in sentences and what is marked on
// them. Used by evaluation; the product reads articles.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::readers {

struct CatMarkable {
  std::string element;  // "EVENT_MENTION", "TIMEX3"
  std::map<std::string, std::string> attributes;
  std::vector<std::uint32_t> tokens;  // of the document, in order; empty for what has no words
};

struct CatDocument {
  Document document;        // words parted by blanks; the first sentence is its title; published from the creation time
  Annotations annotations;  // tokens and sentences, up to the last sentence in which something is marked
  std::vector<CatMarkable> markables;
};

// Throws InputError naming the file, and the line if the XML is broken.
[[nodiscard]] CatDocument read_cat_xml(const std::filesystem::path& file);

}  // namespace newsgraph::readers
