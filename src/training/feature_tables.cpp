#include "training/feature_tables.hpp"

#include <rapidjson/filereadstream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <unordered_map>
#include <unordered_set>

#include "base/error.hpp"
#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "training/csv.hpp"

namespace newsgraph::training {
namespace {

namespace fs = std::filesystem;
using language::KnownName;

std::string key_of(std::string_view form) { return utf8::to_lower(language::normalise_form(form)); }

template <typename Map>
void to_table(const Map& from, std::vector<std::uint64_t>& keys, std::vector<std::uint32_t>& values) {
  keys.clear();
  values.clear();
  for (const auto& [key, value] : from) {
    keys.push_back(key);
    values.push_back(value);
  }
}

// Streams {"vectors": {"word": [100 numbers, norm, index], …}} and keeps the wanted words.
class VectorHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, VectorHandler> {
 public:
  VectorHandler(FeatureData& data, const std::unordered_set<std::string>& wanted, std::size_t most)
      : data_(data), wanted_(wanted), most_(most) {}

  bool StartObject() {
    ++depth_;
    return true;
  }
  bool EndObject(rapidjson::SizeType) {
    --depth_;
    return true;
  }
  bool Key(const char* text, rapidjson::SizeType length, bool) {
    if (depth_ == 1)
      in_vectors_ = std::string_view(text, length) == "vectors";
    else
      word_.assign(text, length);
    return true;
  }
  bool StartArray() {
    numbers_.clear();
    return true;
  }
  bool EndArray(rapidjson::SizeType) {
    if (in_vectors_ && depth_ == 2 && numbers_.size() >= language::kVectorColumns) take();
    return true;
  }
  bool Default() { return true; }
  bool Double(double value) {
    numbers_.push_back(static_cast<float>(value));
    return true;
  }
  bool Int(int value) { return Double(value); }
  bool Uint(unsigned value) { return Double(value); }

  std::map<std::uint64_t, std::uint32_t> rows;

 private:
  void take() {
    ++seen_;
    if (seen_ > most_ && !wanted_.contains(word_)) return;
    const std::uint64_t key = hash_bytes(word_);
    if (!rows.emplace(key, static_cast<std::uint32_t>(data_.vector_scales.size())).second) return;
    float largest = 1e-6F;
    for (std::size_t i = 0; i < language::kVectorColumns; ++i) largest = std::max(largest, std::abs(numbers_[i]));
    data_.vector_scales.push_back(largest / 127.0F);
    for (std::size_t i = 0; i < language::kVectorColumns; ++i) {
      data_.vectors.push_back(static_cast<std::int8_t>(std::lround(numbers_[i] / largest * 127.0F)));
    }
  }

  FeatureData& data_;
  const std::unordered_set<std::string>& wanted_;
  std::size_t most_, seen_ = 0;
  int depth_ = 0;
  bool in_vectors_ = false;
  std::string word_;
  std::vector<float> numbers_;
};

class KnownNames {
 public:
  explicit KnownNames(fs::path folder) : folder_(std::move(folder)) {}

  void add(std::string_view name, KnownName bit, bool single_word) {
    std::string key = key_of(name);
    if (key.starts_with("the ")) key.erase(0, 4);
    const auto blanks = static_cast<std::size_t>(std::count(key.begin(), key.end(), ' '));
    if (key.size() < 2 || blanks >= language::kLongestPhrase || (single_word && blanks > 0)) return;
    bits_[hash_bytes(separate_punctuation(key))] |= bit;
  }

  // Adds the columns of a CSV file whose heading is one of `columns`.
  void add_csv(const std::string& file, const std::set<std::string>& columns, KnownName bit, bool single_word = false) {
    const auto records = read_csv(folder_ / file);
    for (std::size_t r = 1; r < records.size(); ++r) {
      for (std::size_t i = 0; i < records[r].size() && i < records[0].size(); ++i) {
        if (columns.contains(records[0][i])) add(records[r][i], bit, single_word);
      }
    }
  }

  // "SMITH   1.006 …": a capitalised first column; at most `most` rows.
  void add_census(const std::string& file, KnownName bit, std::size_t most) {
    std::ifstream in(folder_ / file);
    if (!in) throw InputError((folder_ / file).string() + ": cannot be opened");
    std::string line;
    for (std::size_t i = 0; i < most && std::getline(in, line); ++i) add(line.substr(0, line.find(' ')), bit, true);
  }

