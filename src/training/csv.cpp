#include "training/csv.hpp"

#include <fstream>
#include <iterator>

#include "base/error.hpp"

namespace newsgraph::training {

std::vector<CsvRecord> read_csv(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw InputError(file.string() + ": cannot be opened");
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  std::vector<CsvRecord> records;
  CsvRecord record(1);
  bool quoted = false;
  for (std::size_t i = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"') {
      record.back() += '"';
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      record.emplace_back();
    } else if (c == '\n' && !quoted) {
      records.push_back(std::move(record));
      record = CsvRecord(1);
    } else if (c != '\r') {
      record.back() += c;
    }
  }
  if (record.size() > 1 || !record[0].empty()) records.push_back(std::move(record));
  return records;
}

}  // namespace newsgraph::training
