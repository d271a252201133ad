#include "exports/dot/style.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::exports {
namespace {

constexpr std::array kNodeStyles = {
    NodeStyle{"Person", "person", "box", "filled,rounded", "#DCE9F7", "#2F6DB5", "0.12,0.06"},
    NodeStyle{"Organization", "organization", "box", "filled", "#FDE9D0", "#C77400", "0.12,0.06"},
    NodeStyle{"Country", "country", "ellipse", "filled", "#D5EDD8", "#2B7D3E", "0.02,0.02"},
    NodeStyle{"Place", "place", "ellipse", "filled", "#EDF7EE", "#57A369", "0.02,0.02"},
    NodeStyle{"Facility", "facility", "box3d", "filled", "#E7EED9", "#6B8E23", "0.12,0.06"},
    NodeStyle{"Event", "event", "hexagon", "filled", "#FBDDE4", "#B93A5B", "0,0.02"},
    NodeStyle{"Product", "product", "component", "filled", "#E9E4F4", "#6A51A3", "0.12,0.06"},
    NodeStyle{"Weapon", "weapon", "octagon", "filled", "#DDD3EC", "#4B3190", "0.02,0"},
    NodeStyle{"Law", "law", "note", "filled", "#FFF6CC", "#A08400", "0.12,0.06"},
    NodeStyle{"Work", "work", "note", "filled", "#FFFBE8", "#B8A040", "0.12,0.06"},
    NodeStyle{"Group", "group", "ellipse", "filled", "#D6EFEF", "#1F8080", "0.02,0.02"},
    NodeStyle{"UnnamedSource", "unnamed source", "box", "filled,rounded,dashed", "#F1F1F1", "#707070", "0.12,0.06"},
    NodeStyle{"", "other", "box", "filled", "#FFFFFF", "#707070", "0.12,0.06"},
};

constexpr std::array kLineStyles = {
    LineStyle{LineKind::kStated, "reported as fact", "———", "solid", "#3C3C3C", "#1A1A1A"},
    LineStyle{LineKind::kClaimed, "claimed by the named speaker", "– – –", "dashed", "#7A4FA3", "#5B3385"},
    LineStyle{LineKind::kOpen, "planned, possible or conditional", "· · · ·", "dotted", "#5F5F5F", "#4A4A4A"},
    LineStyle{LineKind::kDenied, "did not happen, or is denied", "– – –", "dashed", "#C62828", "#B71C1C"},
};

}  // namespace

std::span<const NodeStyle> node_styles() { return kNodeStyles; }
std::span<const LineStyle> line_styles() { return kLineStyles; }

const NodeStyle& node_style(const std::vector<std::string>& lineage) {
  for (const std::string& name : lineage) {
    const auto found = std::find_if(kNodeStyles.begin(), kNodeStyles.end(),
                                    [&](const NodeStyle& style) { return style.class_name == name; });
    if (found != kNodeStyles.end()) return *found;
  }
  return kNodeStyles.back();
}

const LineStyle& line_style(LineKind kind) {
  return *std::find_if(kLineStyles.begin(), kLineStyles.end(),
                       [&](const LineStyle& style) { return style.kind == kind; });
}

}  // namespace newsgraph::exports
