// Rows of an answer, whatever was asked, in the form that was asked for: a table for people, JSON, NDJSON, CSV or
// Markdown. Takes rows one by one. Knows nothing of stores or questions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <ostream>
#include <string>
#include <variant>
#include <vector>

namespace newsgraph::cli {

enum class CellColour : std::uint8_t { kPlain, kDim, kCyan, kGreen, kYellow };

struct AnswerColumn {
  std::string key;    // in JSON and CSV; empty: not there
  std::string title;  // in tables; empty: not shown there
  CellColour colour = CellColour::kPlain;
  std::size_t width = 0;  // characters at most in a terminal's table; 0: all that is left
};

// Nothing, yes or no, a number, text, or a list of texts.
using AnswerCell = std::variant<std::monostate, bool, std::int64_t, double, std::string, std::vector<std::string>>;
using AnswerRow = std::vector<AnswerCell>;

class AnswerWriter {
 public:
  virtual ~AnswerWriter() = default;
  // As many cells as there are columns.
  virtual void row(const AnswerRow& cells) = 0;
  // A heading for the rows that follow; in forms for people only.
  virtual void section(const std::string& title) { (void)title; }
  // To be called last.
  virtual void finish() = 0;
};

// How wide standard output is and whether it shows colours.
struct Terminal {
  std::size_t width = 100;  // characters
  bool coloured = false;
};
[[nodiscard]] Terminal find_terminal();

// "table", "json", "ndjson", "csv" or "markdown".
[[nodiscard]] const std::vector<std::string>& answer_formats();
// `out` must outlive it. Precondition: the format is one of these.
[[nodiscard]] std::unique_ptr<AnswerWriter> make_answer_writer(const std::string& format,
                                                               std::vector<AnswerColumn> columns,
                                                               const Terminal& terminal, std::ostream& out);

// The cell as one line of text, without what a terminal would take for commands: lists joined by "; ".
[[nodiscard]] std::string cell_text(const AnswerCell& cell);

}  // namespace newsgraph::cli
