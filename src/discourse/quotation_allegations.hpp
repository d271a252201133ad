// Allegations that nobody in the text makes: "was charged with taking …", "is accused of …", "is said to have …". What
// is alleged is a claim of an utterance without a speaker, never the article's own; with "by X" it is X's and the other
// rules of quotation_cues.hpp read it.
#pragma once

#include <optional>

#include "discourse/quotation_cues.hpp"

namespace newsgraph::discourse {

// Of a passive verb without an agent; nothing if it is no verb of alleging or what is alleged is no clause.
[[nodiscard]] std::optional<Cue> allegation(const QuotationView& view, const MarkedTokens& marked, std::uint32_t verb);

}  // namespace newsgraph::discourse
