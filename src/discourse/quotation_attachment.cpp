#include "discourse/quotation_attachment.hpp"

#include <algorithm>
#include <optional>

#include "discourse/quotation_alignment.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

constexpr std::uint32_t kFarAfterColon = 30;  // tokens between a cue and the marks it introduces
constexpr std::uint32_t kFarAfterComma = 10;
constexpr std::uint32_t kFarAfterNothing = 4;

class Attachment {
 public:
  Attachment(const QuotationView& view, const MarkedTokens& marked, std::vector<Cue> cues)
      : view_(view), marked_(marked), cues_(std::move(cues)), owners_(marked.ranges.size(), kNone),
        utterances_of_(cues_.size(), kNone) {}

  std::vector<Utterance> run() {
    for (std::uint32_t c = 0; c < cues_.size(); ++c) {
      if (!cues_[c].content.empty()) align(c);
    }
    separate_participles();
    for (std::uint32_t r = 0; r < marked_.ranges.size(); ++r) {
      if (owners_[r] == kNone && !marked_.ranges[r].name) attach(r);
    }
    return std::move(utterances_);
  }

 private:
  using Range = MarkedTokens::Range;

  void align(std::uint32_t c) {
    Utterance utterance{cues_[c], cues_[c].content, false};
    const std::vector<std::uint32_t> joined = align_with_marks(view_, marked_, utterance);
    utterances_of_[c] = static_cast<std::uint32_t>(utterances_.size());
    for (const std::uint32_t r : joined) owners_[r] = utterances_of_[c];
    utterances_.push_back(std::move(utterance));
  }

  // "X said Y, adding that Z", "X said Y, with W reporting Z": the second report is not part of what X said, wherever the
  // tree hangs it; a participle without a subject of its own has the same speaker.
  void separate_participles() {
    for (std::uint32_t c = 0; c < cues_.size(); ++c) {
      const std::uint32_t verb = cues_[c].head;
      if (view_.token(verb).tag != "VBG" || marked_.at[verb] != kNone || view_.relation(verb) == kAcl) continue;
      const TokenRange clause = view_.subtree(verb);
      const bool parted = view_.form(clause.begin) == "," || (clause.begin > 0 && view_.form(clause.begin - 1) == ",");
      if (!parted) continue;
      for (std::uint32_t outer = c; outer-- > 0 && view_.sentence_of(cues_[outer].head) == view_.sentence_of(verb);) {
        if (utterances_of_[outer] == kNone || !cut(utterances_[utterances_of_[outer]], clause)) continue;
        if (!view_.has_subject(verb)) share_speaker(c, outer);
        break;
      }
    }
  }

  // Takes the clause off the end of the content that it closes.
  bool cut(Utterance& utterance, TokenRange clause) const {
    for (TokenRange& piece : utterance.pieces) {
      if (!piece.contains(clause.begin) || piece.begin == clause.begin || clause.end < piece.end) continue;
      if (view_.word_count({piece.begin, clause.begin}) == 0) continue;
      piece = view_.trimmed({piece.begin, clause.begin});
      return true;
    }
    return false;
  }

  void share_speaker(std::uint32_t c, std::uint32_t outer) {
    cues_[c].speaker = cues_[outer].speaker;
    if (utterances_of_[c] != kNone) utterances_[utterances_of_[c]].cue.speaker = cues_[outer].speaker;
  }

  void attach(std::uint32_t r) {
    const Range& range = marked_.ranges[r];
    if (range.continues && r > 0 && owners_[r - 1] != kNone) return join(r, owners_[r - 1]);
    if (const auto c = cue_after(range)) return give(r, *c);
    if (const auto c = cue_before(range, view_.sentence_range(range.tokens.begin).begin)) return give(r, *c);
    if (const auto c = cue_in_sentence_before(range)) return give(r, *c);
    if (const auto u = content_before(range)) return join(r, *u);
    if (trailing_name(r)) return;
    if (goes_on_from(r)) return join(r, owners_[r - 1]);
    if (!is_utterance_like(range)) return;
    if (governed(r)) return;
    if (starts_sentence(range)) float_free(r);
  }

