#include "readers/html_article.hpp"

#include "base/error.hpp"
#include "readers/article_structure.hpp"
#include "readers/document_identity.hpp"
#include "readers/html_metadata.hpp"
#include "readers/html_text.hpp"
#include "readers/html_tree.hpp"
#include "readers/publication_date.hpp"
#include "readers/text_decoding.hpp"

namespace newsgraph::readers {
namespace {

constexpr std::size_t kShortBytes = 200;  // less main text than this, and the metadata's articleBody is the better one

void append(Document& document, std::vector<Passage>& passages, BlockKind kind, std::string_view text) {
  text = trim(text);
  if (text.empty()) return;
  if (!document.text.empty()) document.text += "\n\n";
  const auto begin = static_cast<std::uint32_t>(document.text.size());
  document.text += text;
  passages.push_back({kind, {begin, begin + static_cast<std::uint32_t>(text.size())}, true});
}

std::size_t length(const std::vector<HtmlBlock>& blocks) {
  std::size_t bytes = 0;
  for (const auto& block : blocks) bytes += block.text.size();
  return bytes;
}

std::vector<HtmlBlock> lines_of(std::string_view body) {
  std::vector<HtmlBlock> blocks;
  for (const auto& passage : find_passages(body)) {
    std::string text;
    append_collapsed(text, body.substr(passage.span.begin, passage.span.size()));
    blocks.push_back({BlockKind::kParagraph, std::move(text)});
  }
  return blocks;
}

}  // namespace

Document parse_html_article(std::string_view bytes) {
  const HtmlTree page = parse_html(bytes);
  HtmlMetadata metadata = read_html_metadata(page.get());
  auto blocks = extract_main_text(page.get());
  if (length(blocks) < kShortBytes && metadata.article_body.size() > length(blocks))
    blocks = lines_of(metadata.article_body);
  if (blocks.empty()) throw InputError("has no article text");
  if (length(blocks) > kMaxArticleBytes) throw InputError(too_long_message("one article", kMaxArticleBytes));

  Document document;
  document.url = std::move(metadata.url);
  document.authors = std::move(metadata.authors);
  document.publisher = std::move(metadata.publisher);
  document.published = normalise_date(metadata.published).value_or("");
  append_collapsed(document.title, metadata.headline);
  std::vector<Passage> passages;
  append(document, passages, BlockKind::kTitle, document.title);
  for (const auto& block : blocks) {
    if (block.text != document.title) append(document, passages, block.kind, block.text);
  }
  document.id = document_id(document, {});
  if (!is_absolute_iri(document.url)) document.url.clear();
  structure_passages(document, passages, false);
  return document;
}

}  // namespace newsgraph::readers
