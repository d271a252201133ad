// The article within a page: its paragraphs, headings and captions without menus, footers, scripts, related links and
// cookie banners. Looks at how much text a block has and how much of it is links, after Kohlschütter et al. 2010
// ("Boilerplate detection using shallow text features"), and then descends to the smallest element that holds most of
// the good text. Part of the HTML reader.
#pragma once

#include <libxml/tree.h>

#include <string>
#include <vector>

#include "document/document.hpp"

namespace newsgraph::readers {

struct HtmlBlock {
  BlockKind kind = BlockKind::kParagraph;  // kParagraph, kHeading or kCaption
  std::string text;                        // white space collapsed
};

// In page order; empty if the page has no article.
[[nodiscard]] std::vector<HtmlBlock> extract_main_text(xmlDoc* page);

}  // namespace newsgraph::readers
