#include "readers/english_check.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.hpp"

namespace newsgraph::readers {
namespace {

constexpr std::size_t kSampleBytes = 20'000;
constexpr std::size_t kMinWords = 12;
constexpr double kMinShare = 0.2;  // English prose has 0.35 to 0.5, other languages below 0.12
constexpr double kMinLatinShare = 0.7;

// Frequent in English, and few of them words of its neighbours. Sorted.
constexpr std::array<std::string_view, 60> kFunctionWords = {
    "a",    "about", "after", "also",   "an",   "and",   "are",  "as",    "at",   "be",  "been", "but",
    "by",   "can",   "could", "during", "for",  "from",  "had",  "has",   "have", "he",  "her",  "his",
    "in",   "into",  "is",    "it",     "its",  "more",  "not",  "of",    "on",   "or",  "over", "said",
    "she",  "that",  "the",   "their",  "them", "there", "they", "this",  "to",   "was", "we",   "were",
    "what", "when",  "which", "while",  "who",  "will",  "with", "would", "year", "you", "your", "yours"};
static_assert(std::is_sorted(kFunctionWords.begin(), kFunctionWords.end()));

bool is_latin(char32_t c) { return c < 0x250 || (c >= 0x1E00 && c < 0x1F00); }

}  // namespace

bool looks_english(std::string_view text) {
  text = text.substr(0, kSampleBytes);
  std::size_t words = 0, function_words = 0, letters = 0, latin = 0;
  std::string word;
  const auto finish = [&] {
    if (word.empty()) return;
    ++words;
    function_words += std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), std::string_view(word)) ? 1 : 0;
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (!utf8::is_letter(c)) {
      finish();
      continue;
    }
    ++letters;
    latin += is_latin(c) ? 1 : 0;
    utf8::append(word, utf8::to_lower(c));
  }
  finish();
  if (letters >= 2 * kMinWords && static_cast<double>(latin) < kMinLatinShare * static_cast<double>(letters))
    return false;
  return words < kMinWords || static_cast<double>(function_words) >= kMinShare * static_cast<double>(words);
}

}  // namespace newsgraph::readers
