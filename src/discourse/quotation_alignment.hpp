// Agreement between the content that a tree gives and the marks around it: content that begins or ends inside marks
// takes in all that stands between them.
#pragma once

#include <cstdint>
#include <vector>

#include "discourse/quotation_attachment.hpp"

namespace newsgraph::discourse {

// Changes the pieces of an utterance; returns the marked texts that are now part of it. Inside marks that surround its
// cue too, content is cut at those marks instead.
[[nodiscard]] std::vector<std::uint32_t> align_with_marks(const QuotationView& view, const MarkedTokens& marked,
                                                          Utterance& utterance);

// The marks at either end of a piece of which only a part is quoted: `a "mistake of history."`, not `a "mistake of
// history.`.
[[nodiscard]] TokenRange with_outer_marks(const QuotationView& view, const MarkedTokens& marked, TokenRange piece);

// Pieces in text order, those that overlap or touch joined.
void tidy(std::vector<TokenRange>& pieces);

}  // namespace newsgraph::discourse
