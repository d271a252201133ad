// How diagrams look: one table for nodes, one for lines, and the sizes of text. Change the picture here; nothing else
// in exports/dot/ names a colour, a shape or a font.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::exports {

struct NodeStyle {
  std::string_view class_name;  // applies to this class and those below it; the most specific entry wins
  std::string_view legend;      // "person"
  std::string_view shape;       // of Graphviz
  std::string_view style;       // of Graphviz
  std::string_view fill, border;
  std::string_view margin;  // inches beside and above the name; shapes with slanted sides need less
};

// What a line says about its relations. Only kStated is drawn solid.
enum class LineKind { kStated, kClaimed, kOpen, kDenied };

struct LineStyle {
  LineKind kind;
  std::string_view legend;  // "claimed by the named speaker"
  std::string_view sample;  // a stroke in characters, for the legend
  std::string_view style;   // of Graphviz
  std::string_view colour;
  std::string_view text_colour;
};

[[nodiscard]] std::span<const NodeStyle> node_styles();  // in the order of the legend
[[nodiscard]] std::span<const LineStyle> line_styles();
// The entry for an entity whose @type is `lineage`, most specific class first; the last entry if none applies.
[[nodiscard]] const NodeStyle& node_style(const std::vector<std::string>& lineage);
[[nodiscard]] const LineStyle& line_style(LineKind kind);

inline constexpr const char* kFont = "Liberation Sans,Arial,Helvetica,sans-serif";  // Debian: fonts-liberation
inline constexpr std::string_view kTextColour = "#1A1A1A";
inline constexpr std::string_view kFaintColour = "#5F5F5F";
inline constexpr int kTitleSize = 20, kNameSize = 12, kSmallSize = 10, kLineSize = 10;  // points

inline constexpr std::size_t kNameWidth = 18;   // characters of a node's name per line
inline constexpr std::size_t kNameLimit = 54;   // and in all
inline constexpr std::size_t kLabelWidth = 22;  // the same for the words at a line
inline constexpr std::size_t kLabelLimit = 66;
inline constexpr std::size_t kLabelsPerLine = 3;  // relations at one line; the rest are counted
inline constexpr std::size_t kTooltipLimit = 400;
inline constexpr std::size_t kTitleWidth = 60, kTitleLimit = 180;
inline constexpr std::size_t kCaptionWidth = 100, kCaptionLimit = 300;

}  // namespace newsgraph::exports
