#include "exports/dot/frame.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "exports/dot/labels.hpp"

namespace newsgraph::exports {
namespace {

// A row that keeps its width: tables are stretched evenly over their columns, so a cell of many takes what is too much.
std::string row(std::string_view html) {
  return fmt::format(
      "<TR><TD ALIGN=\"LEFT\"><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR>"
      "<TD ALIGN=\"LEFT\">{}</TD><TD COLSPAN=\"100\"></TD></TR></TABLE></TD></TR>",
      html);
}

std::string table(std::string_view cells) {
  return fmt::format("<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"5\" CELLPADDING=\"2\"><TR>{}</TR></TABLE>",
                     cells);
}

std::string node_cell(const NodeStyle& style) {
  const bool round = style.shape == "ellipse" || style.style.find("rounded") != std::string_view::npos;
  return fmt::format("<TD BORDER=\"1\" STYLE=\"{}\" BGCOLOR=\"{}\" COLOR=\"{}\">{}</TD>", round ? "ROUNDED" : "SOLID",
                     style.fill, style.border, font(escape_html(style.legend), kSmallSize, kTextColour));
}

std::string line_cell(const LineStyle& style) {
  return fmt::format(
      "<TD ALIGN=\"LEFT\">{}</TD>",
      font(fmt::format("<B>{}</B> {}", style.sample, escape_html(style.legend)), kSmallSize, style.text_colour));
}

std::string family_cell(const FamilyStyle& family, const std::string& sample) {
  return fmt::format("<TD ALIGN=\"LEFT\">{}</TD>",
                     font(fmt::format("<B>{}</B> {}", sample, escape_html(family.legend)), kSmallSize, family.colour));
}

}  // namespace

std::string frame_label(const Drawing& drawing, const DiagramStyle& styles, const UsedStyles& used) {
  constexpr std::size_t kCellsPerRow = 9;
  const auto title = balanced(shortened(drawing.title, kTitleLimit), kTitleWidth);
  std::string rows = row(font("<B>" + lines_html(title, true) + "</B>", kTitleSize, kTextColour));
  for (const std::string& caption : drawing.captions) {
    const auto lines = wrapped(shortened(caption, kCaptionLimit), kCaptionWidth);
    rows += row(font(lines_html(lines, true), kSmallSize, kFaintColour));
  }
  std::string cells;
  std::size_t count = 0;
  for (const NodeStyle& style : styles.nodes()) {
    if (!used.nodes.contains(&style)) continue;
    if (count > 0 && count % kCellsPerRow == 0) {
      rows += row(table(cells));
      cells.clear();
    }
    cells += node_cell(style);
    ++count;
  }
  if (!cells.empty()) rows += row(table(cells));
  cells.clear();
  for (const LineStyle& style : styles.lines()) {
    const bool drawn = std::any_of(drawing.lines.begin(), drawing.lines.end(),
                                   [&](const DrawnLine& line) { return line.kind == style.kind; });
    if (drawn) cells += line_cell(style);
  }
  for (const FamilyStyle& family : styles.families()) {
    if (used.families.contains(&family)) cells += family_cell(family, styles.line(LineKind::kStated).sample);
  }
  if (!cells.empty()) rows += row(table(cells));
  return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">" + rows + "</TABLE>";
}

}  // namespace newsgraph::exports
