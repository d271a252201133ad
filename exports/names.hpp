// The words that exports use for the values of enumerations.
#pragma once

#include <string_view>

#include "document/annotations.hpp"

namespace newsgraph::exports {

[[nodiscard]] std::string_view name_of(Polarity polarity);     // "positive", "negative"
[[nodiscard]] std::string_view name_of(Modality modality);     // "asserted", "planned", "possible", "conditional"
[[nodiscard]] std::string_view name_of(QuotationType type);    // "direct", "indirect", "mixed"
[[nodiscard]] std::string_view name_of(AttributionKind kind);  // "speech", "thought", "intention"

}  // namespace newsgraph::exports
