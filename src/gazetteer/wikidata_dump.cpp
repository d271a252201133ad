#include "gazetteer/wikidata_dump.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <set>
#include <unordered_map>

namespace newsgraph::gazetteer {
namespace {

constexpr std::size_t kBlock = 1 << 20;
constexpr std::size_t kLongestLine = 256 << 20;  // items have up to some ten megabytes

// Lines of a stream, each in one writable block that ends with NUL. Unlike a string a line, nothing is copied twice.
class LineBlocks {
 public:
  explicit LineBlocks(const ReadBytes& read) : read_(read), buffer_(2 * kBlock) {}

  // The next line, or null. Valid until the next call. Its end is overwritten.
  char* next(std::size_t& size) {
    for (;;) {
      char* begin = buffer_.data() + begin_;
      char* found = static_cast<char*>(std::memchr(begin + searched_, '\n', end_ - begin_ - searched_));
      if (found != nullptr) return take(static_cast<std::size_t>(found - begin), 1, size);
      searched_ = end_ - begin_;
      if (!fill()) {
        if (begin_ == end_) return nullptr;
        return take(end_ - begin_, 0, size);
      }
    }
  }
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

 private:
  char* take(std::size_t count, std::size_t newline, std::size_t& size) {
    char* begin = buffer_.data() + begin_;
    begin[count] = '\0';
    begin_ += count + newline;
    searched_ = 0;
    size = count;
    return begin;
  }

  bool fill() {
    if (begin_ > 0) {
      std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
      end_ -= begin_;
      begin_ = 0;
    }
    if (end_ > kLongestLine) return false;  // no dump: what is left of the line is malformed
    if (end_ + kBlock + 1 > buffer_.size()) buffer_.resize(2 * buffer_.size());
    const std::size_t count = read_(buffer_.data() + end_, kBlock);
    end_ += count;
    bytes_ += count;
    return count > 0;
  }

  const ReadBytes& read_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0, end_ = 0, searched_ = 0;
  std::uint64_t bytes_ = 0;
};

// Names that news may use: no codes, nothing longer than a headline.
std::vector<std::string> usable(const WikidataItem& item) {
  constexpr std::size_t kLongestName = 100, kMostNames = 40;
  std::set<std::string> seen = {item.label};
  std::vector<std::string> out;
  for (const std::string& alias : item.aliases) {
    const bool fits = alias.size() > 1 && alias.size() <= kLongestName && alias.find('|') == std::string::npos;
    if (fits && out.size() < kMostNames && seen.insert(alias).second) out.push_back(alias);
  }
  return out;
}

const WantedClass* class_of(const WikidataItem& item, const WantedClasses& wanted) {
  const WantedClass* best = nullptr;
  for (const std::string& id : item.classes) {
    const auto found = wanted.find(id);
    if (found == wanted.end() || item.site_links < found->second.min_site_links) continue;
    if (best == nullptr || found->second.order < best->order) best = &found->second;
  }
  return best;
}

class DumpReader {
 public:
  DumpReader(const WantedClasses& wanted, ImageBuilder& builder) : wanted_(wanted), builder_(builder) {}

  DumpCounts run(const ReadBytes& read) {
    LineBlocks lines(read);
    std::size_t size = 0;
    std::uint64_t number = 0;
    while (char* line = lines.next(size)) {
      ++number;
      while (size > 0 && (line[size - 1] == ',' || line[size - 1] == ' ' || line[size - 1] == '\r'))
        line[--size] = '\0';
      if (size == 0 || (size == 1 && (line[0] == '[' || line[0] == ']'))) continue;
      read_item(line, number);
    }
    name_places();
    counts_.bytes = lines.bytes();
    return counts_;
  }

 private:
  void read_item(char* line, std::uint64_t number) {
    if (const char* wrong = parse_item(line, item_); wrong != nullptr) {
      if (counts_.malformed++ == 0) counts_.first_malformed = "line " + std::to_string(number) + ": " + wrong;
      return;
    }
    ++counts_.items;
    const WantedClass* what = item_.label.empty() || item_.id.front() != 'Q' ? nullptr : class_of(item_, wanted_);
    if (what == nullptr) return;
    Row row;
    row.name = item_.label;
    row.class_name = what->class_name;
    row.type = what->type;
    row.wikidata = item_.id;
    row.names = usable(item_);
    row.demonyms = item_.demonyms;
    row.country = item_.country == item_.id ? std::string() : item_.country;
    row.capital = item_.capital;
    // From 10 for things that few know to about 60 for countries: below the shipped entries of the same name.
    row.weight = 10.0F + 20.0F * static_cast<float>(std::log10(1.0 + item_.site_links));
    ++counts_.kept;
    rows_.push_back(std::move(row));
  }

  // Only now is it known which countries and capitals are among what is kept.
  void name_places() {
    std::unordered_map<std::string_view, std::string_view> labels;
    for (const Row& row : rows_) {
      if (row.type == EntityType::kCountry || row.type == EntityType::kCity) labels.emplace(row.wikidata, row.name);
    }
    const auto label = [&](const std::string& id) {
      const auto found = labels.find(id);
      return found == labels.end() ? std::string() : std::string(found->second);
    };
    for (Row row : rows_) {
      row.country = label(row.country);
      row.capital = label(row.capital);
      builder_.add(row);
    }
    rows_.clear();
  }

  const WantedClasses& wanted_;
  ImageBuilder& builder_;
  DumpCounts counts_;
  WikidataItem item_;
  std::vector<Row> rows_;
};

}  // namespace

DumpCounts read_dump(const ReadBytes& read, const WantedClasses& wanted, ImageBuilder& builder) {
  return DumpReader(wanted, builder).run(read);
}

}  // namespace newsgraph::gazetteer
