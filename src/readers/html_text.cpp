#include "readers/html_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "base/utf8.hpp"
#include "readers/html_tree.hpp"
#include "readers/text_decoding.hpp"

namespace newsgraph::readers {
namespace {

constexpr std::size_t kGoodBytes = 60;   // a paragraph of at least so much text tells where the article is
constexpr double kGoodLinkShare = 0.35;  // … if not more of it than this is links
constexpr double kMaxLinkShare = 0.6;    // a block with more is a list of links
constexpr double kMainShare = 0.7;       // descend while one child holds so much of the good text
constexpr double kMaxBoilerplateShare =
    0.25;  // an element with more of the page's text is no boilerplate, whatever its class

constexpr std::array<std::string_view, 24> kSkippedTags = {
    "script", "style",    "noscript", "template", "nav",   "footer", "aside", "form",
    "button", "iframe",   "svg",      "select",   "input", "object", "video", "audio",
    "canvas", "textarea", "dialog",   "menu",     "map",   "head",   "label", "math"};
constexpr std::array<std::string_view, 20> kBlockTags = {
    "p",  "div", "section", "article", "main", "header", "ul",     "ol",         "li",  "blockquote",
    "h1", "h2",  "h3",      "h4",      "h5",   "h6",     "figure", "figcaption", "pre", "table"};
constexpr std::array<std::string_view, 32> kBoilerplateWords = {
    "cookie",      "cookies",     "consent",         "gdpr",   "banner",   "newsletter",    "subscribe", "related",
    "recommend",   "recommended", "recommendations", "promo",  "advert",   "advertisement", "ad",        "ads",
    "sponsored",   "share",       "sharing",         "social", "comments", "sidebar",       "menu",      "breadcrumb",
    "breadcrumbs", "footer",      "popup",           "modal",  "paywall",  "trending",      "taboola",   "outbrain"};
constexpr std::array<std::string_view, 6> kBoilerplateRoles = {"navigation",    "banner", "contentinfo",
                                                               "complementary", "dialog", "search"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_heading_tag(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool has_boilerplate_word(const std::string& names) {
  std::string word;
  for (const char c : utf8::to_lower(names) + ' ') {
    if (c >= 'a' && c <= 'z') {
      word += c;
      continue;
    }
    if (among(kBoilerplateWords, word)) return true;
    word.clear();
  }
  return false;
}

bool is_hidden(const xmlNode* node) {
  if (xmlHasProp(node, reinterpret_cast<const xmlChar*>("hidden")) != nullptr) return true;
  const std::string style = attribute(node, "style");
  return attribute(node, "aria-hidden") == "true" || style.find("display:none") != std::string::npos ||
         style.find("display: none") != std::string::npos;
}

// One run of text that no block element interrupts.
struct Leaf {
  const xmlNode* block = nullptr;  // nearest block element around it
  std::string text;
  std::size_t linked = 0;  // bytes of it inside links

  [[nodiscard]] double link_share() const {
    return text.empty() ? 1.0 : static_cast<double>(linked) / static_cast<double>(text.size());
  }
  [[nodiscard]] std::size_t good_bytes() const {
    return text.size() >= kGoodBytes && link_share() <= kGoodLinkShare ? text.size() : 0;
  }
};

class Extraction {
 public:
  explicit Extraction(xmlNode* root) : root_(root) {}

  std::vector<HtmlBlock> run() {
    collect(root_);
    sum_good_text();
    const xmlNode* main = find_main();
    std::vector<HtmlBlock> blocks;
    for (const Leaf& leaf : leaves_) {
      if (!is_below(leaf.block, main) || in_boilerplate(leaf.block, main)) continue;
      if (auto block = make_block(leaf)) blocks.push_back(std::move(*block));
    }
    while (!blocks.empty() && blocks.back().kind == BlockKind::kHeading) blocks.pop_back();
    return blocks;
  }

 private:
  static bool is_skipped(const xmlNode* node) {
    return among(kSkippedTags, tag(node)) || among(kBoilerplateRoles, attribute(node, "role")) || is_hidden(node);
  }

  void collect(xmlNode* top) {
    for (xmlNode* node = top; node != nullptr;) {
      bool into = true;
      if (is_element(node)) {
        into = node == top || !is_skipped(node);
        if (!into || among(kBlockTags, tag(node)) || tag(node) == "td") end_leaf();
        if (tag(node) == "br") line_break(node);
      } else if (const auto text = content(node); !text.empty()) {
        add_text(node, text);
      }
      node = next_node(node, top, into);
    }
    end_leaf();
  }

  // Two line breaks in a row part paragraphs, as old pages have them; one is a blank.
  void line_break(const xmlNode* node) {
    const xmlNode* before = node->prev;
    while (before != nullptr && !is_element(before) && trim(content(before)).empty()) before = before->prev;
    if (tag(before) == "br") return end_leaf();
    append_collapsed(current_.text, " ");
  }

  void add_text(const xmlNode* node, std::string_view text) {
    const xmlNode* block = node->parent;
    bool linked = false;
    while (block != nullptr && !among(kBlockTags, tag(block)) && tag(block) != "td" && tag(block) != "body") {
      linked = linked || tag(block) == "a";
      block = block->parent;
    }
    if (block != current_.block) end_leaf();
    current_.block = block;
    const std::size_t before = current_.text.size();
    append_collapsed(current_.text, text);
    if (linked) current_.linked += current_.text.size() - before;
  }

  void end_leaf() {
    current_.text = std::string(trim(current_.text));
    if (!current_.text.empty() && current_.block != nullptr) leaves_.push_back(std::move(current_));
    current_ = {};
  }

  void sum_good_text() {
    for (const Leaf& leaf : leaves_) {
      const std::size_t bytes = leaf.good_bytes();
      for (const xmlNode* up = leaf.block; bytes > 0 && is_element(up); up = up->parent) good_[up] += bytes;
    }
  }

  std::size_t good(const xmlNode* node) const {
    const auto found = good_.find(node);
    return found == good_.end() ? 0 : found->second;
  }

  bool is_boilerplate(const xmlNode* node) const {
    const auto name = tag(node);
    if (name == "body" || name == "html" || name == "article" || name == "main") return false;
    if (static_cast<double>(good(node)) > kMaxBoilerplateShare * static_cast<double>(good(root_))) return false;
    return has_boilerplate_word(attribute(node, "class") + ' ' + attribute(node, "id"));
  }

  // The marked article body if it has text, else the smallest element with most of the good text.
  const xmlNode* find_main() const {
    for (xmlNode* node = root_; node != nullptr; node = next_node(node, root_, true)) {
      if (is_element(node) && attribute(node, "itemprop") == "articleBody" && good(node) > 0) return node;
    }
    const xmlNode* main = root_;
    for (const xmlNode* child = main->children; child != nullptr;) {
      const bool holds_most = static_cast<double>(good(child)) > kMainShare * static_cast<double>(good(main)) &&
                              tag(child) != "p" && tag(child) != "blockquote";
      if (holds_most) main = child;
      child = holds_most ? child->children : child->next;
    }
    return main;
  }

  static bool is_below(const xmlNode* node, const xmlNode* top) {
    while (node != nullptr && node != top) node = node->parent;
    return node == top;
  }

  bool in_boilerplate(const xmlNode* node, const xmlNode* top) const {
    for (; node != nullptr && node != top; node = node->parent) {
      if (is_boilerplate(node)) return true;
    }
    return false;
  }

  std::optional<HtmlBlock> make_block(const Leaf& leaf) const {
    BlockKind kind = BlockKind::kParagraph;
    for (const xmlNode* up = leaf.block; is_element(up); up = up->parent) {
      if (tag(up) == "figcaption") kind = BlockKind::kCaption;
      if (is_heading_tag(tag(up))) kind = BlockKind::kHeading;
    }
    if (tag(leaf.block) == "h1") return std::nullopt;  // the title, known from the metadata
    if (leaf.link_share() > kMaxLinkShare && leaf.text.size() < 4 * kGoodBytes) return std::nullopt;
    return HtmlBlock{kind, leaf.text};
  }

  xmlNode* root_;
  std::vector<Leaf> leaves_;
  Leaf current_;
  std::unordered_map<const xmlNode*, std::size_t> good_;
};

}  // namespace

std::vector<HtmlBlock> extract_main_text(xmlDoc* page) { return Extraction(xmlDocGetRootElement(page)).run(); }

}  // namespace newsgraph::readers
