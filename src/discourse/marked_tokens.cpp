#include "discourse/marked_tokens.hpp"

#include <algorithm>

#include "discourse/quotation_marks.hpp"

namespace newsgraph::discourse {
namespace {

// "The Art of Losing": capitals but for little words, no verb of its own, no full stop.
bool looks_like_name(const QuotationView& view, TokenRange range) {
  std::uint32_t first = range.begin;
  while (first < range.end && !view.is_word(first)) ++first;
  if (first < range.end && !view.is_capitalised(first) && view.token(first).part_of_speech != PartOfSpeech::kNum)
    return false;  // "sad day for NSW"
  std::uint32_t capitals = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (!view.is_word(i)) {
      if (view.form(i).find_first_of(".!?;") != std::string_view::npos) return false;
      continue;
    }
    if (view.is_capitalised(i)) {
      ++capitals;
    } else if (view.form(i).size() > 3) {
      return false;
    }
  }
  return capitals > 0 && range.size() <= 12;
}

// Tokens of a marked text without a comma at its end. Where nothing closes the mark and the next paragraph does not go
// on, the quotation is taken to be the paragraph if it opens that, else the rest of the sentence.
TokenRange tokens_between(const QuotationView& view, const MarkedText& text, bool goes_on) {
  TokenRange tokens = view.tokens_in(text.text);
  while (!tokens.empty() && !view.is_word(tokens.begin) && view.form(tokens.begin).find_first_of("$#@[") != 0)
    ++tokens.begin;
  if (!tokens.empty() && !text.closed && !goes_on && !text.continues) {
    const TokenRange block = view.block_range(text.block);
    if (view.word_count({block.begin, tokens.begin}) > 0) {
      tokens.end = std::min(tokens.end, view.sentence_range(tokens.begin).end);
    }
  }
  while (!tokens.empty() && !view.is_word(tokens.end - 1)) {
    const std::string_view last = view.form(tokens.end - 1);
    if (last != "," && last != ";" && last != ":" && last != "-" && last != "—") break;
    --tokens.end;
  }
  return tokens;
}

}  // namespace

MarkedTokens find_marked_tokens(const QuotationView& view) {
  MarkedTokens marked;
  marked.at.assign(view.size(), kNone);
  MarkedTexts found = find_marked_texts(view.document());
  marked.unpaired = std::move(found.unpaired);
  const std::vector<MarkedText>& texts = found.texts;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const MarkedText& text = texts[i];
    const bool goes_on = i + 1 < texts.size() && texts[i + 1].continues;
    const TokenRange tokens = tokens_between(view, text, goes_on);
    if (tokens.empty() || view.word_count(tokens) == 0) continue;
    const auto index = static_cast<std::uint32_t>(marked.ranges.size());
    marked.ranges.push_back({tokens, text.block, text.closed, text.continues, looks_like_name(view, tokens)});
    for (std::uint32_t at = tokens.begin; at < tokens.end; ++at) marked.at[at] = index;
  }
  return marked;
}

std::uint32_t words_in_marks(const QuotationView& view, const MarkedTokens& marked, TokenRange range,
                             std::uint32_t cue) {
  std::uint32_t count = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (marked.at[i] == kNone || marked.at[i] == marked.at[cue] || !view.is_word(i)) continue;
    if (!marked.ranges[marked.at[i]].name) ++count;
  }
  return count;
}

}  // namespace newsgraph::discourse
