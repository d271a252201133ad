#include "language/features.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "base/utf8.hpp"

namespace newsgraph::language {
namespace {

struct NormalisedWord {
  std::string lower;
  bool has_upper = false;
};

// The first or last `length` code points, or the whole word if it is shorter.
std::string_view prefix(std::string_view word, std::size_t length) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < length && at < word.size(); ++i) utf8::next(word, at);
  return word.substr(0, at);
}

std::string_view suffix(std::string_view word, std::size_t length) {
  std::size_t at = word.size();
  for (std::size_t i = 0; i < length && at > 0; ++i) utf8::previous(word, at);
  return word.substr(at);
}

std::uint32_t bucket(std::string_view text, std::uint64_t salt, std::uint32_t rows) {
  return static_cast<std::uint32_t>(hash_bytes(text, kHashSeed + salt) % rows);
}

// Digits are all "0" when the number itself has no vector.
std::string zero_digits(std::string word) {
  for (char& c : word) {
    if (c >= '0' && c <= '9') c = '0';
  }
  return word;
}

void look_up(const NormalisedWord& word, std::string_view form, const FeatureTables& tables, WordFeatures& features) {
  const std::uint64_t hash = hash_bytes(word.lower);
  features.rows[0] = tables.vocabulary.find(hash, 0);
  features.rows[1] = bucket(prefix(word.lower, 2), 1, kEmbeddingTables[1].rows);
  features.rows[2] = bucket(prefix(word.lower, 3), 2, kEmbeddingTables[2].rows);
  features.rows[3] = bucket(suffix(word.lower, 2), 3, kEmbeddingTables[3].rows);
  features.rows[4] = bucket(suffix(word.lower, 3), 4, kEmbeddingTables[4].rows);
  features.rows[5] = bucket(suffix(word.lower, 4), 5, kEmbeddingTables[5].rows);
  features.rows[6] = bucket(shape_of(form), 6, kEmbeddingTables[6].rows);
  features.vector = tables.vectors.find(hash, kNoVector);
  if (features.vector == kNoVector) {
    features.vector = tables.vectors.find(hash_bytes(zero_digits(word.lower)), kNoVector);
  }
  features.flags[11] = features.vector == kNoVector ? 0.0F : 1.0F;
  const std::uint32_t known = tables.known_names.find(hash, 0);
  if (word.has_upper) {
    features.flags[8] = (known & kKnownForename) != 0 ? 1.0F : 0.0F;
    features.flags[9] = (known & kKnownSurname) != 0 ? 1.0F : 0.0F;
    features.flags[10] = (known & kKnownDemonym) != 0 ? 1.0F : 0.0F;
  }
}

// Marks every phrase of the lists, longest first at each position; a later match does not erase an earlier one.
void mark_known_phrases(const std::vector<NormalisedWord>& words, const FeatureTables& tables,
                        std::vector<WordFeatures>& out) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].has_upper) continue;
    std::uint64_t hash = kHashSeed;
    std::array<std::uint32_t, kLongestPhrase> bits{};
    const std::size_t limit = std::min(kLongestPhrase, words.size() - i);
    for (std::size_t length = 1; length <= limit; ++length) {
      if (length > 1) hash = hash_bytes(" ", hash);
      hash = hash_bytes(words[i + length - 1].lower, hash);
      bits[length - 1] = tables.known_names.find(hash, 0);
    }
    for (std::size_t list = 0; list < 4; ++list) {
      std::size_t length = limit;
      while (length > 0 && (bits[length - 1] & (1U << list)) == 0) --length;
      if (length == 0 || out[i].flags[2 * list + 1] > 0) continue;
      out[i].flags[2 * list] = 1;
      for (std::size_t k = 1; k < length; ++k) out[i + k].flags[2 * list + 1] = 1;
    }
  }
}

}  // namespace

std::uint32_t HashedTable::find(std::uint64_t key, std::uint32_t absent) const {
  const auto found = std::lower_bound(keys.begin(), keys.end(), key);
  if (found == keys.end() || *found != key) return absent;
  return values[static_cast<std::size_t>(found - keys.begin())];
}

std::string normalise_form(std::string_view form) {
  std::string out;
  out.reserve(form.size());
  for (std::size_t at = 0; at < form.size();) {
    const char32_t c = utf8::next(form, at);
    switch (c) {
      case 0x2018:
      case 0x2019:
      case 0x201B:
      case 0x2032:
      case 0x0060:
      case 0x00B4:
        out += '\'';
        break;
      case 0x201C:
      case 0x201D:
      case 0x201E:
      case 0x201F:
      case 0x00AB:
      case 0x00BB:
        out += '"';
        break;
      case 0x2010:
      case 0x2011:
        out += '-';
        break;
      case 0x2012:
      case 0x2013:
      case 0x2014:
      case 0x2015:
        out += "--";
        break;
      case 0x2026:
        out += "...";
        break;
      default:
        utf8::append(out, c);
    }
  }
  if (out == "''") return "\"";
  return out;
}

std::string shape_of(std::string_view form) {
  std::string shape;
  char last = 0;
  int run = 0;
  for (std::size_t at = 0; at < form.size();) {
    const char32_t c = utf8::next(form, at);
    char kind = 'o';
    if (utf8::is_upper(c))
      kind = 'X';
    else if (utf8::is_letter(c))
      kind = 'x';
    else if (utf8::is_digit(c))
      kind = 'd';
    else if (c < 0x80)
      kind = static_cast<char>(c);
    run = kind == last ? run + 1 : 1;
    last = kind;
    if (run <= 2 && shape.size() < 10) shape += kind;
  }
  return shape;
}

void extract_features(std::span<const std::string_view> forms, const FeatureTables& tables,
                      std::vector<WordFeatures>& out) {
  out.assign(forms.size(), {});
  std::vector<NormalisedWord> words(forms.size());
  bool any_upper = false;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    words[i].lower = utf8::to_lower(normalise_form(forms[i]));
    for (std::size_t at = 0; at < forms[i].size() && !words[i].has_upper;) {
      words[i].has_upper = utf8::is_upper(utf8::next(forms[i], at));
    }
    any_upper = any_upper || words[i].has_upper;
  }
  // Without any capital letter case tells nothing, so that every word may be a name.
  if (!any_upper) {
    for (NormalisedWord& word : words) word.has_upper = true;
  }
  for (std::size_t i = 0; i < forms.size(); ++i) look_up(words[i], forms[i], tables, out[i]);
  if (!out.empty()) out[0].flags[12] = 1;
  mark_known_phrases(words, tables, out);
}

}  // namespace newsgraph::language
