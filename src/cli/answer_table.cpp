#include "cli/answer_table.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "base/terminal_text.hpp"
#include "base/utf8.hpp"

namespace newsgraph::cli {
namespace {

constexpr std::size_t kGap = 2;         // blanks between columns
constexpr std::size_t kNarrowest = 16;  // of a column that takes what is left
constexpr std::string_view kBold = "\033[1m", kPlain = "\033[0m";

std::string_view code_of(CellColour colour) {
  switch (colour) {
    case CellColour::kPlain:
      return "";
    case CellColour::kDim:
      return "\033[2m";
    case CellColour::kCyan:
      return "\033[36m";
    case CellColour::kGreen:
      return "\033[32m";
    case CellColour::kYellow:
      return "\033[33m";
  }
  return "";
}

}  // namespace

std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
  std::vector<std::string> lines;
  std::size_t begin = 0, blank = 0, used = 0;  // of the line; the blank where it may be broken
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = utf8::next(text, at);
    const std::size_t columns = terminal_columns(c);
    if (c == U' ') blank = start;
    if (used + columns > width && start > begin) {
      const bool at_blank = blank > begin;
      const std::size_t end = at_blank ? blank : start;
      lines.push_back(text.substr(begin, end - begin));
      begin = at_blank ? blank + 1 : start;
      at = begin;
      used = 0;
      blank = begin;
      continue;
    }
    used += columns;
  }
  if (begin < text.size() || lines.empty()) lines.push_back(text.substr(begin));
  return lines;
}

void AnswerTable::row(const AnswerRow& cells) {
  Line line;
  for (const AnswerCell& cell : cells) line.cells.push_back(cell_text(cell));
  lines_.push_back(std::move(line));
}

void AnswerTable::section(const std::string& title) { lines_.push_back({title, {}}); }

// Each column as wide as its longest cell, up to its limit; columns without one share the rest.
std::vector<std::size_t> AnswerTable::widths() const {
  std::vector<std::size_t> widths(columns_.size(), 0);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].title.empty()) continue;
    widths[i] = terminal_columns(columns_[i].title);
    for (const Line& line : lines_) {
      if (line.section.empty()) widths[i] = std::max(widths[i], terminal_columns(line.cells[i]));
    }
    if (columns_[i].width > 0) widths[i] = std::min(widths[i], columns_[i].width);
  }
  std::size_t fixed = 0, open = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].title.empty()) continue;
    fixed += kGap + (columns_[i].width > 0 ? widths[i] : 0);
    open += columns_[i].width > 0 ? 0 : 1;
  }
  if (open == 0) return widths;
  const std::size_t left = terminal_.width + kGap > fixed ? terminal_.width + kGap - fixed : 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (!columns_[i].title.empty() && columns_[i].width == 0) {
      widths[i] = std::min(widths[i], std::max(kNarrowest, left / open));
    }
  }
  return widths;
}

void AnswerTable::print(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths, bool heading) {
  std::vector<std::vector<std::string>> parts;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    parts.push_back(widths[i] == 0 ? std::vector<std::string>{""} : wrapped(cells[i], widths[i]));
    height = std::max(height, parts.back().size());
  }
  for (std::size_t y = 0; y < height; ++y) {
    std::string line;
    std::size_t pending = 0;  // blanks
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (widths[i] == 0) continue;
      const std::string part = y < parts[i].size() ? parts[i][y] : "";
      const std::string_view code = heading ? kBold : code_of(columns_[i].colour);
      if (!part.empty()) {
        line += std::string(pending, ' ');
        pending = 0;
        const bool painted = terminal_.coloured && !code.empty();
        line += painted ? std::string(code) + part + std::string(kPlain) : part;
      }
      pending += widths[i] + kGap - std::min(widths[i], terminal_columns(part));
    }
    out_ << line << '\n';
  }
}

void AnswerTable::finish() {
  if (lines_.empty()) return;
  const std::vector<std::size_t> all = widths();
  std::vector<std::string> titles;
  for (const AnswerColumn& column : columns_) titles.push_back(column.title);
  print(titles, all, true);
  for (const Line& line : lines_) {
    if (line.section.empty()) {
      print(line.cells, all, false);
    } else {
      out_ << '\n' << (terminal_.coloured ? kBold : "") << line.section << (terminal_.coloured ? kPlain : "") << '\n';
    }
  }
}

}  // namespace newsgraph::cli
