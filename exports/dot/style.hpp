// How diagrams look: tables for nodes, lines and families of relations, read from style.json, which is built into the
// program, and from users' own files of that form (--style). Nothing else in exports/dot/ names a colour, a shape or a
// font.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::exports {

struct NodeStyle {
  std::string class_name;  // applies to this class and those below it; the most specific entry wins
  std::string legend;      // "person"
  std::string shape;       // of Graphviz
  std::string style;       // of Graphviz
  std::string fill, border;
  std::string margin;  // inches beside and above the name; shapes with slanted sides need less
};

// What a line says about its relations. Only kStated is drawn solid.
enum class LineKind { kStated, kClaimed, kOpen, kDenied };

struct LineStyle {
  LineKind kind;
  std::string legend;  // "claimed by the named speaker"
  std::string sample;  // a stroke in characters, for the legend
  std::string style;   // of Graphviz
  std::string colour;
  std::string text_colour;
};

// Relations that belong together; facts of one family have its colour.
struct FamilyStyle {
  std::string name;
  std::string legend;
  std::string colour;
  std::vector<std::string> plover;     // classes of PLOVER
  std::vector<std::string> relations;  // and single relations, which win
};

class DiagramStyle {
 public:
  // style.json.
  [[nodiscard]] static const DiagramStyle& standard();
  // The standard style with what a file of the same form says differently; an empty name is no file. Entries are
  // matched by class, standing and name; new ones come first. Throws InputError naming the file.
  [[nodiscard]] static DiagramStyle read(const std::string& file);

  [[nodiscard]] const std::string& font() const { return font_; }
  [[nodiscard]] const std::vector<NodeStyle>& nodes() const { return nodes_; }  // in the order of the legend
  [[nodiscard]] const std::vector<LineStyle>& lines() const { return lines_; }
  [[nodiscard]] const std::vector<FamilyStyle>& families() const { return families_; }
  // The entry for an entity whose @type is `lineage`, most specific class first; the last entry if none applies.
  [[nodiscard]] const NodeStyle& node(const std::vector<std::string>& lineage) const;
  [[nodiscard]] const LineStyle& line(LineKind kind) const;
  // The family of a relation of this name and PLOVER class; null if it has none.
  [[nodiscard]] const FamilyStyle* family(const std::string& relation, const std::string& plover) const;

 private:
  void apply(const std::string& json, const std::string& name);

  std::string font_;
  std::vector<NodeStyle> nodes_;
  std::vector<LineStyle> lines_;
  std::vector<FamilyStyle> families_;
};

inline constexpr std::string_view kTextColour = "#1A1A1A";
inline constexpr std::string_view kFaintColour = "#5F5F5F";
inline constexpr std::string_view kClusterColour = "#B8BEC5";
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
