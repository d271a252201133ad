#include "readers/cat_xml.hpp"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <charconv>
#include <memory>

#include "base/error.hpp"

namespace newsgraph::readers {
namespace {

struct Free {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

std::string text_of(xmlChar* owned) {
  std::string out = owned == nullptr ? "" : reinterpret_cast<const char*>(owned);
  xmlFree(owned);
  return out;
}

std::string attribute(xmlNode* node, const char* name) {
  return text_of(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)));
}

bool is_element(const xmlNode* node, std::string_view name) {
  return node->type == XML_ELEMENT_NODE && reinterpret_cast<const char*>(node->name) == name;
}

unsigned number(const std::string& text) {
  unsigned value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

struct Word {
  std::string form;
  unsigned sentence = 0;
};

CatMarkable read_markable(xmlNode* node, const std::map<std::string, std::uint32_t>& index) {
  CatMarkable out;
  out.element = reinterpret_cast<const char*>(node->name);
  for (xmlAttr* item = node->properties; item != nullptr; item = item->next) {
    const char* name = reinterpret_cast<const char*>(item->name);
    out.attributes[name] = attribute(node, name);
  }
  for (xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (!is_element(child, "token_anchor")) continue;
    const auto found = index.find(attribute(child, "t_id"));
    if (found != index.end()) out.tokens.push_back(found->second);
  }
  std::sort(out.tokens.begin(), out.tokens.end());
  return out;
}

// Words up to and with a sentence as text, tokens, sentences and blocks (title, then one paragraph).
void lay_out(const std::vector<Word>& words, unsigned last_sentence, CatDocument& out) {
  std::string& text = out.document.text;
  auto& tokens = out.annotations.tokens;
  for (std::size_t i = 0; i < words.size() && words[i].sentence <= last_sentence; ++i) {
    const bool begins = i == 0 || words[i].sentence != words[i - 1].sentence;
    const auto count = static_cast<std::uint32_t>(tokens.size());
    if (begins) {
      const bool new_block = words[i].sentence <= 2;
      if (!text.empty()) text += new_block ? "\n\n" : " ";
      const auto at = static_cast<std::uint32_t>(text.size());
      if (new_block || out.document.blocks.empty()) {
        const BlockKind kind = words[i].sentence == 0 ? BlockKind::kTitle : BlockKind::kParagraph;
        out.document.blocks.push_back({kind, {at, at}});
      }
      const auto block = static_cast<std::uint32_t>(out.document.blocks.size() - 1);
      out.annotations.sentences.push_back({{count, count}, block});
    } else {
      text += ' ';
    }
    Token token;
    token.span.begin = static_cast<std::uint32_t>(text.size());
    text += words[i].form;
    token.span.end = static_cast<std::uint32_t>(text.size());
    tokens.push_back(std::move(token));
    out.annotations.sentences.back().tokens.end = count + 1;
    out.document.blocks.back().span.end = tokens.back().span.end;
  }
}

}  // namespace

CatDocument read_cat_xml(const std::filesystem::path& file) {
  const std::unique_ptr<xmlParserCtxt, Free> context(xmlNewParserCtxt());
  const std::unique_ptr<xmlDoc, Free> xml(
      xmlCtxtReadFile(context.get(), file.c_str(), nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
  if (xml == nullptr) {
    const xmlError* error = xmlCtxtGetLastError(context.get());
    const std::string line = error != nullptr && error->line > 0 ? ":" + std::to_string(error->line) : "";
    throw InputError(file.string() + line + ": cannot be read as XML");
  }
  CatDocument out;
  out.document.source = file.string();
  out.document.id = file.stem().string();
  std::vector<Word> words;
  std::map<std::string, std::uint32_t> index;
  xmlNode* root = xmlDocGetRootElement(xml.get());
  for (xmlNode* node = root->children; node != nullptr; node = node->next) {
    if (is_element(node, "token")) {
      index.emplace(attribute(node, "t_id"), static_cast<std::uint32_t>(words.size()));
      words.push_back({text_of(xmlNodeGetContent(node)), number(attribute(node, "sentence"))});
    } else if (is_element(node, "Markables")) {
      for (xmlNode* item = node->children; item != nullptr; item = item->next) {
        if (item->type == XML_ELEMENT_NODE) out.markables.push_back(read_markable(item, index));
      }
    }
  }
  if (words.empty()) throw InputError(file.string() + ": no <token> in it");
  unsigned last = 0;
  for (const CatMarkable& item : out.markables) {
    if (!item.tokens.empty()) last = std::max(last, words[item.tokens.back()].sentence);
    const auto function = item.attributes.find("functionInDocument");
    if (function != item.attributes.end() && function->second == "CREATION_TIME") {
      out.document.published = item.attributes.at("value");
    }
  }
  lay_out(words, last, out);
  return out;
}

}  // namespace newsgraph::readers
