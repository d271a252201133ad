#include "discourse/quotation_neighbourhood.hpp"

#include <algorithm>

namespace newsgraph::discourse {

namespace {

using enum DependencyRelation;

constexpr std::uint32_t kLongestNamePhrase = 8;  // "— Ann Lee, mayor of Oakdale"

}  // namespace

bool Neighbourhood::is_utterance_like(const Range& range) const {
  const std::uint32_t words = view_.word_count(range.tokens);
  if (words >= 5) return true;
  const std::string_view last = view_.form(range.tokens.end - 1);
  const bool sentence = view_.is_capitalised(range.tokens.begin) && (last == "." || last == "!" || last == "?");
  if (words >= 3 && sentence) return true;  // "Every week counts."
  for (std::uint32_t i = range.tokens.begin; i < range.tokens.end; ++i) {
    if (view_.is_finite(i)) return words >= 2;
  }
  return false;
}

bool Neighbourhood::ends_with_comma(const Range& range) const {
  for (std::uint32_t i = range.tokens.end; i < view_.size() && !view_.is_word(i); ++i) {
    if (view_.form(i) == ",") return true;
  }
  return false;
}

bool Neighbourhood::has_conjunction(TokenRange gap) const {
  for (std::uint32_t i = gap.begin; i < gap.end; ++i) {
    if (view_.relation(i) == kCc || view_.form(i) == ";") return true;
  }
  return false;
}

std::uint32_t Neighbourhood::sentence_end(const Range& range) const {
  const std::uint32_t last = range.tokens.end - 1;
  std::uint32_t end = view_.sentence_range(last).end;
  std::uint32_t next = range.tokens.end;
  while (next < view_.size() && !view_.is_word(next)) ++next;
  if (next >= view_.size() || view_.block_of(next) != range.block) return std::min(end, range.tokens.end);
  const bool goes_on = !view_.is_capitalised(next);  // `… over." she said`
  if (next >= end && goes_on && view_.form(last) != ".") end = view_.sentence_range(next).end;
  return view_.form(last) == "." && !goes_on ? std::min(end, range.tokens.end) : end;
}

std::uint32_t Neighbourhood::end_of_report(const Range& range) const {
  const std::uint32_t end = sentence_end(range);
  const std::string_view last = view_.form(range.tokens.end - 1);
  std::uint32_t next = range.tokens.end;
  while (next < view_.size() && !view_.is_word(next)) ++next;
  if ((last != "!" && last != "?") || next < end || next >= view_.size() || view_.block_of(next) != range.block) {
    return end;
  }
  return view_.sentence_range(next).end;
}

bool Neighbourhood::goes_on_after(const Range& range) const {
  std::uint32_t next = range.tokens.end;
  while (next < view_.size() && !view_.is_word(next)) {
    const std::string_view form = view_.form(next);
    if (form == ";" || form == "—" || form == "-" || form.starts_with("(")) return false;
    ++next;
  }
  return next < view_.size() && view_.block_of(next) == range.block && !view_.is_capitalised(next) &&
         view_.form(range.tokens.end - 1) != ".";
}

std::optional<TokenRange> Neighbourhood::sentence_before(const Range& range) const {
  const std::uint32_t sentence = view_.sentence_of(range.tokens.begin);
  if (sentence == kNone || sentence == 0) return std::nullopt;
  const Sentence& before = view_.annotations().sentences[sentence - 1];
  if (before.block + 1 < range.block || before.tokens.empty()) return std::nullopt;
  // Nobody speaks in a headline; in headings and captions somebody else does.
  if (before.block < range.block && view_.document().blocks[before.block].kind != BlockKind::kParagraph)
    return std::nullopt;
  return before.tokens;
}

Phrase Neighbourhood::main_subject(TokenRange sentence) const {
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (view_.head(i) != kNoToken) continue;
    for (const auto relation : {kNsubj, kNsubjPass}) {
      if (const auto subject = view_.child(i, relation)) {
        const Phrase phrase = noun_phrase(view_, *subject);
        return can_speak(view_, phrase) && view_.lower(phrase.head) != "it" ? phrase : Phrase{};
      }
    }
  }
  return {};
}

std::string_view Neighbourhood::punctuation_before(TokenRange tokens) const {
  for (std::uint32_t i = tokens.begin; i-- > 0 && !view_.is_word(i);) {
    if (view_.form(i) == ":" || view_.form(i) == ",") return view_.form(i);
  }
  return {};
}

TokenRange Neighbourhood::signature(std::uint32_t block) const {
  if (block >= view_.document().blocks.size() || view_.block_range(block).empty()) return {};
  const TokenRange tokens = view_.block_range(block);
  const std::string_view first = view_.form(tokens.begin);
  return first == "—" || first == "–" || first == "-" || first == "--" ? view_.trimmed(tokens) : TokenRange{};
}

Phrase Neighbourhood::name_before_colon(const Range& range) const {
  if (!follows_colon(range.tokens)) return {};
  const TokenRange words = view_.trimmed({view_.sentence_range(range.tokens.begin).begin, range.tokens.begin});
  if (words.empty() || words.size() > kLongestNamePhrase) return {};
  std::uint32_t begin = words.begin;
  if (view_.lower(begin) == "from") ++begin;
  Phrase found;
  for (std::uint32_t i = begin; i < words.end; ++i) {
    if (view_.is_verb(i)) return {};
    if (!found.found() && view_.name_at(i) != nullptr)
      found = {{begin, words.end}, head_of(view_, view_.name_at(i)->tokens)};
  }
  return found;
}

Phrase Neighbourhood::trailing_name(const MarkedTokens& marked, const Range& range) const {
  if (!starts_block(range)) return {};
  TokenRange rest = view_.trimmed({range.tokens.end, view_.block_range(range.block).end});
  if (rest.empty()) rest = signature(range.block + 1);
  TokenRange name = rest;
  for (std::uint32_t i = rest.begin; i < rest.end; ++i) {
    if ((view_.is_verb(i) && marked.at[i] == kNone) || view_.form(i) == ":") return {};
    if (view_.form(i) == "," && name.end == rest.end) name.end = i;
  }
  if (name.empty() || name.size() > kLongestNamePhrase || !view_.is_capitalised(name.begin)) return {};
  std::uint32_t head = name.begin;
  while (head + 1 < name.end && view_.head(head) != kNoToken && name.contains(view_.head(head))) ++head;
  return {name, noun_phrase(view_, head).head};
}

}  // namespace newsgraph::discourse
