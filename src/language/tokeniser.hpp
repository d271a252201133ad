// From characters to syntactic words by UD English's conventions: punctuation, clitics ("do|n't", "Biden|'s") and
// hyphens are split off, abbreviations, numbers, URLs and e-mail addresses stay whole. Candidates are found by rules,
// decided by a trained classifier. Does not find sentences.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "language/boundary_classifier.hpp"

namespace newsgraph::language {

// A white-space-free stretch of text and the places in it where a word boundary may stand.
class Chunk {
 public:
  // `text` is one block; `begin` the first byte of the chunk.
  Chunk(std::string_view text, std::uint32_t begin);

  [[nodiscard]] Span span() const { return {offsets_.front(), offsets_.back()}; }
  // Byte offsets of candidate boundaries, ascending.
  [[nodiscard]] const std::vector<std::uint32_t>& candidates() const { return candidates_; }
  // Features of one candidate.
  void features(std::uint32_t candidate, BoundaryFeatures& out) const;

 private:
  [[nodiscard]] char32_t at(std::size_t index) const { return index < points_.size() ? points_[index] : 0; }
  void find_url();
  [[nodiscard]] bool may_split(std::size_t index) const;
  [[nodiscard]] bool is_fixed_contraction(std::size_t index) const;
  [[nodiscard]] std::string run(std::size_t index, bool leftward) const;

  std::string_view text_;
  std::vector<char32_t> points_;
  std::vector<std::uint32_t> offsets_;  // byte of each code point, and the end
  std::vector<std::uint32_t> candidates_;
  std::size_t url_begin_ = 0, url_end_ = 0;  // a web address among the code points
  char32_t next_ = 0;                        // first code point of the following chunk; 0 at the block's end
  bool address_ = false;                     // looks like a URL, an e-mail address or a handle
};

// Words of one block, as byte spans of `text`; `weights` as trained.
[[nodiscard]] std::vector<Span> tokenise(std::string_view text, std::span<const float> weights);

}  // namespace newsgraph::language
