// What stands around the drawing: headline, caption and legend, as one HTML-like label of the whole graph. The legend
// lists what this drawing uses and nothing else.
#pragma once

#include <set>
#include <string>

#include "exports/dot/drawing.hpp"
#include "exports/dot/style.hpp"

namespace newsgraph::exports {

// Entries of the style that occur in the drawing.
struct UsedStyles {
  std::set<const NodeStyle*> nodes;
  std::set<const FamilyStyle*> families;
};
[[nodiscard]] std::string frame_label(const Drawing& drawing, const DiagramStyle& styles, const UsedStyles& used);

}  // namespace newsgraph::exports
