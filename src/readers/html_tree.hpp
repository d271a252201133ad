// An HTML page as a tree, parsed by libxml2 with the network off, and the few questions that the HTML reader asks of
// it. Part of the HTML reader only.
#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

namespace newsgraph::readers {

struct FreeHtml {
  void operator()(xmlDoc* page) const { xmlFreeDoc(page); }
};
using HtmlTree = std::unique_ptr<xmlDoc, FreeHtml>;

// Broken markup is mended as browsers do. Throws InputError with the reason only, also for bytes that are neither UTF-8
// nor in the encoding that the page declares.
[[nodiscard]] HtmlTree parse_html(std::string_view bytes);

[[nodiscard]] bool is_element(const xmlNode* node);
// Lower-case name of an element; empty for other nodes. Valid as long as the tree lives.
[[nodiscard]] std::string_view tag(const xmlNode* node);
// Value of an attribute; empty if absent.
[[nodiscard]] std::string attribute(const xmlNode* node, const char* name);
// Text of a text node; empty for other nodes.
[[nodiscard]] std::string_view content(const xmlNode* node);
// All text below a node, white space collapsed to single blanks and trimmed.
[[nodiscard]] std::string text_below(const xmlNode* node);
// The node after `node` in document order within `top`; null at the end. `into`: also go below `node`.
[[nodiscard]] xmlNode* next_node(xmlNode* node, const xmlNode* top, bool into);
// Appends `raw` to `out` with white space collapsed, also across calls.
void append_collapsed(std::string& out, std::string_view raw);

}  // namespace newsgraph::readers
