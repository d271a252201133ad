// Quotations that their paragraph marks, not quotation marks: a paragraph behind "…, the Church replied:", a pull quote
// that ends with a name.
#pragma once

#include <vector>

#include "discourse/quotation_attachment.hpp"

namespace newsgraph::discourse {

// Block quotations besides the utterances already found; paragraphs that those cover are left alone.
[[nodiscard]] std::vector<Utterance> find_block_quotations(const QuotationView& view, const MarkedTokens& marked,
                                                           const std::vector<Cue>& cues,
                                                           const std::vector<Utterance>& utterances);

}  // namespace newsgraph::discourse
