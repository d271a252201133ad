#include "document/annotations.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, kEntityTypeCount> kTypeNames = {
    "Person", "Organization", "Place",   "Facility", "Event", "Product", "Law",
    "Work",   "Group",        "Country", "State",    "City",  "Weapon",  "UnnamedSource"};

}  // namespace

std::string_view name_of(EntityType type) { return kTypeNames[static_cast<std::size_t>(type)]; }

std::uint32_t mention_headed_by(const Annotations& annotations, std::uint32_t head) {
  const auto& mentions = annotations.mentions;
  const auto found = std::lower_bound(mentions.begin(), mentions.end(), head,
                                      [](const Mention& mention, std::uint32_t token) { return mention.head < token; });
  if (found == mentions.end() || found->head != head) return kNone;
  return static_cast<std::uint32_t>(found - mentions.begin());
}

std::uint32_t entity_headed_by(const Annotations& annotations, std::uint32_t head) {
  const std::uint32_t mention = mention_headed_by(annotations, head);
  if (mention == kNone || annotations.mentions[mention].chain == kNone) return kNone;
  return annotations.chains[annotations.mentions[mention].chain].entity;
}

}  // namespace newsgraph
