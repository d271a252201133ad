// Keeps one report out of another's content: "X said Y, adding Z", "X said Y, with W reporting Z", "X said Y, according
// to W", and "X said Y was wrong and accused Z", wherever the tree hangs the second report.
#pragma once

#include <vector>

#include "discourse/quotation_cues.hpp"

namespace newsgraph::discourse {

// Cuts second reports off the content of those they follow; gives participles and coordinated verbs without a subject
// of their own the speaker of the first. Cues in quotation marks are left alone. Precondition: in text order.
void separate_reports(const QuotationView& view, const MarkedTokens& marked, std::vector<Cue>& cues);

}  // namespace newsgraph::discourse
