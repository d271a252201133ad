#include "exports/names.hpp"

namespace newsgraph::exports {

std::string_view name_of(Polarity polarity) { return polarity == Polarity::kPositive ? "positive" : "negative"; }

std::string_view name_of(Modality modality) {
  switch (modality) {
    case Modality::kAsserted:
      return "asserted";
    case Modality::kPlanned:
      return "planned";
    case Modality::kPossible:
      return "possible";
    case Modality::kConditional:
      return "conditional";
  }
  return {};
}

std::string_view name_of(QuotationType type) {
  switch (type) {
    case QuotationType::kDirect:
      return "direct";
    case QuotationType::kIndirect:
      return "indirect";
    case QuotationType::kMixed:
      return "mixed";
  }
  return {};
}

std::string_view name_of(AttributionKind kind) {
  switch (kind) {
    case AttributionKind::kSpeech:
      return "speech";
    case AttributionKind::kThought:
      return "thought";
    case AttributionKind::kIntention:
      return "intention";
  }
  return {};
}

}  // namespace newsgraph::exports
