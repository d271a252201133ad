// Attribution by a phrase instead of a verb: "according to X", "in the words of X", "in X's view". Finds the source and
// the clause that the phrase is about.
#pragma once

#include <cstdint>
#include <optional>

#include "discourse/quotation_cues.hpp"

namespace newsgraph::discourse {

// The cue that begins at a token, if one does.
[[nodiscard]] std::optional<Cue> phrase_cue(const QuotationView& view, const MarkedTokens& marked, std::uint32_t token,
                                            TokenRange sentence);

}  // namespace newsgraph::discourse
