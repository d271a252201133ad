// Time phrases beside names and verbs ("on Thursday", "late Sunday", "last week"): what a tree easily hangs on the
// wrong neighbour. Finds them by their words, for the rules on speakers and content; resolves nothing.
#pragma once

#include <cstdint>

#include "discourse/quotation_view.hpp"

namespace newsgraph::discourse {

// End of the time phrase that begins at `begin`; `begin` itself if none does, or if the phrase is the beginning of a
// longer noun phrase or a subject ("Monday's meeting", "this week was").
[[nodiscard]] std::uint32_t end_of_time_phrase(const QuotationView& view, std::uint32_t begin, std::uint32_t end);

// The same without a look at what follows.
[[nodiscard]] std::uint32_t end_of_time_words(const QuotationView& view, std::uint32_t begin, std::uint32_t end);

// Without a time phrase at its end, behind `head`.
[[nodiscard]] TokenRange without_time_at_end(const QuotationView& view, TokenRange phrase, std::uint32_t head);

}  // namespace newsgraph::discourse
