// What the network sees of a word: its row in the trained vocabulary, hashed affixes and shape, its row among the
// pre-trained vectors, and whether lists of known names contain it. Training and inference share this code, so that
// both see the same numbers. Context is the network's business, except for names of several words in the lists.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::language {

// Embedding tables, in the order in which their vectors are joined.
struct EmbeddingTable {
  const char* name;
  std::uint32_t rows;  // 0: one row per word of the vocabulary, and row 0 for unknown words
  std::uint32_t columns;
};
inline constexpr std::array<EmbeddingTable, 7> kEmbeddingTables = {{{"word", 0, 64},
                                                                    {"prefix2", 2048, 16},
                                                                    {"prefix3", 8192, 24},
                                                                    {"suffix2", 2048, 16},
                                                                    {"suffix3", 8192, 32},
                                                                    {"suffix4", 8192, 24},
                                                                    {"shape", 1024, 24}}};
inline constexpr std::uint32_t kVectorColumns = 100;  // width of the pre-trained vectors

// Bits of the lists of known names; a phrase of up to kLongestPhrase words may be in several.
enum KnownName : std::uint8_t {
  kKnownCity = 1,
  kKnownCountry = 2,
  kKnownRegion = 4,
  kKnownOrganization = 8,  // phrases
  kKnownForename = 16,
  kKnownSurname = 32,
  kKnownDemonym = 64,  // single words
};
inline constexpr std::size_t kLongestPhrase = 6;
// For each phrase list "first word of a match" and "later word"; forename, surname, demonym; has a vector; first of
// the sentence.
inline constexpr std::uint32_t kFlagColumns = 13;

inline constexpr std::uint32_t embedding_columns() {
  std::uint32_t sum = 0;
  for (const EmbeddingTable& table : kEmbeddingTables) sum += table.columns;
  return sum;
}
inline constexpr std::uint32_t kInputColumns = embedding_columns() + kVectorColumns + kFlagColumns;

// Hashes sorted ascending with a value each; views of a mapped file or of a trainer's vectors.
struct HashedTable {
  std::span<const std::uint64_t> keys;
  std::span<const std::uint32_t> values;

  // Value of the key, or `absent`. O(log n).
  [[nodiscard]] std::uint32_t find(std::uint64_t key, std::uint32_t absent) const;
};

inline constexpr std::uint32_t kNoVector = 0xFFFFFFFF;

struct WordFeatures {
  std::array<std::uint32_t, kEmbeddingTables.size()> rows{};  // row in each embedding table
  std::uint32_t vector = kNoVector;                           // row among the pre-trained vectors
  std::array<float, kFlagColumns> flags{};
};

// The tables that turn words into rows. Cheap to copy; does not own what it views.
struct FeatureTables {
  HashedTable vocabulary;   // hash of normalised lower-case word -> row in "word"
  HashedTable vectors;      // the same -> row of the pre-trained vectors
  HashedTable known_names;  // hash of normalised lower-case phrase, words joined by a blank -> KnownName bits
};

// Quotation marks, dashes and ellipsis made plain; nothing else changed.
[[nodiscard]] std::string normalise_form(std::string_view form);
// Case pattern with runs shortened: "McDonald's" -> "XxXxx'x", "1,200" -> "d,dd".
[[nodiscard]] std::string shape_of(std::string_view form);

// Features of the words of one sentence, into `out` (resized).
void extract_features(std::span<const std::string_view> forms, const FeatureTables& tables,
                      std::vector<WordFeatures>& out);

}  // namespace newsgraph::language
