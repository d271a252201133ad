#include "exports/csv/csv_writer.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::exports {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Characters that need quotation marks around the cell: those of the format, and those at which some programs split
// whatever the file's separator is.
constexpr std::array<bool, 256> make_need_quotes() {
  std::array<bool, 256> need{};
  for (const char c : {'"', ',', ';', '\t', '\r', '\n', '\0'}) need[static_cast<unsigned char>(c)] = true;
  return need;
}
constexpr std::array<bool, 256> kNeedQuotes = make_need_quotes();

bool needs_quotes(std::string_view cell) {
  return cell.starts_with(' ') || cell.ends_with(' ') ||
         std::any_of(cell.begin(), cell.end(), [](char c) { return kNeedQuotes[static_cast<unsigned char>(c)]; });
}

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
  const bool quoted = needs_quotes(cell);
  if (quoted) out_ << '"';
  if (guarded) out_ << '\'';
  if (!quoted) {
    out_ << cell;
    return;
  }
  std::size_t done = 0;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    if (cell[at] != '"' && cell[at] != '\0') continue;
    out_ << cell.substr(done, at - done) << (cell[at] == '"' ? std::string_view("\"\"") : kReplacement);
    done = at + 1;
  }
  out_ << cell.substr(done);
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