  void join(std::uint32_t r, std::uint32_t utterance) {
    utterances_[utterance].pieces.push_back(marked_.ranges[r].tokens);
    owners_[r] = utterance;
  }

  void add(std::uint32_t r, Cue cue) {
    owners_[r] = static_cast<std::uint32_t>(utterances_.size());
    utterances_.push_back({std::move(cue), {marked_.ranges[r].tokens}, false});
  }

  // Gives the marked text to a cue: as its content, as a further piece of it, or as a second utterance with the same cue.
  void give(std::uint32_t r, std::uint32_t c) {
    const TokenRange tokens = marked_.ranges[r].tokens;
    if (utterances_of_[c] == kNone) {
      utterances_of_[c] = static_cast<std::uint32_t>(utterances_.size());
      return add(r, cues_[c]);
    }
    const std::uint32_t gap_begin = std::min(cues_[c].words.end, tokens.begin);
    const bool separate = !follows_colon(tokens) && has_conjunction({gap_begin, tokens.begin});
    if (separate) return add(r, cues_[c]);
    join(r, utterances_of_[c]);
  }

  // `…," X said`: nothing but the speaker and an adverb or two between the marks and the cue.
  [[nodiscard]] std::optional<std::uint32_t> cue_after(const Range& range) const {
    const std::uint32_t from = range.tokens.end;
    const std::uint32_t end = std::min(sentence_end(range), from + 30);
    for (std::uint32_t c = first_cue(from); c < cues_.size() && cues_[c].head < end; ++c) {
      const Cue& cue = cues_[c];
      if (!cue.word.takes(kTakesDirect)) continue;
      if (utterances_of_[c] != kNone && !ends_with_comma(range)) continue;
      std::uint32_t others = 0;
      for (std::uint32_t i = from; i < cue.head; ++i) {
        if (marked_.at[i] != kNone || view_.relation(i) == kCc) return std::nullopt;
        others += view_.is_word(i) && !cue.speaker.tokens.contains(i) ? 1 : 0;
      }
      if (others <= 2) return c;
    }
    return std::nullopt;
  }

  // Sentence in which the words after the marks stand; the first of these goes on in lower case if it is another one.
  [[nodiscard]] std::uint32_t sentence_end(const Range& range) const {
    const std::uint32_t last = range.tokens.end - 1;
    std::uint32_t end = view_.sentence_range(last).end;
    std::uint32_t next = range.tokens.end;
    while (next < view_.size() && !view_.is_word(next)) ++next;
    const std::string_view closing = view_.form(last);
    const bool closed = closing == ".";
    if (next < view_.size() && next >= end && !closed && view_.block_of(next) == range.block && !view_.is_capitalised(next)) {
      end = view_.sentence_range(next).end;
    }
    return closed ? std::min(end, range.tokens.end) : end;
  }

  // `X said: "…`, the nearest cue of the same sentence from `from`.
  [[nodiscard]] std::optional<std::uint32_t> cue_before(const Range& range, std::uint32_t from) const {
    const std::uint32_t begin = range.tokens.begin;
    const std::uint32_t far = follows_colon(range.tokens) ? kFarAfterColon : follows_comma(range.tokens) ? kFarAfterComma
                                                                                                          : kFarAfterNothing;
    for (std::uint32_t c = first_cue(begin); c-- > 0 && cues_[c].head >= from;) {
      const Cue& cue = cues_[c];
      if (marked_.at[cue.head] != kNone || cue.words.end + far < begin) continue;
      if (!cue.word.takes(kTakesDirect) && !cue.word.takes(kTakesQuotedObject)) continue;
      const bool taken = utterances_of_[c] != kNone;
      if (taken && !follows_colon(range.tokens) && !follows_comma(range.tokens)) return std::nullopt;
      return c;
    }
    return std::nullopt;
  }

