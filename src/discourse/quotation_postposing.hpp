// Parts what is said from the words of the one who reports it, where the report stands behind or within it: "The dam
// held, the minister said, as …", "… has arrived, said Ann Lee". Trees take the reporter for a part of the content
// there, or give the cue the wrong clause; commas and marks tell better. Runs on each cue of a verb after its content
// is found.
#pragma once

#include "discourse/quotation_cues.hpp"

namespace newsgraph::discourse {

// Changes content and speaker of the cue where commas, semicolons and marks contradict the tree.
void mend_postposed(const QuotationView& view, const MarkedTokens& marked, Cue& cue);

}  // namespace newsgraph::discourse
