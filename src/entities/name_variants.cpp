#include "entities/name_variants.hpp"

#include <algorithm>
#include <set>

#include "base/utf8.hpp"

namespace newsgraph::entities {
namespace {

using Words = std::set<std::string_view>;

const Words& small_words() {
  static const Words kWords = {"of", "the", "and", "for", "on", "in", "de", "to", "a", "la", "du", "des", "der", "del"};
  return kWords;
}

const Words& body_words() {
  static const Words kBodies = {
      "ministry",    "court",      "parliament",     "senate",     "congress",    "assembly",   "cabinet",
      "government",  "police",     "army",           "navy",       "department",  "council",    "commission",
      "committee",   "bank",       "board",          "bureau",     "office",      "agency",     "authority",
      "party",       "house",      "union",          "federation", "association", "ministries", "treasury",
      "legislature", "opposition", "administration", "service",    "services",    "university", "hospital",
      "school",      "college",    "museum",         "force",      "forces",      "guard",      "minister",
      "secretariat", "tribunal",   "prosecutor",     "registry",   "coalition"};
  return kBodies;
}

// Two letters for an accented one, as typewriters and news wires write them; letters that folding leaves.
void write_out(std::string& word) {
  static constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"æ", "a"}, {"œ", "o"},  {"ø", "o"}, {"ł", "l"},  {"đ", "d"},  {"ß", "ss"},
      {"ı", "i"}, {"þ", "th"}, {"ð", "d"}, {"ae", "a"}, {"oe", "o"}, {"ue", "u"}};
  for (const auto& [from, to] : kPairs) {
    for (std::size_t at = 0; (at = word.find(from, at)) != std::string::npos; at += to.size())
      word.replace(at, from.size(), to);
  }
}

}  // namespace

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words(1);
  const std::string folded = utf8::fold(name);
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = utf8::next(folded, at);
    if (c == U'.' || c == U'\'') continue;
    if (utf8::is_letter(c) || utf8::is_digit(c) || c == U'&')
      utf8::append(words.back(), c);
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  return words;
}

std::string spelling_key(std::string_view name) {
  std::string key;
  for (std::string& word : words_of(name)) {
    write_out(word);
    key += (key.empty() ? "" : " ") + word;
  }
  return key;
}

bool has_accents(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = utf8::next(name, at);
    if (c > 127 && utf8::is_letter(c)) return true;
  }
  return false;
}

std::string without_legal_ending(std::string_view name) {
  static const Words kEndings = {"inc", "incorporated", "corp", "corporation", "ltd", "limited", "llc", "plc",
                                 "ag",  "gmbh",         "nv",   "sa",          "co",  "company", "spa", "oyj"};
  std::vector<std::string> words = words_of(name);
  while (words.size() > 1 && (kEndings.contains(words.back()) || words.back() == "&")) words.pop_back();
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::string acronym_letters(std::string_view name) {
  std::string letters;
  std::size_t capitals = 0;
  for (const char c : name) {
    if (c == '.') continue;
    const bool upper = c >= 'A' && c <= 'Z';
    if (!upper && !(c >= 'a' && c <= 'z')) return {};
    capitals += upper;
    letters += static_cast<char>(upper ? c + ('a' - 'A') : c);
  }
  return letters.size() >= 2 && letters.size() <= 8 && 3 * capitals >= 2 * letters.size() ? letters : std::string();
}

std::vector<std::string> acronyms_of(std::string_view name) {
  const std::vector<std::string> words = words_of(name);
  if (words.size() < 2) return {};
  std::string all, content;
  for (const std::string& word : words) {
    all += word.front();
    if (!small_words().contains(word)) content += word.front();
  }
  std::vector<std::string> out = {std::move(all)};
  if (content != out.front() && content.size() > 1) out.push_back(std::move(content));
  return out;
}

bool is_generic_body(std::string_view name) {
  static const Words kTasks = {"health",
                               "defence",
                               "defense",
                               "foreign",
                               "affairs",
                               "interior",
                               "home",
                               "justice",
                               "finance",
                               "education",
                               "supreme",
                               "high",
                               "constitutional",
                               "appeal",
                               "appeals",
                               "national",
                               "federal",
                               "state",
                               "city",
                               "county",
                               "district",
                               "central",
                               "public",
                               "works",
                               "transport",
                               "transportation",
                               "agriculture",
                               "energy",
                               "environment",
                               "election",
                               "elections",
                               "electoral",
                               "air",
                               "general",
                               "criminal",
                               "civil",
                               "trade",
                               "labour",
                               "labor",
                               "economy",
                               "economic",
                               "development",
                               "security",
                               "intelligence",
                               "immigration",
                               "customs",
                               "border",
                               "fire",
                               "representatives",
                               "commons",
                               "lords",
                               "deputies",
                               "lower",
                               "upper",
                               "democratic",
                               "liberal",
                               "conservative",
                               "socialist",
                               "communist",
                               "republican",
                               "green",
                               "people",
                               "peoples",
                               "social",
                               "workers",
                               "independent",
                               "statistics",
                               "tourism",
                               "culture",
                               "sport",
                               "sports",
                               "water",
                               "planning",
                               "town",
                               "municipal",
                               "regional",
                               "provincial",
                               "royal",
                               "armed",
                               "military",
                               "medical",
                               "university",
                               "football",
                               "chief",
                               "attorney",
                               "armed",
                               "science",
                               "technology",
                               "information",
                               "emergency",
                               "human",
                               "rights",
                               "industry",
                               "commerce",
                               "revenue",
                               "prison",
                               "prisons",
                               "coast",
                               "metropolitan",
                               "presidential",
                               "ruling",
                               "main",
                               "reserve",
                               "s"};
  const std::vector<std::string> words = words_of(name);
  bool body = false;
  for (const std::string& word : words) {
    if (body_words().contains(word))
      body = true;
    else if (!kTasks.contains(word) && !small_words().contains(word))
      return false;
  }
  return body;
}

bool is_body_word(std::string_view word) { return body_words().contains(utf8::fold(word)); }

}  // namespace newsgraph::entities
