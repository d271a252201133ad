// Comma-separated values as RFC 4180 has them: quoted fields may hold commas, doubled quotes and line ends.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace newsgraph::training {

using CsvRecord = std::vector<std::string>;

// All records, the heading first; a byte-order mark is skipped. Throws InputError if the file cannot be opened.
[[nodiscard]] std::vector<CsvRecord> read_csv(const std::filesystem::path& file);

}  // namespace newsgraph::training
