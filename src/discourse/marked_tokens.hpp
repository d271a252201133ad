// Marked texts as the rules use them: ranges of tokens instead of characters, told apart into things said and mere
// names in marks. Between quotation_marks.hpp, which sees characters only, and the rules that see trees.
#pragma once

#include <cstdint>
#include <vector>

#include "discourse/quotation_view.hpp"

namespace newsgraph::discourse {

// Marked texts as tokens, and for every token the one it is in (kNone: in none).
struct MarkedTokens {
  struct Range {
    TokenRange tokens;
    std::uint32_t block = 0;
    bool closed = true;
    bool continues = false;
    bool name = false;  // a title or name in marks, not something said
  };
  std::vector<Range> ranges;
  std::vector<std::uint32_t> at;
  std::vector<Span> unpaired;  // marks without a partner, in text order
};

[[nodiscard]] MarkedTokens find_marked_tokens(const QuotationView& view);

// How many of the words stand in marks that the cue does not stand in too; names in marks do not count.
[[nodiscard]] std::uint32_t words_in_marks(const QuotationView& view, const MarkedTokens& marked, TokenRange range,
                                           std::uint32_t cue);

}  // namespace newsgraph::discourse
