// Where sentences end within a block. Candidates stand behind final punctuation and the quotation marks and brackets
// that close after it; a trained classifier decides. A block's end always ends a sentence.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "language/boundary_classifier.hpp"

namespace newsgraph::language {

// The words of one block, as the splitter looks at them.
class SentenceCandidates {
 public:
  // Precondition: `words` are spans of `text`, ascending.
  SentenceCandidates(std::string_view text, const std::vector<Span>& words);

  // Indexes of words behind which a sentence may end, ascending; never the last word.
  [[nodiscard]] const std::vector<std::size_t>& positions() const { return positions_; }
  // Features of a sentence end behind `position`, when the sentence began at word `begin`.
  void features(std::size_t position, std::size_t begin, BoundaryFeatures& out) const;

 private:
  [[nodiscard]] std::string_view word(std::size_t index) const;

  std::string_view text_;
  const std::vector<Span>& words_;
  std::vector<std::size_t> positions_;
  std::vector<char> inside_;  // inside a quotation (q), brackets (b), neither (o), behind each word
};

// Sentences longer than this many words are cut at the nearest comma or semicolon before it, else right there: real
// text has none, and trees over longer ones would take quadratic time.
inline constexpr std::size_t kLongestSentence = 250;

// Word index ranges of the sentences of one block.
[[nodiscard]] std::vector<TokenRange> split_sentences(std::string_view text, const std::vector<Span>& words,
                                                      std::span<const float> weights);

}  // namespace newsgraph::language