  // `X told reporters:` or `X stated,` and then a quotation that begins a sentence of its own.
  [[nodiscard]] std::optional<std::uint32_t> cue_in_sentence_before(const Range& range) const {
    if (!starts_sentence(range)) return std::nullopt;
    const auto before = sentence_before(range);
    if (!before) return std::nullopt;
    std::uint32_t last = before->end - 1;
    while (last > before->begin && !view_.is_word(last) && view_.form(last) != ":" && view_.form(last) != ",") --last;
    if (view_.is_word(last)) return std::nullopt;
    for (std::uint32_t c = first_cue(last); c-- > 0 && cues_[c].head >= before->begin;) {
      if (marked_.at[cues_[c].head] == kNone && cues_[c].word.kind == AttributionKind::kSpeech) return c;
    }
    return std::nullopt;
  }

  // `He said schools would get kits, "for example …`: the marks go on where unmarked content ends.
  [[nodiscard]] std::optional<std::uint32_t> content_before(const Range& range) const {
    if (!follows_comma(range.tokens) && !follows_colon(range.tokens)) return std::nullopt;
    for (std::uint32_t c = first_cue(range.tokens.begin); c-- > 0;) {
      if (view_.block_of(cues_[c].head) != range.block || utterances_of_[c] == kNone) break;
      for (const TokenRange piece : utterances_[utterances_of_[c]].pieces) {
        const bool adjacent = piece.end <= range.tokens.begin && view_.word_count({piece.end, range.tokens.begin}) == 0;
        if (adjacent && is_utterance_like(range)) return utterances_of_[c];
      }
      if (cues_[c].head + 100 < range.tokens.begin) break;
    }
    return std::nullopt;
  }

