// The turns of an interview, each a paragraph behind the label of the one who speaks: "Q:", "WN:", "((Jane Roe))",
// "Jane Roe:". Who a label stands for is decided later (interview_labels.hpp).
#pragma once

#include <vector>

#include "discourse/quotation_attachment.hpp"

namespace newsgraph::discourse {

// The turns of a document that is an interview: at least four paragraphs with labels that come back. A
// paragraph without a label belongs to the turn before it, up to the next heading. Empty for other documents.
[[nodiscard]] std::vector<Utterance> find_interview_turns(const QuotationView& view);

}  // namespace newsgraph::discourse
