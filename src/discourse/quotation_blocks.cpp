#include "discourse/quotation_blocks.hpp"

#include <algorithm>
#include <string>

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

constexpr std::uint32_t kLongestName = 4;  // words of a name behind a pull quote

class BlockQuotations {
 public:
  BlockQuotations(const QuotationView& view, const MarkedTokens& marked, const std::vector<Cue>& cues,
                  const std::vector<Utterance>& utterances)
      : view_(view), marked_(marked), cues_(cues), used_(cues.size(), false) {
    for (const Utterance& utterance : utterances) {
      const std::uint32_t cue = first_cue(utterance.cue.head);
      if (cue < cues.size() && cues[cue].head == utterance.cue.head) used_[cue] = true;
    }
  }

  std::vector<Utterance> run() {
    const auto blocks = static_cast<std::uint32_t>(view_.document().blocks.size());
    for (std::uint32_t b = 0; b < blocks; ++b) {
      const TokenRange block = view_.block_range(b);
      if (block.empty()) continue;
      if (b > 0 && introduced(view_.block_range(b - 1), block)) continue;
      pull_quote(block);
    }
    return std::move(found_);
  }

 private:
  // The paragraph before ends with a cue and a colon; this one has no marks around it.
  bool introduced(TokenRange before, TokenRange block) {
    if (before.empty() || view_.form(before.end - 1) != ":" || marked_.at[first_word(block)] != kNone) return false;
    const TokenRange sentence = view_.sentence_range(before.end - 1);
    for (std::uint32_t c = first_cue(before.end); c-- > 0 && cues_[c].head >= sentence.begin;) {
      const Cue& cue = cues_[c];
      if (used_[c] || !cue.word.takes(kTakesDirect) || marked_.at[cue.head] != kNone) continue;
      const std::uint32_t end = end_of_block_quotation(block);
      if (end == block.begin) return false;
      add(cue, {block.begin, end});
      used_[c] = true;
      return true;
    }
    return false;
  }

  // Up to the first sentence in which the article itself reports again.
  [[nodiscard]] std::uint32_t end_of_block_quotation(TokenRange block) const {
    for (std::uint32_t c = first_cue(block.begin); c < cues_.size() && cues_[c].head < block.end; ++c) {
      if (is_first_person(view_, cues_[c].speaker) || marked_.at[cues_[c].head] != kNone) continue;
      return view_.sentence_range(cues_[c].head).begin;
    }
    return block.end;
  }

  // "I was taken to … for me. Jane Roe": words of a first person, then a name without a verb.
  void pull_quote(TokenRange block) {
    std::uint32_t stop = block.end;
    for (std::uint32_t i = block.begin; i < block.end; ++i) {
      if (marked_.at[i] != kNone) return;
      if (!view_.is_word(i) && view_.form(i).find_first_of(".?!") == 0) stop = i;
    }
    if (stop + 1 >= block.end) return;
    const TokenRange name = view_.trimmed({stop + 1, block.end});
    if (name.empty() || name.size() > kLongestName || !all_proper(name) || !speaks_of_itself({block.begin, stop}))
      return;
    Cue cue;
    cue.speaker = {name, name_head(name)};
    cue.confidence = 0.6F;
    add(cue, {block.begin, stop});
  }

  [[nodiscard]] bool all_proper(TokenRange name) const {
    for (std::uint32_t i = name.begin; i < name.end; ++i) {
      if (!view_.is_capitalised(i) || view_.token(i).part_of_speech != PartOfSpeech::kPropn) return false;
    }
    return true;
  }

  [[nodiscard]] bool speaks_of_itself(TokenRange text) const {
    for (std::uint32_t i = text.begin; i < text.end; ++i) {
      const std::string word = view_.lower(i);
      if (word == "i" || word == "we" || word == "my" || word == "our") return true;
    }
    return false;
  }

  [[nodiscard]] std::uint32_t name_head(TokenRange name) const {
    for (std::uint32_t i = name.begin; i < name.end; ++i) {
      if (view_.head(i) == kNoToken || !name.contains(view_.head(i))) return i;
    }
    return name.begin;
  }

  void add(Cue cue, TokenRange content) {
    while (!content.empty() && !view_.is_word(content.begin)) ++content.begin;
    if (content.empty()) return;
    Utterance utterance{std::move(cue), {content}, true};
    utterance.cue.confidence = std::min(utterance.cue.confidence, 0.8F);
    found_.push_back(std::move(utterance));
  }

  [[nodiscard]] std::uint32_t first_word(TokenRange block) const {
    std::uint32_t at = block.begin;
    while (at + 1 < block.end && !view_.is_word(at)) ++at;
    return at;
  }

  [[nodiscard]] std::uint32_t first_cue(std::uint32_t token) const {
    const auto found = std::lower_bound(cues_.begin(), cues_.end(), token,
                                        [](const Cue& cue, std::uint32_t at) { return cue.head < at; });
    return static_cast<std::uint32_t>(found - cues_.begin());
  }

  const QuotationView& view_;
  const MarkedTokens& marked_;
  const std::vector<Cue>& cues_;
  std::vector<bool> used_;
  std::vector<Utterance> found_;
};

}  // namespace

std::vector<Utterance> find_block_quotations(const QuotationView& view, const MarkedTokens& marked,
                                             const std::vector<Cue>& cues, const std::vector<Utterance>& utterances) {
  return BlockQuotations(view, marked, cues, utterances).run();
}

}  // namespace newsgraph::discourse
