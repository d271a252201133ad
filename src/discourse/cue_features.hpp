// What the cue classifier sees of a word and the clause it governs: the word, its form and place in the tree, its
// subject, how the clause is joined, negation, mode, quotation marks. No genre, no names. Features are hashes; training
// and inference share this code.
#pragma once

#include <cstdint>
#include <vector>

#include "discourse/quotation_cues.hpp"

namespace newsgraph::discourse {

// Of a cue with content. Replaces `out`.
void cue_features(const QuotationView& view, const MarkedTokens& marked, const Cue& cue,
                  std::vector<std::uint32_t>& out);

}  // namespace newsgraph::discourse
