// Rows of comma-separated values (RFC 4180). Two manners: for spreadsheets, where a cell that a program would take for
// a formula is made text by an apostrophe (OWASP, "CSV injection"), and plain.
#pragma once

#include <string_view>

#include "exports/text_output.hpp"

namespace newsgraph::exports {

enum class CsvManner { kSpreadsheet, kPlain };

class CsvWriter {
 public:
  CsvWriter(CsvManner manner, TextOutput& out) : out_(out), manner_(manner) {}

  void text(std::string_view cell);
  // A number, date or other cell that the program wrote itself and that needs no care.
  void plain(std::string_view cell);
  void end_row();

 private:
  void separate();

  TextOutput& out_;
  const CsvManner manner_;
  bool first_ = true;
};

// Whether a spreadsheet may take the text for a formula.
[[nodiscard]] bool looks_like_formula(std::string_view text);

}  // namespace newsgraph::exports
