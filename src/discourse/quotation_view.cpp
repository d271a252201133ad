#include "discourse/quotation_view.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

bool has_letter_or_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (utf8::is_letter(c) || utf8::is_digit(c)) return true;
  }
  return false;
}

bool is_subject(DependencyRelation relation) {
  return relation == kNsubj || relation == kNsubjPass || relation == kNsubjOuter || relation == kCsubj ||
         relation == kCsubjPass || relation == kExpl;
}

}  // namespace

QuotationView::QuotationView(const Document& document, const DependencyIndex& tree, const Annotations& annotations)
    : document_(document),
      tree_(tree),
      annotations_(annotations),
      words_before_(annotations.tokens.size() + 1),
      sentences_(annotations.tokens.size(), kNone),
      blocks_(document.blocks.size()) {
  for (std::uint32_t i = 0; i < size(); ++i)
    words_before_[i + 1] = words_before_[i] + (has_letter_or_digit(form(i)) ? 1 : 0);
  for (std::uint32_t s = 0; s < annotations.sentences.size(); ++s) {
    const Sentence& sentence = annotations.sentences[s];
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) sentences_[i] = s;
    if (sentence.block >= blocks_.size() || sentence.tokens.empty()) continue;
    TokenRange& range = blocks_[sentence.block];
    range = range.empty() ? sentence.tokens : TokenRange{range.begin, sentence.tokens.end};
  }
}

std::string QuotationView::lower(std::uint32_t i) const { return utf8::to_lower(form(i)); }

std::string QuotationView::lemma(std::uint32_t i) const {
  return token(i).lemma.empty() ? lower(i) : utf8::to_lower(token(i).lemma);
}

bool QuotationView::is_verb(std::uint32_t i) const {
  const PartOfSpeech part = token(i).part_of_speech;
  return part == PartOfSpeech::kVerb ||
         (part == PartOfSpeech::kAux && relation(i) != kAux && relation(i) != kAuxPass && relation(i) != kCop);
}

bool QuotationView::is_finite(std::uint32_t i) const {
  const std::string& tag = token(i).tag;
  if (tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD") return true;
  for (const std::uint32_t other : children(i)) {
    const bool auxiliary = relation(other) == kAux || relation(other) == kAuxPass || relation(other) == kCop;
    const std::string& theirs = token(other).tag;
    if (auxiliary && (theirs == "VBD" || theirs == "VBZ" || theirs == "VBP" || theirs == "MD")) return true;
  }
  return false;
}

bool QuotationView::has_subject(std::uint32_t i) const {
  const auto all = children(i);
  return std::any_of(all.begin(), all.end(), [&](std::uint32_t other) { return is_subject(relation(other)); });
}

bool QuotationView::is_passive(std::uint32_t i) const {
  for (int climbed = 0; climbed < 4; ++climbed) {
    if (child(i, kAuxPass) || child(i, kNsubjPass) || child(i, kCsubjPass)) return true;
    // "was hauled in and told": a bare participle shares the auxiliary.
    if (token(i).tag != "VBN" || relation(i) != kConj || child(i, kAux) || child(i, kObj) || has_subject(i))
      return false;
    i = head(i);
  }
  return false;
}

bool QuotationView::is_capitalised(std::uint32_t i) const {
  std::size_t at = 0;
  return !form(i).empty() && utf8::is_upper(utf8::next(form(i), at));
}

TokenRange QuotationView::extent(std::uint32_t i) const {
  TokenRange range{i, i + 1};
  for (const std::uint32_t other : children(i)) {
    if (relation(other) == kPunct) continue;
    range = {std::min(range.begin, subtree(other).begin), std::max(range.end, subtree(other).end)};
  }
  return range;
}

std::optional<std::uint32_t> QuotationView::marker(std::uint32_t i, std::string_view word) const {
  for (const std::uint32_t other : children(i)) {
    if ((relation(other) == kCase || relation(other) == kMark) && lemma(other) == word) return other;
  }
  return std::nullopt;
}

TokenRange QuotationView::sentence_range(std::uint32_t i) const {
  return sentences_[i] == kNone ? TokenRange{i, i} : annotations_.sentences[sentences_[i]].tokens;
}

std::uint32_t QuotationView::block_of(std::uint32_t i) const {
  return sentences_[i] == kNone ? kNone : annotations_.sentences[sentences_[i]].block;
}

TokenRange QuotationView::tokens_in(Span span) const {
  const auto& all = annotations_.tokens;
  const auto first = std::lower_bound(all.begin(), all.end(), span.begin,
                                      [](const Token& t, std::uint32_t at) { return t.span.begin < at; });
  const auto last =
      std::upper_bound(first, all.end(), span.end, [](std::uint32_t at, const Token& t) { return at < t.span.end; });
  return {static_cast<std::uint32_t>(first - all.begin()), static_cast<std::uint32_t>(last - all.begin())};
}

const Name* QuotationView::name_at(std::uint32_t i) const {
  const auto& names = annotations_.names;
  const auto after = std::upper_bound(names.begin(), names.end(), i,
                                      [](std::uint32_t at, const Name& n) { return at < n.tokens.begin; });
  if (after == names.begin() || !std::prev(after)->tokens.contains(i)) return nullptr;
  return &*std::prev(after);
}

bool QuotationView::is_edge(std::uint32_t i) const {
  if (is_word(i)) return false;
  const std::string_view text = form(i);
  return text.find_first_of("?!%$#@&*+=") == std::string_view::npos;
}

bool QuotationView::closes_bracket(TokenRange range) const {
  const std::string_view last = form(range.end - 1);
  if (last != ")" && last != "]") return false;
  const std::string_view opening = last == ")" ? "(" : "[";
  int open = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) open += form(i) == opening ? 1 : form(i) == last ? -1 : 0;
  return open == 0;
}

TokenRange QuotationView::trimmed(TokenRange range) const {
  while (!range.empty() && !is_word(range.begin) && form(range.begin).find_first_of("$#@") == std::string_view::npos) {
    ++range.begin;
  }
  while (!range.empty() && is_edge(range.end - 1) && !closes_bracket(range)) --range.end;
  return range;
}

}  // namespace newsgraph::discourse
