// The table of an answer for people at a terminal: columns side by side, long text wrapped within its column, as wide
// as the terminal is.
#pragma once

#include <ostream>
#include <vector>

#include "cli/answer_writer.hpp"

namespace newsgraph::cli {

class AnswerTable : public AnswerWriter {
 public:
  AnswerTable(std::vector<AnswerColumn> columns, const Terminal& terminal, std::ostream& out)
      : columns_(std::move(columns)), terminal_(terminal), out_(out) {}

  void row(const AnswerRow& cells) override;
  void section(const std::string& title) override;
  void finish() override;

 private:
  struct Line {
    std::string section;  // not empty: a heading instead of cells
    std::vector<std::string> cells;
  };
  [[nodiscard]] std::vector<std::size_t> widths() const;
  void print(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths, bool heading);

  std::vector<AnswerColumn> columns_;
  const Terminal terminal_;
  std::ostream& out_;
  std::vector<Line> lines_;
};

// The text in lines of at most `width` columns of a terminal, broken at blanks where there are any. Never empty.
[[nodiscard]] std::vector<std::string> wrapped(const std::string& text, std::size_t width);

}  // namespace newsgraph::cli
