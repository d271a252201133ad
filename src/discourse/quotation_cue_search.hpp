// Which cue a marked text belongs to, by what stands around it: a cue behind the marks, before them, before a word that
// introduces a fragment, or at the end of the sentence before. Sees marks and words; the tree has had its say before.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "discourse/quotation_cues.hpp"
#include "discourse/quotation_neighbourhood.hpp"

namespace newsgraph::discourse {

// Holds references to its arguments. `utterances_of`: for each cue, the utterance it has already; kNone for none.
class CueSearch {
 public:
  CueSearch(const QuotationView& view, const MarkedTokens& marked, const std::vector<Cue>& cues,
            const std::vector<std::uint32_t>& utterances_of)
      : view_(view), near_(view), marked_(marked), cues_(cues), utterances_of_(utterances_of) {}

  // `…," X said`: nothing but the speaker and an adverb or two between the marks and the cue.
  [[nodiscard]] std::optional<std::uint32_t> cue_after(const MarkedTokens::Range& range) const;
  // `X said: "…`, the nearest cue of the same sentence from `from`.
  [[nodiscard]] std::optional<std::uint32_t> cue_before(const MarkedTokens::Range& range, std::uint32_t from) const;
  // `X described Y as "…`, `X accused Y of "…`: the word before the marks tells, wherever the tree hangs them.
  [[nodiscard]] std::optional<std::uint32_t> cue_of_fragment(const MarkedTokens::Range& range) const;
  // `X told reporters:` or `X stated,` and then a quotation that begins a sentence of its own.
  [[nodiscard]] std::optional<std::uint32_t> cue_in_sentence_before(const MarkedTokens::Range& range) const;
  // First cue whose head is at `token` or behind it.
  [[nodiscard]] std::uint32_t first_cue(std::uint32_t token) const;

 private:
  const QuotationView& view_;
  const Neighbourhood near_;
  const MarkedTokens& marked_;
  const std::vector<Cue>& cues_;
  const std::vector<std::uint32_t>& utterances_of_;
};

}  // namespace newsgraph::discourse
