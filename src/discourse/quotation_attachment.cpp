#include "discourse/quotation_attachment.hpp"

#include <algorithm>
#include <optional>

#include "discourse/quotation_alignment.hpp"
#include "discourse/quotation_cue_search.hpp"
#include "discourse/quotation_neighbourhood.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

// A quotation without a cue.
Cue floating(const Phrase& speaker, float confidence) {
  Cue cue;
  cue.speaker = speaker;
  cue.confidence = confidence;
  return cue;
}

class Attachment {
 public:
  Attachment(const QuotationView& view, const MarkedTokens& marked, std::vector<Cue> cues)
      : view_(view),
        near_(view),
        marked_(marked),
        cues_(std::move(cues)),
        owners_(marked.ranges.size(), kNone),
        utterances_of_(cues_.size(), kNone),
        search_(view, marked, cues_, utterances_of_) {}

  std::vector<Utterance> run() {
    for (std::uint32_t c = 0; c < cues_.size(); ++c) {
      if (!cues_[c].content.empty()) align(c);
    }
    for (std::uint32_t r = 0; r < marked_.ranges.size(); ++r) {
      if (owners_[r] != kNone) continue;
      if (marked_.ranges[r].name) {
        attach_name(r);
      } else {
        attach(r);
      }
    }
    return std::move(utterances_);
  }

  Attachment(const Attachment&) = delete;
  Attachment& operator=(const Attachment&) = delete;

 private:
  using Range = MarkedTokens::Range;

  void align(std::uint32_t c) {
    Utterance utterance{cues_[c], cues_[c].content, false};
    const std::vector<std::uint32_t> joined = align_with_marks(view_, marked_, utterance);
    utterances_of_[c] = static_cast<std::uint32_t>(utterances_.size());
    for (const std::uint32_t r : joined) owners_[r] = utterances_of_[c];
    utterances_.push_back(std::move(utterance));
  }

  void attach(std::uint32_t r) {
    const Range& range = marked_.ranges[r];
    if (range.continues && r > 0 && owners_[r - 1] != kNone) return join(r, owners_[r - 1]);
    if (const auto c = search_.cue_after(range)) return give(r, *c);
    if (const auto c = search_.cue_of_fragment(range)) {
      cues_[*c].fragment = true;
      cues_[*c].confidence = 0.7F;
      return give(r, *c);
    }
    if (const auto c = search_.cue_before(range, view_.sentence_range(range.tokens.begin).begin)) return give(r, *c);
    if (const auto c = search_.cue_in_sentence_before(range)) return give(r, *c);
    if (const auto u = content_before(range)) return join(r, *u);
    if (const Phrase name = near_.trailing_name(marked_, range); name.found()) return add(r, floating(name, 0.8F));
    if (const Phrase name = near_.name_before_colon(range); name.found()) return add(r, floating(name, 0.8F));
    if (!near_.goes_on_after(range) && goes_on_from(r)) return join(r, owners_[r - 1]);
    if (ends_mixed_content(r)) return;
    if (!near_.is_utterance_like(range)) return;
    if (governed(r)) return;
    if (near_.follows_colon(range.tokens) && introduced_by_subject(r)) return;
    if (near_.starts_sentence(range) && !near_.goes_on_after(range)) float_free(r);
  }

  // What looks like a title is something said only where it opens a sentence that goes on with its cue: `"Never," he
  // said.`
  void attach_name(std::uint32_t r) {
    const Range& range = marked_.ranges[r];
    if (!near_.starts_sentence(range)) return;
    if (const auto c = search_.cue_after(range)) give(r, *c);
  }

  void join(std::uint32_t r, std::uint32_t utterance) {
    utterances_[utterance].pieces.push_back(marked_.ranges[r].tokens);
    owners_[r] = utterance;
  }

  void add(std::uint32_t r, Cue cue) {
    owners_[r] = static_cast<std::uint32_t>(utterances_.size());
    utterances_.push_back({std::move(cue), {marked_.ranges[r].tokens}, false});
  }

  // Gives the marked text to a cue: as its content, as a further piece of it, or as a second utterance with the same
  // cue.
  void give(std::uint32_t r, std::uint32_t c) {
    const TokenRange tokens = marked_.ranges[r].tokens;
    if (utterances_of_[c] == kNone) {
      utterances_of_[c] = static_cast<std::uint32_t>(utterances_.size());
      return add(r, cues_[c]);
    }
    const std::uint32_t gap_begin = std::min(cues_[c].words.end, tokens.begin);
    const bool separate = !near_.follows_colon(tokens) && near_.has_conjunction({gap_begin, tokens.begin});
    if (separate) return add(r, cues_[c]);
    join(r, utterances_of_[c]);
  }

  // `He said schools would get kits, "for example …`: the marks go on where unmarked content ends.
  [[nodiscard]] std::optional<std::uint32_t> content_before(const Range& range) const {
    if (!near_.follows_comma(range.tokens) && !near_.follows_colon(range.tokens)) return std::nullopt;
    for (std::uint32_t c = search_.first_cue(range.tokens.begin); c-- > 0;) {
      if (view_.block_of(cues_[c].head) != range.block || utterances_of_[c] == kNone) break;
      for (const TokenRange piece : utterances_[utterances_of_[c]].pieces) {
        const bool adjacent = piece.end <= range.tokens.begin && view_.word_count({piece.end, range.tokens.begin}) == 0;
        if (adjacent && near_.is_utterance_like(range)) return utterances_of_[c];
      }
      if (cues_[c].head + 100 < range.tokens.begin) break;
    }
    return std::nullopt;
  }

