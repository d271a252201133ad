// What stands around the drawing: headline, caption and legend, as one HTML-like label of the whole graph. The legend
// lists what this drawing uses and nothing else.
#pragma once

#include <set>
#include <string>

#include "exports/dot/drawing.hpp"
#include "exports/dot/style.hpp"

namespace newsgraph::exports {

// `used` are the entries of node_styles() that occur in the drawing.
[[nodiscard]] std::string frame_label(const Drawing& drawing, const std::set<const NodeStyle*>& used);

}  // namespace newsgraph::exports
