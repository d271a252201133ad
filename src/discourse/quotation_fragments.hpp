// Content that is no clause: "accused X of …", "urged X to …", "described X as …", "called X …", and objects in
// quotation marks. In the constructions that the reporting word takes (reporting_cues.hpp).
#pragma once

#include "discourse/quotation_cues.hpp"

namespace newsgraph::discourse {

// "to leave", "not to leave": without a subject of its own.
[[nodiscard]] bool is_infinitive(const QuotationView& view, std::uint32_t clause);

// Each fills the content of a verb's cue and returns true, or returns false and leaves it alone.
[[nodiscard]] bool take_infinitive(const QuotationView& view, Cue& cue);
[[nodiscard]] bool take_fragment(const QuotationView& view, const MarkedTokens& marked, Cue& cue);

}  // namespace newsgraph::discourse
