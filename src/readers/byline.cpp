#include "readers/byline.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "readers/text_decoding.hpp"

namespace newsgraph::readers {
namespace {

constexpr std::size_t kMaxBytes = 200;
constexpr std::size_t kMaxNameWords = 6;

// Lower-case words that stand inside names.
constexpr std::array<std::string_view, 18> kParticles = {"de", "del", "della", "der", "den", "di", "da", "dos", "du",
                                                         "la", "le",  "van",   "von", "bin", "al", "el", "ter", "y"};
// Words that tell a job or an employer from a name.
constexpr std::array<std::string_view, 29> kJobWords = {
    "writer", "writers",   "reporter",   "reporters",    "correspondent", "correspondents", "editor", "editors",
    "staff",  "press",     "news",       "bureau",       "columnist",     "contributor",    "times",  "post",
    "chief",  "political", "science",    "business",     "diplomatic",    "reuters",        "bbc",    "cnn",
    "agency", "agencies",  "associated", "photographer", "producer"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const bool space = utf8::is_space(utf8::next(text, at));
    if (!space && !inside) begin = here;
    if (space && inside) words.push_back(text.substr(begin, here - begin));
    inside = !space;
  }
  if (inside) words.push_back(text.substr(begin));
  return words;
}

bool is_name(std::string_view piece) {
  const auto words = words_of(piece);
  if (words.empty() || words.size() > kMaxNameWords) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t at = 0;
    const char32_t first = utf8::next(words[i], at);
    if (utf8::is_upper(first)) continue;
    const bool inner = i > 0 && i + 1 < words.size();
    if (!(inner || i == 0) || !among(kParticles, words[i])) return false;
  }
  return true;
}

bool names_a_job(std::string_view piece) {
  const auto words = words_of(piece);
  return std::any_of(words.begin(), words.end(), [](auto word) { return among(kJobWords, utf8::to_lower(word)); });
}

// "JANE O'NEIL-ROE" -> "Jane O'Neil-Roe"; words with a full stop ("J.K.") and mixed case stay.
std::string in_usual_case(std::string_view name) {
  std::string out;
  for (const auto word : words_of(name)) {
    if (!out.empty()) out += ' ';
    std::size_t letters = 0;
    bool shouted = word.find('.') == std::string_view::npos;
    for (std::size_t at = 0; at < word.size();) {
      const char32_t c = utf8::next(word, at);
      letters += utf8::is_letter(c) ? 1 : 0;
      shouted = shouted && !utf8::is_lower(c);
    }
    bool start = true;
    for (std::size_t at = 0; at < word.size();) {
      const char32_t c = utf8::next(word, at);
      utf8::append(out, shouted && letters > 2 && !start ? utf8::to_lower(c) : c);
      start = !utf8::is_letter(c);
    }
  }
  return out;
}

// At ", ", " and ", " & ", ";" and "|".
std::vector<std::string_view> split_names(std::string_view text) {
  constexpr std::array<std::string_view, 8> kSeparators = {", and ", " and ", " AND ", " & ",
                                                           ", ",     "; ",    " | ",   " with "};
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    std::size_t first = text.size(), length = 0;
    for (const auto separator : kSeparators) {
      const std::size_t found = text.find(separator);
      if (found < first || (found == first && separator.size() > length && found != std::string_view::npos)) {
        first = found;
        length = separator.size();
      }
    }
    pieces.push_back(trim(text.substr(0, first)));
    text.remove_prefix(std::min(text.size(), first + length));
  }
  return pieces;
}

}  // namespace

std::optional<std::vector<std::string>> match_byline(std::string_view line) {
  if (line.size() > kMaxBytes || line.size() < 5) return std::nullopt;
  if (!line.starts_with("By ") && !line.starts_with("BY ") && !line.starts_with("by ")) return std::nullopt;
  const auto pieces = split_names(trim(line.substr(3)));
  std::vector<std::string> authors;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool job = names_a_job(pieces[i]);
    if (!job && !is_name(pieces[i])) {
      if (i == 0 || !pieces[i].starts_with("in ")) return std::nullopt;
      continue;
    }
    if (!job) authors.push_back(in_usual_case(pieces[i]));
  }
  if (pieces.empty() || (authors.empty() && !is_name(pieces.front()))) return std::nullopt;
  if (authors.empty()) authors.emplace_back(pieces.front());
  // A lone word after "By" is a name only if there is nothing that ends a sentence.
  const char last = line.back();
  if (last == '.' || last == ':' || last == ',' || last == '?') {
    const bool initials = line.ends_with("Jr.") || line.ends_with("Sr.");
    if (!initials) return std::nullopt;
  }
  return authors;
}

}  // namespace newsgraph::readers
