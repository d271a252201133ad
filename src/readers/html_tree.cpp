#include "readers/html_tree.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "readers/text_decoding.hpp"

namespace newsgraph::readers {
namespace {

constexpr std::size_t kDeclarationBytes = 4096;

// The charset that the page declares, lower-case; empty if none.
std::string declared_encoding(std::string_view bytes) {
  const std::string head = utf8::to_lower(bytes.substr(0, kDeclarationBytes));
  const std::size_t found = head.find("charset=");
  if (found == std::string::npos) return {};
  std::size_t begin = found + 8;
  while (begin < head.size() && (head[begin] == '"' || head[begin] == '\'' || head[begin] == ' ')) ++begin;
  const std::size_t end = head.find_first_of("\"' />;", begin);
  return end == std::string::npos ? std::string() : head.substr(begin, end - begin);
}

}  // namespace

HtmlTree parse_html(std::string_view bytes) {
  std::string encoding = "utf-8";
  if (utf8::find_invalid(bytes)) {
    encoding = declared_encoding(bytes);
    // As browsers do: Latin-1 is read as its superset Windows-1252.
    if (encoding == "iso-8859-1" || encoding == "latin1" || encoding == "us-ascii") encoding = "windows-1252";
    if (encoding.empty() || encoding == "utf-8" || encoding == "utf8") (void)decode_text(std::string(bytes));
  }
  constexpr int kOptions =
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  HtmlTree page(htmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, encoding.c_str(), kOptions));
  if (!page || xmlDocGetRootElement(page.get()) == nullptr) throw InputError("is not an HTML page");
  return page;
}

bool is_element(const xmlNode* node) { return node != nullptr && node->type == XML_ELEMENT_NODE; }

std::string_view tag(const xmlNode* node) {
  return is_element(node) ? std::string_view(reinterpret_cast<const char*>(node->name)) : std::string_view();
}

std::string attribute(const xmlNode* node, const char* name) {
  const std::unique_ptr<xmlChar, decltype(xmlFree)> value(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)),
                                                          xmlFree);
  return value ? std::string(trim(reinterpret_cast<const char*>(value.get()))) : std::string();
}

std::string_view content(const xmlNode* node) {
  const bool is_text = node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
  return is_text && node->content != nullptr ? std::string_view(reinterpret_cast<const char*>(node->content))
                                             : std::string_view();
}

xmlNode* next_node(xmlNode* node, const xmlNode* top, bool into) {
  if (into && node->children != nullptr && node->type != XML_ENTITY_REF_NODE) return node->children;
  while (node != top && node != nullptr && node->next == nullptr) node = node->parent;
  return node == top || node == nullptr ? nullptr : node->next;
}

void append_collapsed(std::string& out, std::string_view raw) {
  for (const char c : raw) {
    const bool space = c == ' ' || (c >= 9 && c <= 13);
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
}

std::string text_below(const xmlNode* node) {
  std::string out;
  auto* top = const_cast<xmlNode*>(node);
  for (xmlNode* at = top; at != nullptr;) {
    const bool skipped = tag(at) == "script" || tag(at) == "style" || tag(at) == "noscript";
    append_collapsed(out, content(at));
    if (tag(at) == "br") append_collapsed(out, " ");
    at = next_node(at, top, !skipped);
  }
  return std::string(trim(out));
}

}  // namespace newsgraph::readers