  std::map<std::uint64_t, std::uint32_t> bits_;

 private:
  // Names are looked up over tokens joined by blanks: "St. John's" is "st. john 's".
  static std::string separate_punctuation(const std::string& key) {
    std::string out;
    for (std::size_t i = 0; i < key.size(); ++i) {
      if (key[i] == ',' || key[i] == '&' || (key[i] == '\'' && key.substr(i, 3) == "'s ")) {
        if (!out.empty() && out.back() != ' ') out += ' ';
      }
      out += key[i];
    }
    return out;
  }

  fs::path folder_;
};

std::map<std::uint64_t, std::uint32_t> known_names(const fs::path& corpora) {
  KnownNames names(corpora / "gazetteers");
  names.add_csv("world-cities/world-cities.csv", {"name"}, language::kKnownCity);
  names.add_csv("world-cities/world-cities.csv", {"subcountry"}, language::kKnownRegion);
  names.add_csv("world-cities/world-cities.csv", {"country"}, language::kKnownCountry);
  names.add_csv("country-codes/country-codes.csv", {"CLDR display name", "UNTERM English Short"},
                language::kKnownCountry);
  names.add_csv("country-codes/country-codes.csv", {"Capital"}, language::kKnownCity);
  names.add_csv("parties/wikidata.csv", {"name", "name_short"}, language::kKnownOrganization);
  names.add_csv("companies/sp500-constituents.csv", {"Security"}, language::kKnownOrganization);
  names.add_csv("names/popular-by-country/common-forenames-by-country.csv", {"Romanized Name"},
                language::kKnownForename, true);
  names.add_csv("names/popular-by-country/common-surnames-by-country.csv", {"Romanized Name"}, language::kKnownSurname,
                true);
  names.add_census("names/us-census-1990/dist.female.first", language::kKnownForename, 5000);
  names.add_census("names/us-census-1990/dist.male.first", language::kKnownForename, 5000);
  names.add_census("names/us-census-1990/dist.all.last", language::kKnownSurname, 30000);
  for (const char* name : {"US", "U.S.", "USA", "UK", "U.K.", "America", "Britain", "England", "Scotland", "Wales"}) {
    names.add(name, language::kKnownCountry, false);
  }
  for (const char* list : {"American", "British", "English", "Scottish", "Welsh", "European", "African", "Asian",
                           "Arab", "Kurdish", "Palestinian"}) {
    names.add(list, language::kKnownDemonym, true);
  }
  return std::move(names.bits_);
}

}  // namespace

language::FeatureTables FeatureData::view() const {
  return {{vocabulary_keys, vocabulary_rows}, {vector_keys, vector_rows}, {known_keys, known_bits}};
}

FeatureData build_feature_data(const std::vector<TrainingSentence>& sentences, const fs::path& corpora,
                               const fs::path& vectors, std::size_t minimum, std::size_t most) {
  FeatureData data;
  std::map<std::string, std::size_t> counts;
  for (const auto& sentence : sentences) {
    for (const auto& form : sentence.forms) ++counts[key_of(form)];
  }
  std::map<std::uint64_t, std::uint32_t> vocabulary;
  std::unordered_set<std::string> wanted;
  for (const auto& [word, count] : counts) {
    wanted.insert(word);
    if (count >= minimum) vocabulary.emplace(hash_bytes(word), data.vocabulary_size++);
  }
  to_table(vocabulary, data.vocabulary_keys, data.vocabulary_rows);
  to_table(known_names(corpora), data.known_keys, data.known_bits);

  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(vectors.c_str(), "rb"), &std::fclose);
  if (!file) throw InputError(vectors.string() + ": cannot be opened");
  std::vector<char> buffer(1 << 16);
  rapidjson::FileReadStream stream(file.get(), buffer.data(), buffer.size());
  rapidjson::Reader reader;
  VectorHandler handler(data, wanted, most);
  if (!reader.Parse(stream, handler)) throw InputError(vectors.string() + ": not the expected JSON");
  to_table(handler.rows, data.vector_keys, data.vector_rows);
  return data;
}

}  // namespace newsgraph::training
