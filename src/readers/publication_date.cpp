#include "readers/publication_date.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

#include "base/utf8.hpp"
#include "readers/text_decoding.hpp"

namespace newsgraph::readers {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                       "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 9> kLabelWords = {"published", "posted", "updated", "last",    "first",
                                                         "modified",  "on",     "at",      "released"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A place in a text that recognisers move forward.
struct Cursor {
  std::string_view text;
  std::size_t at = 0;

  [[nodiscard]] bool done() const { return at >= text.size(); }
  [[nodiscard]] char here() const { return done() ? '\0' : text[at]; }
  void skip(std::string_view characters) {
    while (!done() && characters.find(text[at]) != std::string_view::npos) ++at;
  }
  void skip_spaces() {
    for (std::size_t next = at; !done(); at = next) {
      if (!utf8::is_space(utf8::next(text, next))) return;
    }
  }
  [[nodiscard]] std::string_view digits() {
    const std::size_t begin = at;
    while (is_digit(here())) ++at;
    return text.substr(begin, at - begin);
  }
  [[nodiscard]] std::string word() {
    const std::size_t begin = at;
    while (is_letter(here())) ++at;
    return utf8::to_lower(text.substr(begin, at - begin));
  }
};

// 1..12, or 0. "jan", "sept" and full names.
unsigned month_number(std::string_view word) {
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    const bool abbreviated = word.size() == 3 || (word == "sept" && i == 8);
    if (word == kMonths[i] || (abbreviated && kMonths[i].starts_with(word))) return static_cast<unsigned>(i + 1);
  }
  return 0;
}

bool is_weekday(std::string_view word) {
  for (const auto day : kWeekdays) {
    const bool abbreviated = word.size() >= 3 && word.size() <= 5 && day.starts_with(word);
    if (word == day || abbreviated) return true;
  }
  return false;
}

unsigned to_number(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

std::optional<unsigned> take_day(Cursor& cursor) {
  const auto digits = cursor.digits();
  if (digits.empty() || digits.size() > 2) return std::nullopt;
  const std::size_t mark = cursor.at;
  const std::string suffix = cursor.word();
  if (!suffix.empty() && suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th") cursor.at = mark;
  return to_number(digits);
}

std::optional<unsigned> take_month(Cursor& cursor) {
  const unsigned month = month_number(cursor.word());
  if (month == 0) return std::nullopt;
  cursor.skip(".");
  return month;
}

std::optional<std::string> take_year(Cursor& cursor, unsigned month, unsigned day) {
  cursor.skip_spaces();
  cursor.skip(",");
  cursor.skip_spaces();
  const auto digits = cursor.digits();
  if (digits.size() != 4 || is_letter(cursor.here())) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(to_number(digits))),
                                         std::chrono::month(month), std::chrono::day(day)};
  if (!date.ok()) return std::nullopt;
  return fmt::format("{}-{:02}-{:02}", digits, month, day);
}

std::optional<DateMatch> match_iso(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  for (const std::size_t i : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (!is_digit(text[i])) return std::nullopt;
  }
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(to_number(text.substr(0, 4)))),
                                         std::chrono::month(to_number(text.substr(5, 2))),
                                         std::chrono::day(to_number(text.substr(8, 2)))};
  if (!date.ok() || (text.size() > 10 && is_digit(text[10]))) return std::nullopt;
  return DateMatch{std::string(text.substr(0, 10)), 10};
}

// "10:32 AM EST", "1:05 p.m.", "T10:30:00Z"; leaves the cursor where it was if there is none.
void skip_time(Cursor& cursor) {
  cursor.skip_spaces();
  const std::size_t mark = cursor.at;
  cursor.skip("T");
  if (cursor.digits().empty() || cursor.here() != ':') {
    cursor.at = mark;
    return;
  }
  cursor.skip("0123456789:.Z+");
  cursor.skip_spaces();
  const std::size_t end = cursor.at;
  cursor.skip("apAPmM.");
  if (is_letter(cursor.here())) cursor.at = end;
  cursor.skip_spaces();
  while (cursor.here() >= 'A' && cursor.here() <= 'Z') ++cursor.at;
}