  // Nothing but the cue of the last quotation between it and this one, which begins a sentence.
  [[nodiscard]] bool goes_on_from(std::uint32_t r) const {
    if (r == 0 || owners_[r - 1] == kNone || !starts_sentence(marked_.ranges[r])) return false;
    const Range& before = marked_.ranges[r - 1];
    const Range& range = marked_.ranges[r];
    if (range.block != before.block && !starts_block(range)) return false;
    const std::uint32_t cue = utterances_[owners_[r - 1]].cue.head;
    const std::uint32_t last = view_.sentence_of(before.tokens.end - 1);
    for (std::uint32_t i = before.tokens.end; i < range.tokens.begin; ++i) {
      if (!view_.is_word(i)) continue;
      const bool of_cue = cue != kNoToken && view_.sentence_of(i) == view_.sentence_of(cue) && cue >= before.tokens.end;
      if (!of_cue || view_.sentence_of(i) > last + 1) return false;
    }
    return is_utterance_like(range);
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
      Cue cue{verb, {verb, verb + 1}, {AttributionKind::kSpeech, kTakesDirect}, find_speaker(view_, verb), {}, i, false, 0.6F};
      if (!can_speak(view_, cue.speaker)) continue;
      add(r, std::move(cue));
      return true;
    }
    return false;
  }

  // `"…" - Matthew Ingram` at the end of a paragraph.
  bool trailing_name(std::uint32_t r) {
    const Range& range = marked_.ranges[r];
    const TokenRange block = view_.block_range(range.block);
    if (!starts_block(range)) return false;
    const TokenRange rest = view_.trimmed({range.tokens.end, block.end});
    TokenRange name = rest;
    for (std::uint32_t i = rest.begin; i < rest.end; ++i) {
      if ((view_.is_verb(i) && marked_.at[i] == kNone) || view_.form(i) == ":") return false;
      if (view_.form(i) == "," && name.end == rest.end) name.end = i;
    }
    if (name.empty() || name.size() > 8 || !view_.is_capitalised(name.begin)) return false;
    std::uint32_t head = name.begin;
    while (head + 1 < name.end && view_.head(head) != kNoToken && name.contains(view_.head(head))) ++head;
    Cue cue;
    cue.speaker = {name, noun_phrase(view_, head).head};
    cue.confidence = 0.8F;
    add(r, std::move(cue));
    return true;
  }

  // A whole sentence in marks without a cue: the speaker of the last quotation nearby, else the subject before it.
  void float_free(std::uint32_t r) {
    const Range& range = marked_.ranges[r];
    Cue cue;
    cue.confidence = 0.5F;
    const auto before = sentence_before(range);
    if (before) cue.speaker = last_speaker(*before);
    if (cue.speaker.found()) {
      cue.confidence = 0.7F;
    } else if (r > 0 && owners_[r - 1] != kNone && marked_.ranges[r - 1].block + 1 >= range.block) {
      cue.speaker = utterances_[owners_[r - 1]].cue.speaker;
    } else if (before) {
      cue.speaker = main_subject(*before);
    }
    add(r, std::move(cue));
  }

  // Who was last reported to speak in a sentence, outside of marks.
  [[nodiscard]] Phrase last_speaker(TokenRange sentence) const {
    for (std::uint32_t c = first_cue(sentence.end); c-- > 0 && cues_[c].head >= sentence.begin;) {
      if (utterances_of_[c] != kNone && marked_.at[cues_[c].head] == kNone) return cues_[c].speaker;
    }
    return {};
  }

  [[nodiscard]] Phrase main_subject(TokenRange sentence) const {
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

  [[nodiscard]] std::optional<TokenRange> sentence_before(const Range& range) const {
    const std::uint32_t sentence = view_.sentence_of(range.tokens.begin);
    if (sentence == kNone || sentence == 0) return std::nullopt;
    const Sentence& before = view_.annotations().sentences[sentence - 1];
    if (before.block + 1 < range.block || before.tokens.empty()) return std::nullopt;
    return before.tokens;
  }

  [[nodiscard]] bool is_utterance_like(const Range& range) const {
    const std::uint32_t words = view_.word_count(range.tokens);
    if (words >= 5) return true;
    for (std::uint32_t i = range.tokens.begin; i < range.tokens.end; ++i) {
      if (view_.is_verb(i) && view_.is_finite(i)) return words >= 2;
    }
    return false;
  }

  [[nodiscard]] bool starts_sentence(const Range& range) const {
    return view_.word_count({view_.sentence_range(range.tokens.begin).begin, range.tokens.begin}) == 0;
  }
  [[nodiscard]] bool starts_block(const Range& range) const {
    return view_.word_count({view_.block_range(range.block).begin, range.tokens.begin}) == 0;
  }
  [[nodiscard]] bool has_conjunction(TokenRange gap) const {
    for (std::uint32_t i = gap.begin; i < gap.end; ++i) {
      if (view_.relation(i) == kCc || view_.form(i) == ";") return true;
    }
    return false;
  }
  [[nodiscard]] std::string_view punctuation_before(TokenRange tokens) const {
    for (std::uint32_t i = tokens.begin; i-- > 0 && !view_.is_word(i);) {
      if (view_.form(i) == ":" || view_.form(i) == ",") return view_.form(i);
    }
    return {};
  }
  [[nodiscard]] bool follows_colon(TokenRange tokens) const { return punctuation_before(tokens) == ":"; }
  [[nodiscard]] bool follows_comma(TokenRange tokens) const { return punctuation_before(tokens) == ","; }
  [[nodiscard]] bool ends_with_comma(const Range& range) const {
    for (std::uint32_t i = range.tokens.end; i < view_.size() && !view_.is_word(i); ++i) {
      if (view_.form(i) == ",") return true;
    }
    return false;
  }
  // First cue whose head is at `token` or behind it.
  [[nodiscard]] std::uint32_t first_cue(std::uint32_t token) const {
    const auto found = std::lower_bound(cues_.begin(), cues_.end(), token,
                                        [](const Cue& cue, std::uint32_t at) { return cue.head < at; });
    return static_cast<std::uint32_t>(found - cues_.begin());
  }

  const QuotationView& view_;
  const MarkedTokens& marked_;
  std::vector<Cue> cues_;
  std::vector<std::uint32_t> owners_;         // utterance of each marked text, kNone: none yet
  std::vector<std::uint32_t> utterances_of_;  // utterance of each cue, kNone: none yet
  std::vector<Utterance> utterances_;
};

}  // namespace

std::vector<Utterance> attach_marked_texts(const QuotationView& view, const MarkedTokens& marked, std::vector<Cue> cues) {
  return Attachment(view, marked, std::move(cues)).run();
}

}  // namespace newsgraph::discourse
