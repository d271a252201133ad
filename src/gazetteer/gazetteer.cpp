#include "gazetteer/gazetteer.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace newsgraph::gazetteer {
namespace {

constexpr std::size_t kColumns = 9;

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> out;
  if (text.empty()) return out;
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find(separator, begin)) != std::string::npos; begin = end + 1) {
    out.push_back(text.substr(begin, end - begin));
  }
  out.push_back(text.substr(begin));
  return out;
}

// One file: its path, its heading, and its rows with their places.
struct Table {
  std::filesystem::path file;
  std::size_t line = 0;

  [[noreturn]] void fail(const std::string& reason) const {
    throw InputError(file.string() + ":" + std::to_string(line) + ": " + reason);
  }
};

std::optional<EntityType> type_named(std::string_view name) {
  for (std::size_t i = 0; i < kEntityTypeCount; ++i) {
    if (name_of(static_cast<EntityType>(i)) == name) return static_cast<EntityType>(i);
  }
  return std::nullopt;
}

Entry make_entry(const Table& table, std::vector<std::string>& cells) {
  if (cells.size() != kColumns) table.fail("a row has 9 columns, this one " + std::to_string(cells.size()));
  Entry entry;
  entry.name = std::move(cells[0]);
  entry.class_name = std::move(cells[1]);
  const auto type = type_named(cells[2]);
  if (!type) table.fail("unknown type \"" + cells[2] + "\"");
  entry.type = *type;
  entry.wikidata = std::move(cells[3]);
  entry.country = std::move(cells[4]);
  entry.names = split(cells[5], '|');
  entry.demonyms = split(cells[6], '|');
  entry.capital = std::move(cells[7]);
  char* end = nullptr;
  entry.weight = std::strtof(cells[8].c_str(), &end);
  if (cells[8].empty() || *end != '\0') table.fail("weight \"" + cells[8] + "\" is not a number");
  if (entry.name.empty()) table.fail("a row without a name");
  return entry;
}

// The key of a name: folded, without a leading article.
std::string key_of(std::string_view name) {
  std::string key = utf8::fold(name);
  if (key.starts_with("the ") && key.size() > 4) key.erase(0, 4);
  return key;
}

std::vector<std::filesystem::path> tables_of(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (const auto& item : std::filesystem::directory_iterator(folder, error)) {
    if (item.path().extension() == ".tsv") files.push_back(item.path());
  }
  if (error) throw InputError(folder.string() + ": " + error.message());
  std::sort(files.begin(), files.end());
  return files;
}

// Hands every row of a file, after checking its heading, to the function for its kind.
template <typename Forename, typename Row>
void read_table(const std::filesystem::path& file, const Forename& add_forename, const Row& add_entry) {
  std::ifstream stream(file);
  if (!stream) throw InputError(file.string() + ": cannot be read");
  Table table{file};
  bool of_forenames = false;
  for (std::string line; std::getline(stream, line);) {
    ++table.line;
    if (line.ends_with('\r')) line.pop_back();
    std::vector<std::string> cells = split(line, '\t');
    if (table.line == 1) {
      of_forenames = cells.size() == 2 && cells[0] == "forename" && cells[1] == "sex";
      if (!of_forenames && (cells.size() != kColumns || cells[0] != "name"))
        table.fail("not the heading of a gazetteer");
    } else if (of_forenames) {
      add_forename(table, cells);
    } else {
      add_entry(table, cells);
    }
  }
}

}  // namespace

Gazetteer Gazetteer::read(const std::filesystem::path& folder) {
  Gazetteer out;
  out.by_name_.reserve(1 << 14);
  out.forenames_.reserve(1 << 13);
  const auto add_name = [&out](const std::string& name, std::uint32_t entry, NameKind kind) {
    auto& candidates = out.by_name_[key_of(name)];
    const bool known =
        std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& c) { return c.entry == entry; });
    if (!known) candidates.push_back({entry, kind});
  };
  const auto add_forename = [&out](const Table& table, const std::vector<std::string>& cells) {
    if (cells.size() != 2 || (cells[1] != "f" && cells[1] != "m")) table.fail("a row is a forename and f or m");
    out.forenames_.emplace(utf8::fold(cells[0]), cells[1][0]);
  };
  const auto add_entry = [&](const Table& table, std::vector<std::string>& cells) {
    const auto index = static_cast<std::uint32_t>(out.entries_.size());
    const Entry& entry = out.entries_.emplace_back(make_entry(table, cells));
    add_name(entry.name, index, NameKind::kName);
    for (const auto& name : entry.names) add_name(name, index, NameKind::kName);
    for (const auto& name : entry.demonyms) add_name(name, index, NameKind::kDemonym);
  };
  for (const auto& file : tables_of(folder)) read_table(file, add_forename, add_entry);
  for (auto& [name, candidates] : out.by_name_) {
    std::stable_sort(candidates.begin(), candidates.end(), [&out](const Candidate& a, const Candidate& b) {
      return out.entries_[a.entry].weight > out.entries_[b.entry].weight;
    });
  }
  return out;
}

const std::vector<Candidate>& Gazetteer::find(std::string_view name) const {
  static const std::vector<Candidate> kNothing;
  const auto found = by_name_.find(key_of(name));
  return found == by_name_.end() ? kNothing : found->second;
}

char Gazetteer::sex_of_forename(std::string_view forename) const {
  const auto found = forenames_.find(utf8::fold(forename));
  return found == forenames_.end() ? '\0' : found->second;
}

}  // namespace newsgraph::gazetteer
