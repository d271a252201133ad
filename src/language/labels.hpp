// Label sets of the network's heads. Names are tagged B-, I-, O over the first nine entity types (Ramshaw & Marcus
// 1995); part of speech and Penn tag are one joint label, listed in the model file.
#pragma once

#include <cstdint>

#include "document/annotations.hpp"

namespace newsgraph::language {

inline constexpr std::uint32_t kOutside = 0;
inline constexpr std::uint32_t kNameLabelCount = 1 + 2 * kNamedTypeCount;

[[nodiscard]] constexpr std::uint32_t begin_label(EntityType type) { return 1 + 2 * static_cast<std::uint32_t>(type); }
[[nodiscard]] constexpr std::uint32_t inside_label(EntityType type) { return 2 + 2 * static_cast<std::uint32_t>(type); }
[[nodiscard]] constexpr bool is_begin(std::uint32_t label) { return label % 2 == 1; }
[[nodiscard]] constexpr EntityType type_of(std::uint32_t label) { return static_cast<EntityType>((label - 1) / 2); }
// May `label` follow `previous`? I- only after B- or I- of its type.
[[nodiscard]] constexpr bool may_follow(std::uint32_t label, std::uint32_t previous) {
  if (label == kOutside || is_begin(label)) return true;
  return previous != kOutside && type_of(previous) == type_of(label);
}

}  // namespace newsgraph::language
