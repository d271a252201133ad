#include "relations/quantities.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

#include "base/utf8.hpp"

namespace newsgraph::relations {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 7> kWeekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};

template <std::size_t N>
std::optional<unsigned> position(const std::array<std::string_view, N>& names, std::string_view word) {
  for (unsigned i = 0; i < N; ++i) {
    if (names[i] == word) return i;
  }
  return std::nullopt;
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out(1);
  for (const char c : utf8::to_lower(text)) {
    if (c == ' ' || c == ',' || c == '\n' || c == '-') {
      if (!out.back().empty()) out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

std::string iso(year_month_day date) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return text;
}

std::string iso(year y, unsigned m) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u", static_cast<int>(y), m);
  return text;
}

std::optional<year_month_day> parse_date(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto y = number(text.substr(0, 4)), m = number(text.substr(5, 2)), d = number(text.substr(8, 2));
  if (!y || !m || !d) return std::nullopt;
  const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

// What the words say of a calendar date.
struct Parts {
  std::optional<unsigned> weekday, month;  // Sunday is 0, January is 1
  std::optional<int> day, year;
  bool last = false, next = false;
  std::string unit;  // "week", "month", "year"
  int shift = 0;     // days; with relative set
  bool relative = false;
};

Parts parts_of(const std::vector<std::string>& words) {
  Parts out;
  for (const std::string& word : words) {
    std::string digits = word;
    if (digits.size() > 2 &&
        (digits.ends_with("th") || digits.ends_with("st") || digits.ends_with("nd") || digits.ends_with("rd"))) {
      digits.resize(digits.size() - 2);
    }
    if (const auto w = position(kWeekdays, word))
      out.weekday = w;
    else if (const auto m = position(kMonths, word))
      out.month = *m + 1;
    else if (const auto n = number(digits))
      (*n >= 1500 && *n <= 2100 ? out.year : out.day) = *n;
    else if (word == "last")
      out.last = true;
    else if (word == "next")
      out.next = true;
    else if (word == "week" || word == "month" || word == "year")
      out.unit = word;
    else if (word == "today" || word == "tonight")
      out.relative = true;
    else if (word == "yesterday")
      out.relative = true, out.shift = -1;
    else if (word == "tomorrow")
      out.relative = true, out.shift = 1;
  }
  return out;
}

std::string iso_if_valid(int y, unsigned m, int d) {
  const year_month_day date{year{y}, month{m}, day{static_cast<unsigned>(d)}};
  return date.ok() ? iso(date) : "";
}

// The year whose such day, or month, the words mean.
int year_meant(const Parts& parts, year_month_day today, TimeDirection direction) {
  const int this_year = static_cast<int>(today.year());
  const auto in = [&](int y) {
    return sys_days{year{y} / month{*parts.month} / day{static_cast<unsigned>(parts.day.value_or(1))}};
  };
  const sys_days now = parts.day ? sys_days{today} : sys_days{today.year() / today.month() / day{1}};
  if (parts.next || direction == TimeDirection::kFuture) return in(this_year) < now ? this_year + 1 : this_year;
  if (parts.last || direction == TimeDirection::kPast || !parts.day)
    return in(this_year) > now ? this_year - 1 : this_year;
  int best = this_year;
  for (const int y : {this_year - 1, this_year + 1}) {
    if (abs(in(y)-now) < abs(in(best)-now)) best = y;
  }
  return best;
}

std::string month_meant(const Parts& parts, year_month_day today, TimeDirection direction) {
  const int found = year_meant(parts, today, direction);
  return parts.day ? iso_if_valid(found, *parts.month, *parts.day) : iso(year{found}, *parts.month);
}

std::string weekday_meant(const Parts& parts, year_month_day today, TimeDirection direction) {
  const auto back = weekday{sys_days{today}} - weekday{*parts.weekday};
  auto found = sys_days{today} - back;
  if (parts.last && back == days{0}) found -= days{7};
  const bool ahead = direction == TimeDirection::kFuture && !parts.last && back != days{0};
  if (parts.next || ahead) found += days{7};
  return iso(year_month_day{found});
}

std::string week_of(sys_days date) {
  const auto monday = date - (weekday{date} - Monday);
  const year_month_day thursday{monday + days{3}};
  const auto first = sys_days{thursday.year() / January / 1};
  const auto week = (sys_days{thursday} - first).count() / 7 + 1;
  char text[32];
  std::snprintf(text, sizeof text, "%04d-W%02d", static_cast<int>(thursday.year()), static_cast<int>(week));
  return text;
}

std::string relative_unit(const Parts& parts, year_month_day today) {
  const int step = parts.last ? -1 : 1;
  if (parts.unit == "week") return week_of(sys_days{today} + days{7 * step});
  if (parts.unit == "year") return std::to_string(static_cast<int>(today.year()) + step);
  const auto found = year_month{today.year(), today.month()} + months{step};
  return iso(found.year(), static_cast<unsigned>(found.month()));
}

double magnitude(std::string_view word) {
  if (word == "thousand" || word == "k") return 1e3;
  if (word == "million" || word == "m" || word == "mn") return 1e6;
  if (word == "billion" || word == "bn" || word == "b") return 1e9;
  if (word == "trillion") return 1e12;
  return 0;
}

std::string currency(std::string_view word) {
  struct Known {
    std::string_view word, code;
  };
  constexpr Known kKnown[] = {
      {"$", "USD"},     {"us$", "USD"},   {"usd", "USD"},    {"dollar", "USD"}, {"€", "EUR"},        {"euro", "EUR"},
      {"eur", "EUR"},   {"£", "GBP"},     {"gbp", "GBP"},    {"¥", "JPY"},      {"yen", "JPY"},      {"₹", "INR"},
      {"rupee", "INR"}, {"ruble", "RUB"}, {"rouble", "RUB"}, {"yuan", "CNY"},   {"renminbi", "CNY"}, {"a$", "AUD"},
      {"c$", "CAD"},    {"nz$", "NZD"},   {"hk$", "HKD"}};
  for (const Known& item : kKnown) {
    if (item.word == word) return std::string(item.code);
  }
  return "";
}

std::optional<double> plain_number(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c != ',') digits += c;
  }
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Amount> money_in(const Syntax& syntax, TokenRange range) {
  for (TokenIndex t = range.begin; t < range.end; ++t) {
    const auto value = plain_number(syntax.lemma(t));
    if (!value) continue;
    Amount out;
    out.value = *value;
    TokenIndex end = t + 1;
    if (end < range.end && syntax.lemma(end) == "-") ++end;
    if (end < range.end && magnitude(syntax.lemma(end)) > 0) {
      out.value *= magnitude(syntax.lemma(end));
      ++end;
    } else {
      end = t + 1;
    }
    TokenIndex begin = t;
    if (t > 0 && !(out.unit = currency(syntax.lemma(t - 1))).empty()) {
      begin = t - 1;
    } else if (end < range.end && !(out.unit = currency(syntax.lemma(end))).empty()) {
      ++end;
    }
    if (out.unit.empty()) continue;
    out.argument = {t, {begin, end}};
    return out;
  }
  return std::nullopt;
}

std::string time_value(std::string_view words, std::string_view published, TimeDirection direction) {
  const Parts parts = parts_of(words_of(words));
  const auto today = parse_date(published);
  if (parts.month && parts.day && parts.year) return iso_if_valid(*parts.year, *parts.month, *parts.day);
  if (parts.month && parts.year) return iso(year{*parts.year}, *parts.month);
  if (parts.year && !parts.month && !parts.day && !parts.weekday) return std::to_string(*parts.year);
  if (!today) return "";
  if (parts.month) return month_meant(parts, *today, direction);
  if (parts.weekday) return weekday_meant(parts, *today, direction);
  if (parts.relative) return iso(year_month_day{sys_days{*today} + days{parts.shift}});
  if (!parts.unit.empty() && (parts.last || parts.next)) return relative_unit(parts, *today);
  return "";
}

bool is_after(std::string_view value, std::string_view published) {
  const std::size_t size = std::min<std::size_t>(value.size(), 10);
  const bool dated = (size == 7 || size == 10) && value[4] == '-' && value[5] != 'W';
  return dated && published.size() >= size && value.substr(0, size) > published.substr(0, size);
}

}  // namespace newsgraph::relations
