// Is this text English? A deterministic check by script and by the share of function words (after Grefenstette 1995,
// who compares languages by their short words; here only English is looked for). Gives a warning, never refuses.
#pragma once

#include <string_view>

namespace newsgraph::readers {

// True also where the text is too short to tell.
[[nodiscard]] bool looks_english(std::string_view text);

}  // namespace newsgraph::readers
