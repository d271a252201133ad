// What is said: the content that the tree gives a reporting verb, in the constructions that the verb takes.
#pragma once

#include <cstdint>
#include <vector>

#include "discourse/quotation_cues.hpp"

namespace newsgraph::discourse {

// The clause headed by a token without what lies in `without`, as contiguous pieces; no complementiser, conjunction or
// punctuation at the ends.
[[nodiscard]] std::vector<TokenRange> clause_pieces(const QuotationView& view, std::uint32_t head,
                                                    const std::vector<TokenRange>& without);

// Without complementiser, conjunction and punctuation at its beginning; empty if only a relative pronoun is left.
[[nodiscard]] TokenRange without_introduction(const QuotationView& view, TokenRange piece);

// Sets what is said; no content, no head.
void set_content(Cue& cue, std::vector<TokenRange> pieces, std::uint32_t head, bool fragment, float confidence);

// Fills content, content_head, fragment and confidence of a verb's cue. Leaves content empty if the tree has none.
void find_content(const QuotationView& view, const MarkedTokens& marked, Cue& cue);

}  // namespace newsgraph::discourse
