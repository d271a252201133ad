#include "exports/csv/csv_writer.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::exports {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
// Some programs also split at these, whatever the file's separator is.
constexpr std::string_view kNeedQuotes = "\",;\t\r\n";
// The same signs in full width, which some programs read as the plain ones.
constexpr std::array<std::string_view, 4> kWideSigns = {"＝", "＋", "－", "＠"};

}  // namespace

bool looks_like_formula(std::string_view text) {
  if (text.empty()) return false;
  if (std::string_view("\t\r\n").find(text.front()) != std::string_view::npos) return true;
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  if (text.empty()) return false;
  return std::string_view("=+-@").find(text.front()) != std::string_view::npos ||
         std::any_of(kWideSigns.begin(), kWideSigns.end(), [&](auto sign) { return text.starts_with(sign); });
}

void CsvWriter::text(std::string_view cell) {
  separate();
  const bool guarded = manner_ == CsvManner::kSpreadsheet && looks_like_formula(cell);
  const bool quoted = cell.find_first_of(kNeedQuotes) != std::string_view::npos || cell.starts_with(' ') ||
                      cell.ends_with(' ') || cell.find('\0') != std::string_view::npos;
  if (quoted) out_ << '"';
  if (guarded) out_ << '\'';
  if (!quoted) {
    out_ << cell;
    return;
  }
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t next = std::min(cell.find_first_of(std::string_view("\"\0", 2), at), cell.size());
    out_ << cell.substr(at, next - at);
    if (next < cell.size()) out_ << (cell[next] == '"' ? std::string_view("\"\"") : kReplacement);
    at = next + 1;
  }
  out_ << '"';
}

void CsvWriter::plain(std::string_view cell) {
  separate();
  out_ << cell;
}

void CsvWriter::end_row() {
  out_ << "\r\n";
  first_ = true;
}

void CsvWriter::separate() {
  if (!first_) out_ << ',';
  first_ = false;
}

}  // namespace newsgraph::exports