  // Nothing but the cue of the last quotation between it and this one, which begins a sentence.
  [[nodiscard]] bool goes_on_from(std::uint32_t r) const {
    if (r == 0 || owners_[r - 1] == kNone || !near_.starts_sentence(marked_.ranges[r])) return false;
    const Range& before = marked_.ranges[r - 1];
    const Range& range = marked_.ranges[r];
    if (range.block != before.block && !near_.starts_block(range)) return false;
    const std::uint32_t cue = utterances_[owners_[r - 1]].cue.head;
    const std::uint32_t last = view_.sentence_of(before.tokens.end - 1);
    for (std::uint32_t i = before.tokens.end; i < range.tokens.begin; ++i) {
      if (!view_.is_word(i)) continue;
      const bool of_cue = cue != kNoToken && view_.sentence_of(i) == view_.sentence_of(cue) && cue >= before.tokens.end;
      if (!of_cue || view_.sentence_of(i) > last + 1) return false;
    }
    return near_.is_utterance_like(range);
  }

  // A verb outside the lexicon that governs the marked words and has a subject that can speak.
  bool governed(std::uint32_t r) {
    const TokenRange tokens = marked_.ranges[r].tokens;
    if (tokens.size() > 400) return false;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const std::uint32_t verb = view_.head(i);
      if (verb == kNoToken || tokens.contains(verb)) continue;
      if (view_.relation(i) != kCcomp || !view_.is_verb(verb) || is_naming_verb(view_.lemma(verb))) continue;
      if (marked_.at[verb] != kNone || view_.is_passive(verb)) continue;
      Cue cue;
      cue.head = verb;
      cue.words = {verb, verb + 1};
      cue.word = {AttributionKind::kSpeech, kTakesDirect};
      cue.speaker = find_speaker(view_, verb);
      cue.content_head = i;
      cue.confidence = 0.6F;
      if (!can_speak(view_, cue.speaker)) continue;
      add(r, std::move(cue));
      return true;
    }
    return false;
  }

  // `X noted how it was "a hard winter," while others showed "no sign of hope."`: marks that end the sentence belong to
  // the content that has marks before them, if nobody else is reported to speak in between.
  bool ends_mixed_content(std::uint32_t r) {
    const Range& range = marked_.ranges[r];
    const TokenRange sentence = view_.sentence_range(range.tokens.begin);
    if (r == 0 || owners_[r - 1] == kNone || view_.word_count({range.tokens.end, sentence.end}) > 0) return false;
    Utterance& utterance = utterances_[owners_[r - 1]];
    const Cue& cue = utterance.cue;
    if (cue.head == kNoToken || cue.head < sentence.begin || cue.head > range.tokens.begin || cue.content.empty())
      return false;
    const std::uint32_t last = search_.first_cue(range.tokens.begin);
    if (last == 0 || cues_[last - 1].head != cue.head || utterance.pieces.empty()) return false;
    if (utterance.pieces.back().begin < cue.words.end || utterance.pieces.back().end > range.tokens.begin) return false;
    utterance.pieces.back().end = range.tokens.end;
    owners_[r] = owners_[r - 1];
    return true;
  }

  // `Ann opposed the plan: "…"`: without a reporting word, the subject of the sentence speaks.
  bool introduced_by_subject(std::uint32_t r) {
    const TokenRange sentence = view_.sentence_range(marked_.ranges[r].tokens.begin);
    const Phrase subject = near_.main_subject({sentence.begin, std::min(sentence.end, marked_.ranges[r].tokens.begin)});
    if (!subject.found()) return false;
    add(r, floating(subject, 0.6F));
    return true;
  }

  // A whole sentence in marks without a cue: the speaker of the last quotation nearby, else the subject before it.
  void float_free(std::uint32_t r) {
    const Range& range = marked_.ranges[r];
    Cue cue;
    cue.confidence = 0.5F;
    const auto before = near_.sentence_before(range);
    if (before) cue.speaker = last_speaker(*before);
    if (cue.speaker.found()) {
      cue.confidence = 0.7F;
    } else if (r > 0 && owners_[r - 1] != kNone && marked_.ranges[r - 1].block + 1 >= range.block) {
      cue.speaker = utterances_[owners_[r - 1]].cue.speaker;
    } else if (before) {
      cue.speaker = near_.main_subject(*before);
    }
    add(r, std::move(cue));
  }

  // Who was last reported to speak in a sentence, outside of marks.
  [[nodiscard]] Phrase last_speaker(TokenRange sentence) const {
    for (std::uint32_t c = search_.first_cue(sentence.end); c-- > 0 && cues_[c].head >= sentence.begin;) {
      if (utterances_of_[c] != kNone && marked_.at[cues_[c].head] == kNone) return cues_[c].speaker;
    }
    return {};
  }

  const QuotationView& view_;
  const Neighbourhood near_;
  const MarkedTokens& marked_;
  std::vector<Cue> cues_;
  std::vector<std::uint32_t> owners_;         // utterance of each marked text, kNone: none yet
  std::vector<std::uint32_t> utterances_of_;  // utterance of each cue, kNone: none yet
  const CueSearch search_;
  std::vector<Utterance> utterances_;
};

}  // namespace

std::vector<Utterance> attach_marked_texts(const QuotationView& view, const MarkedTokens& marked,
                                           std::vector<Cue> cues) {
  return Attachment(view, marked, std::move(cues)).run();
}

}  // namespace newsgraph::discourse
