#include "discourse/quotation_cue_search.hpp"

#include <algorithm>

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

constexpr std::uint32_t kFarAfterColon = 30;  // tokens between a cue and the marks it introduces
constexpr std::uint32_t kFarAfterComma = 10;
constexpr std::uint32_t kFarAfterNothing = 7;

}  // namespace

std::optional<std::uint32_t> CueSearch::cue_after(const MarkedTokens::Range& range) const {
  const std::uint32_t from = range.tokens.end;
  const std::uint32_t end = std::min(near_.end_of_report(range), from + 30);
  for (std::uint32_t c = first_cue(from); c < cues_.size() && cues_[c].head < end; ++c) {
    const Cue& cue = cues_[c];
    if (!cue.word.takes(kTakesDirect) || view_.token(cue.head).tag == "VBG") continue;
    if (utterances_of_[c] != kNone && !near_.ends_with_comma(range)) continue;
    if (cue.speaker.tokens.overlaps(range.tokens)) continue;  // `The "Dawn" study found`
    std::uint32_t others = 0;
    for (std::uint32_t i = from; i < cue.head; ++i) {
      if (marked_.at[i] != kNone || view_.relation(i) == kCc) return std::nullopt;
      others += view_.is_word(i) && !cue.speaker.tokens.contains(i) ? 1 : 0;
    }
    if (others <= 2) return c;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> CueSearch::cue_before(const MarkedTokens::Range& range, std::uint32_t from) const {
  const std::uint32_t begin = range.tokens.begin;
  const bool colon = near_.follows_colon(range.tokens), comma = near_.follows_comma(range.tokens);
  const std::uint32_t far = colon ? kFarAfterColon : comma ? kFarAfterComma : kFarAfterNothing;
  for (std::uint32_t c = first_cue(begin); c-- > 0 && cues_[c].head >= from;) {
    const Cue& cue = cues_[c];
    if (marked_.at[cue.head] != kNone || cue.words.end + far < begin) continue;
    if (!cue.word.takes(kTakesDirect) && !cue.word.takes(kTakesQuotedObject)) continue;
    const bool taken = utterances_of_[c] != kNone;
    if (taken && !colon && !comma) return std::nullopt;
    if (!colon && view_.word_count(range.tokens) < 2) return std::nullopt;  // a word in scare quotes
    return c;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> CueSearch::cue_of_fragment(const MarkedTokens::Range& range) const {
  std::uint32_t before = range.tokens.begin;
  const std::uint32_t begin = view_.sentence_range(before).begin;
  while (before > begin && !view_.is_word(before - 1)) --before;
  if (before == begin) return std::nullopt;
  const std::string word = view_.lower(before - 1);
  if (word != "as" && word != "of") return std::nullopt;
  for (std::uint32_t c = first_cue(before); c-- > 0 && cues_[c].head >= begin;) {
    const bool takes = cues_[c].word.takes(word == "as" ? kTakesAs : kTakesGerund);
    if (!takes || utterances_of_[c] != kNone || marked_.at[cues_[c].head] != kNone) continue;
    return c;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> CueSearch::cue_in_sentence_before(const MarkedTokens::Range& range) const {
  if (!near_.starts_sentence(range)) return std::nullopt;
  const auto before = near_.sentence_before(range);
  if (!before) return std::nullopt;
  std::uint32_t last = before->end - 1;
  while (last > before->begin && !view_.is_word(last) && view_.form(last) != ":" && view_.form(last) != ",") --last;
  if (view_.is_word(last)) return std::nullopt;
  for (std::uint32_t c = first_cue(last); c-- > 0 && cues_[c].head >= before->begin;) {
    if (marked_.at[cues_[c].head] == kNone && cues_[c].word.kind == AttributionKind::kSpeech) return c;
  }
  return std::nullopt;
}

std::uint32_t CueSearch::first_cue(std::uint32_t token) const {
  const auto found = std::lower_bound(cues_.begin(), cues_.end(), token,
                                      [](const Cue& cue, std::uint32_t at) { return cue.head < at; });
  return static_cast<std::uint32_t>(found - cues_.begin());
}

}  // namespace newsgraph::discourse
