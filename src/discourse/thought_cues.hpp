// Thoughts that the rules on speech leave alone: what people know, notice, find or remember, and what a speaker says of
// his own mind within his marks ("I think that …"). Only finite clauses, and only where they are asserted: nothing
// denied, asked or supposed. Runs after the utterances are found and never changes them.
#pragma once

#include <vector>

#include "discourse/quotation_attachment.hpp"

namespace newsgraph::discourse {

// Utterances of the thoughts whose cue is no cue of `utterances`.
[[nodiscard]] std::vector<Utterance> find_thoughts(const QuotationView& view, const MarkedTokens& marked,
                                                   const std::vector<Utterance>& utterances);

}  // namespace newsgraph::discourse
