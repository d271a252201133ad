// The neighbourhood of marked text: what stands before and behind it, in its sentence and paragraph.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "discourse/quotation_cues.hpp"

namespace newsgraph::discourse {

// Holds a reference to the view.
class Neighbourhood {
 public:
  using Range = MarkedTokens::Range;
  explicit Neighbourhood(const QuotationView& view) : view_(view) {}

  // Long enough to be said, not a word or two in scare quotes.
  [[nodiscard]] bool is_utterance_like(const Range& range) const;
  [[nodiscard]] bool starts_sentence(const Range& range) const {
    return view_.word_count({view_.sentence_range(range.tokens.begin).begin, range.tokens.begin}) == 0;
  }
  [[nodiscard]] bool starts_block(const Range& range) const {
    return view_.word_count({view_.block_range(range.block).begin, range.tokens.begin}) == 0;
  }
  // `From Ann Lee: "…`, `Ann Lee: "…`: a name alone between the beginning of the sentence and the colon.
  [[nodiscard]] Phrase name_before_colon(const Range& range) const;
  // Colon or comma directly before or behind, quotation marks aside.
  [[nodiscard]] bool follows_colon(TokenRange tokens) const { return punctuation_before(tokens) == ":"; }
  [[nodiscard]] bool follows_comma(TokenRange tokens) const { return punctuation_before(tokens) == ","; }
  [[nodiscard]] bool ends_with_comma(const Range& range) const;
  // "and", "but", a semicolon: what comes behind is another utterance.
  [[nodiscard]] bool has_conjunction(TokenRange gap) const;
  // Where the sentence ends that the words behind the marks belong to; the end of the marks if they close it.
  [[nodiscard]] std::uint32_t sentence_end(const Range& range) const;
  // The same, but over a question or exclamation mark at the end of the marks: `"Stop!" Ann told the crowd.`
  [[nodiscard]] std::uint32_t end_of_report(const Range& range) const;
  // Whether the sentence goes on behind the marks in lower case: a poster, a word under discussion.
  [[nodiscard]] bool goes_on_after(const Range& range) const;
  // The sentence before that of the marks, in the same paragraph or the one before.
  [[nodiscard]] std::optional<TokenRange> sentence_before(const Range& range) const;
  // Subject of a sentence's main clause, if that can speak.
  [[nodiscard]] Phrase main_subject(TokenRange sentence) const;
  // The name in `"…" - Jane Roe`: what follows the marks up to the end of their paragraph, or a next paragraph that
  // begins with a dash, if that is only a name.
  [[nodiscard]] Phrase trailing_name(const MarkedTokens& marked, const Range& range) const;

 private:
  // "— Jane Roe": a paragraph that begins with a dash, without it; empty for others.
  [[nodiscard]] TokenRange signature(std::uint32_t block) const;
  [[nodiscard]] std::string_view punctuation_before(TokenRange tokens) const;

  const QuotationView& view_;
};

}  // namespace newsgraph::discourse