void skip_labels(Cursor& cursor) {
  for (;;) {
    cursor.skip_spaces();
    const std::size_t mark = cursor.at;
    const std::string word = cursor.word();
    bool known = false;
    for (const auto label : kLabelWords) known = known || word == label;
    if (!known) {
      cursor.at = mark;
      return;
    }
    cursor.skip(":");
  }
}

// "T10:30:00.5Z", " 10:30+0100" -> "10:30:00Z", "10:30:00+01:00"; nothing if it is not a time of day.
std::optional<std::string> iso_time(std::string_view text) {
  Cursor cursor{text};
  cursor.skip("T ");
  const auto hour = cursor.digits();
  cursor.skip(":");
  const auto minute = cursor.digits();
  std::string_view second = "00";
  if (cursor.here() == ':') {
    cursor.skip(":");
    second = cursor.digits();
  }
  if (hour.size() != 2 || minute.size() != 2 || second.size() != 2) return std::nullopt;
  if (to_number(hour) > 23 || to_number(minute) > 59 || to_number(second) > 59) return std::nullopt;
  cursor.skip(".,");
  (void)cursor.digits();
  const std::string time = fmt::format("{}:{}:{}", hour, minute, second);
  cursor.skip(" ");
  const char sign = cursor.here();
  if (sign == 'Z') return time + "Z";
  if (sign != '+' && sign != '-') return time;
  cursor.skip("+-");
  const auto zone_hour = cursor.digits();
  cursor.skip(":");
  const auto zone_minute = cursor.digits();
  if (zone_hour.size() == 4) return fmt::format("{}{}{}:{}", time, sign, zone_hour.substr(0, 2), zone_hour.substr(2));
  if (zone_hour.size() != 2 || zone_minute.size() != 2) return time;
  return fmt::format("{}{}{}:{}", time, sign, zone_hour, zone_minute);
}

}  // namespace

std::optional<DateMatch> match_date(std::string_view text) {
  if (auto iso = match_iso(text)) return iso;
  Cursor cursor{text};
  const std::size_t start = cursor.at;
  if (is_weekday(cursor.word())) {
    cursor.skip(".");
    cursor.skip(",");
    cursor.skip_spaces();
  } else {
    cursor.at = start;
  }
  std::optional<unsigned> day, month;
  if (is_digit(cursor.here())) {
    day = take_day(cursor);
    cursor.skip_spaces();
    month = take_month(cursor);
  } else {
    month = take_month(cursor);
    cursor.skip_spaces();
    day = take_day(cursor);
  }
  if (!day || !month) return std::nullopt;
  const auto iso = take_year(cursor, *month, *day);
  if (!iso) return std::nullopt;
  return DateMatch{*iso, cursor.at};
}

std::optional<std::string> date_line(std::string_view line) {
  if (line.size() > 120) return std::nullopt;
  Cursor cursor{line};
  skip_labels(cursor);
  skip_time(cursor);
  skip_labels(cursor);
  cursor.skip(", ");
  const auto date = match_date(line.substr(cursor.at));
  if (!date) return std::nullopt;
  cursor.at += date->length;
  cursor.skip(", ");
  skip_labels(cursor);
  skip_time(cursor);
  cursor.skip_spaces();
  cursor.skip(".");
  if (!cursor.done()) return std::nullopt;
  return date->iso;
}

std::optional<std::string> normalise_date(std::string_view value) {
  value = trim(value);
  if (const auto iso = match_iso(value)) {
    if (value.size() == 10) return iso->iso;
    const auto time = iso_time(value.substr(10));
    return time ? iso->iso + "T" + *time : iso->iso;
  }
  return date_line(value);
}

}  // namespace newsgraph::readers
