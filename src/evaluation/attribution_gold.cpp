#include "evaluation/attribution_gold.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>

#include "base/error.hpp"
#include "base/split.hpp"

namespace newsgraph::evaluation {
namespace {

bool read_number(std::string_view text, std::uint32_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

class TableReader {
 public:
  TableReader(const std::filesystem::path& table, const std::filesystem::path& folder)
      : table_(table), folder_(folder), in_(table) {
    if (!in_) throw InputError(table.string() + ": cannot be opened");
  }

  std::vector<AttributedDocument> read() {
    std::string line;
    for (line_ = 1; std::getline(in_, line); ++line_) {
      if (!line.empty() && line.back() == '\r') line.pop_back();
      if (line_ > 1 && !line.empty()) row(line);
    }
    std::vector<AttributedDocument> documents;
    for (auto& [name, document] : documents_) documents.push_back(std::move(document));
    return documents;
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw InputError(table_.string() + ":" + std::to_string(line_) + ": " + what);
  }

  void row(const std::string& line) {
    const auto columns = split(line, '\t');
    if (columns.size() < 5) fail("expected at least five tab-separated columns");
    AttributedDocument& document = open(std::string(columns[0]));
    GoldAttribution attribution;
    attribution.positive = columns[1] != "attribution-negative";
    attribution.source = words(document, columns[2]);
    attribution.content = words(document, columns[4]);
    document.attributions.push_back(std::move(attribution));
  }

  AttributedDocument& open(const std::string& name) {
    const auto [found, is_new] = documents_.try_emplace(name);
    if (!is_new) return found->second;
    auto texts = readers::read_conllu(folder_ / (name + ".conllu"));
    if (texts.size() != 1) fail((folder_ / (name + ".conllu")).string() + " should hold one document");
    found->second.text = std::move(texts.front());
    return found->second;
  }

  // "doc-3:1-6;doc-3:9" as tokens of the document.
  [[nodiscard]] std::vector<TokenRange> words(const AttributedDocument& document, std::string_view cell) const {
    std::vector<TokenRange> ranges;
    for (const std::string_view part : split(cell, ';')) {
      const std::size_t colon = part.rfind(':');
      if (colon == std::string_view::npos) fail("expected SENTENCE:FROM-TO, not " + std::string(part));
      const TokenRange sentence = sentence_of(document, part.substr(0, colon));
      const std::string_view numbers = part.substr(colon + 1);
      const std::size_t dash = std::min(numbers.find('-'), numbers.size());
      std::uint32_t first = 0, last = 0;
      const bool right = read_number(numbers.substr(0, dash), first) &&
                         read_number(dash == numbers.size() ? numbers : numbers.substr(dash + 1), last);
      if (!right || first == 0 || last < first || last > sentence.size())
        fail("no such words in the sentence: " + std::string(part));
      ranges.push_back({sentence.begin + first - 1, sentence.begin + last});
    }
    return ranges;
  }

  [[nodiscard]] TokenRange sentence_of(const AttributedDocument& document, std::string_view id) const {
    const auto& ids = document.text.sentence_ids;
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) fail("no such sentence: " + std::string(id));
    return document.text.annotations.sentences[static_cast<std::size_t>(found - ids.begin())].tokens;
  }

  std::filesystem::path table_, folder_;
  std::ifstream in_;
  std::size_t line_ = 0;
  std::map<std::string, AttributedDocument> documents_;
};

}  // namespace

std::vector<AttributedDocument> read_attributions(const std::filesystem::path& table,
                                                  const std::filesystem::path& folder) {
  return TableReader(table, folder).read();
}

std::filesystem::path folder_of_table(const std::filesystem::path& table) {
  const std::string stem = table.stem().string();
  return table.parent_path() / stem.substr(stem.rfind('-') + 1);
}

}  // namespace newsgraph::evaluation
