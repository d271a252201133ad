#include "relations/time_words.hpp"

#include <array>
#include <charconv>

namespace newsgraph::relations {
namespace {

template <typename Value>
struct Entry {
  std::string_view word;
  Value value;
};

template <typename Value, std::size_t N>
std::optional<Value> find(const std::array<Entry<Value>, N>& table, std::string_view word) {
  for (const auto& entry : table) {
    if (entry.word == word) return entry.value;
  }
  return std::nullopt;
}

constexpr std::array<std::string_view, 7> kWeekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};

// The name, or its first letters with a full stop ("sept.", "tues.").
template <std::size_t N>
std::optional<unsigned> position(const std::array<std::string_view, N>& names, std::string_view word) {
  for (unsigned i = 0; i < N; ++i) {
    if (names[i] == word) return i;
    const bool shortened = word.size() >= 4 && word.size() <= 6 && word.ends_with('.');
    if (shortened && names[i].starts_with(word.substr(0, word.size() - 1))) return i;
    if (word.size() == 3 && word != "may" && word != "mar" && word != "sun" && word != "sat" && word != "wed" &&
        names[i].starts_with(word))
      return i;
  }
  return std::nullopt;
}

using enum TimeUnit;
constexpr std::array<Entry<TimeUnit>, 14> kUnits = {{{"second", kSecond},
                                                     {"minute", kMinute},
                                                     {"hour", kHour},
                                                     {"day", kDay},
                                                     {"weekend", kWeekend},
                                                     {"week", kWeek},
                                                     {"fortnight", kFortnight},
                                                     {"month", kMonth},
                                                     {"quarter", kQuarter},
                                                     {"year", kYear},
                                                     {"decade", kDecade},
                                                     {"century", kCentury},
                                                     {"centurie", kCentury},
                                                     {"night", kDay}}};

constexpr std::array<Entry<int>, 30> kCardinals = {
    {{"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},      {"five", 5},       {"six", 6},
     {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},      {"eleven", 11},    {"twelve", 12},
     {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16},  {"seventeen", 17}, {"eighteen", 18},
     {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},  {"forty", 40},    {"fifty", 50},     {"sixty", 60},
     {"seventy", 70},  {"eighty", 80},   {"ninety", 90},  {"hundred", 100}, {"dozen", 12},     {"thousand", 1000}}};

constexpr std::array<Entry<int>, 21> kOrdinals = {
    {{"first", 1},      {"second", 2},       {"third", 3},       {"fourth", 4},      {"fifth", 5},
     {"sixth", 6},      {"seventh", 7},      {"eighth", 8},      {"ninth", 9},       {"tenth", 10},
     {"eleventh", 11},  {"twelfth", 12},     {"thirteenth", 13}, {"fourteenth", 14}, {"fifteenth", 15},
     {"sixteenth", 16}, {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19}, {"twentieth", 20},
     {"thirtieth", 30}}};

constexpr std::array<Entry<std::string_view>, 5> kSeasons = {
    {{"spring", "SP"}, {"summer", "SU"}, {"autumn", "FA"}, {"fall", "FA"}, {"winter", "WI"}}};

constexpr std::array<Entry<std::string_view>, 10> kPartsOfDay = {{{"morning", "MO"},
                                                                  {"dawn", "MO"},
                                                                  {"noon", "MI"},
                                                                  {"midday", "MI"},
                                                                  {"afternoon", "AF"},
                                                                  {"evening", "EV"},
                                                                  {"dusk", "EV"},
                                                                  {"night", "NI"},
                                                                  {"overnight", "NI"},
                                                                  {"midnight", "NI"}}};

constexpr std::array<Entry<TimeUnit>, 14> kFrequencies = {{{"hourly", kHour},
                                                           {"daily", kDay},
                                                           {"nightly", kDay},
                                                           {"weekly", kWeek},
                                                           {"fortnightly", kFortnight},
                                                           {"monthly", kMonth},
                                                           {"quarterly", kQuarter},
                                                           {"yearly", kYear},
                                                           {"annual", kYear},
                                                           {"annually", kYear},
                                                           {"everyday", kDay},
                                                           {"biannual", kYear},
                                                           {"biennial", kYear},
                                                           {"semiannual", kYear}}};

}  // namespace

std::optional<unsigned> month_named(std::string_view word) {
  const auto found = position(kMonths, word);
  return found ? std::optional(*found + 1) : std::nullopt;
}

std::optional<unsigned> weekday_named(std::string_view word) { return position(kWeekdays, word); }

std::optional<TimeUnit> unit_named(std::string_view word) {
  if (const auto found = find(kUnits, word)) return found;
  if (word == "hrs" || word == "hr") return kHour;
  if (word == "mins" || word == "min") return kMinute;
  return word.ends_with('s') ? find(kUnits, word.substr(0, word.size() - 1)) : std::nullopt;
}

std::optional<int> whole_number(std::string_view word) {
  int value = 0;
  if (word.empty() || word.size() > 7) return std::nullopt;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return value;
}

std::optional<int> cardinal_named(std::string_view word) {
  const auto digits = whole_number(word);
  return digits ? digits : find(kCardinals, word);
}

std::optional<int> ordinal_named(std::string_view word) {
  if (word.size() > 2 &&
      (word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd") || word.ends_with("th"))) {
    if (const auto digits = whole_number(word.substr(0, word.size() - 2))) return digits;
  }
  return find(kOrdinals, word);
}

std::string_view season_code(std::string_view word) { return find(kSeasons, word).value_or(""); }

std::string_view part_of_day_code(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  return find(kPartsOfDay, word).value_or("");
}

std::optional<TimeUnit> frequency_named(std::string_view word) { return find(kFrequencies, word); }

}  // namespace newsgraph::relations
