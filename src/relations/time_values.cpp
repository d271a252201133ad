#include "relations/time_values.hpp"

#include <algorithm>
#include <cstdio>

namespace newsgraph::relations {
namespace {

using namespace std::chrono;
using Kind = TimeParts::Kind;

std::string iso_year(int y) {
  char text[16];
  std::snprintf(text, sizeof text, y < 0 ? "%05d" : "%04d", y);
  return text;
}

std::string iso(year_month_day date) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return text;
}

std::string iso_month(int y, unsigned m) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u", y, m);
  return text;
}

std::string iso_if_valid(int y, int m, int d) {
  const year_month_day date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
  return date.ok() ? iso(date) : "";
}

std::string week_of(sys_days date) {
  const auto monday = date - (std::chrono::weekday{date} - Monday);
  const year_month_day thursday{monday + days{3}};
  const auto first = sys_days{thursday.year() / January / 1};
  const auto week = (sys_days{thursday} - first).count() / 7 + 1;
  char text[32];
  std::snprintf(text, sizeof text, "%04d-W%02d", static_cast<int>(thursday.year()), static_cast<int>(week));
  return text;
}

// The year whose such day, or month, the words mean.
int year_meant(const TimeParts& parts, year_month_day today, TimeDirection direction) {
  const int this_year = static_cast<int>(today.year());
  const auto in = [&](int y) {
    return sys_days{year{y} / month{static_cast<unsigned>(*parts.month)} /
                    day{static_cast<unsigned>(parts.day.value_or(1))}};
  };
  const sys_days now = parts.day ? sys_days{today} : sys_days{today.year() / today.month() / day{1}};
  if (parts.shift == 0) return this_year;
  if (parts.shift == 1 || direction == TimeDirection::kFuture) return in(this_year) < now ? this_year + 1 : this_year;
  if (parts.shift == -1) return in(this_year) >= now ? this_year - 1 : this_year;
  if (direction == TimeDirection::kPast || !parts.day) return in(this_year) > now ? this_year - 1 : this_year;
  int best = this_year;
  for (const int y : {this_year - 1, this_year + 1}) {
    if (abs(in(y)-now) < abs(in(best)-now)) best = y;
  }
  return best;
}

std::string weekday_meant(const TimeParts& parts, year_month_day today, TimeDirection direction) {
  const auto back = std::chrono::weekday{sys_days{today}} - std::chrono::weekday{*parts.weekday};
  auto found = sys_days{today} - back;
  if (parts.shift == -1 && back == days{0}) found -= days{7};
  const bool ahead = direction == TimeDirection::kFuture && parts.shift != -1 && back != days{0};
  if (parts.shift == 1 || ahead) found += days{7};
  return iso(year_month_day{found});
}

// The calendar without a part of the day.
std::string calendar_value(const TimeParts& parts, const TimeReference& reference) {
  std::optional<int> year_given = parts.year;
  if (!year_given && parts.shift && parts.unit == TimeUnit::kYear && reference.published) {
    year_given = static_cast<int>(reference.published->year()) + *parts.shift;  // "March of last year"
  }
  const bool dated = parts.month.has_value() || !parts.division.empty();
  if (!year_given && dated && !parts.shift && reference.year) year_given = reference.year;
  if (!parts.division.empty()) {
    if (!year_given && !reference.published) return "";
    int y = year_given ? *year_given : static_cast<int>(reference.published->year());
    const unsigned month_now = reference.published ? static_cast<unsigned>(reference.published->month()) : 1;
    const char kind = parts.division[0];
    if (!year_given && (kind == 'Q' || kind == 'H')) {  // a past quarter lies before the day of publication
      const unsigned length = kind == 'Q' ? 3 : 6;
      const unsigned begins = (static_cast<unsigned>(parts.division[1] - '0') - 1) * length + 1;
      if (begins > month_now && reference.direction != TimeDirection::kFuture) --y;
    }
    return iso_year(y) + "-" + parts.division;
  }
  if (parts.month) {
    if (!year_given) {
      if (!reference.published) return "";
      year_given = year_meant(parts, *reference.published, reference.direction);
    }
    return parts.day ? iso_if_valid(*year_given, *parts.month, *parts.day)
                     : iso_month(*year_given, static_cast<unsigned>(*parts.month));
  }
  if (parts.weekday) return reference.published ? weekday_meant(parts, *reference.published, reference.direction) : "";
  return year_given ? iso_year(*year_given) : "";
}

// A day, week, month or year so many units away.
std::string moved(year_month_day from, TimeUnit unit, int count) {
  switch (unit) {
    case TimeUnit::kSecond:
    case TimeUnit::kMinute:
    case TimeUnit::kHour:
      return iso(from);
    case TimeUnit::kDay:
      return iso(year_month_day{sys_days{from} + days{count}});
    case TimeUnit::kWeekend:
      return week_of(sys_days{from} + days{7 * count}) + "-WE";
    case TimeUnit::kWeek:
      return week_of(sys_days{from} + days{7 * count});
    case TimeUnit::kFortnight:
      return week_of(sys_days{from} + days{14 * count});
    case TimeUnit::kMonth: {
      const auto found = year_month{from.year(), from.month()} + months{count};
      return iso_month(static_cast<int>(found.year()), static_cast<unsigned>(found.month()));
    }
    case TimeUnit::kQuarter: {
      const int quarters =
          static_cast<int>(from.year()) * 4 + (static_cast<int>(unsigned(from.month())) - 1) / 3 + count;
      return iso_year(quarters / 4) + "-Q" + std::to_string(quarters % 4 + 1);
    }
    case TimeUnit::kYear:
      return iso_year(static_cast<int>(from.year()) + count);
    case TimeUnit::kDecade:
      return iso_year(static_cast<int>(from.year()) + 10 * count).substr(0, 3);
    case TimeUnit::kCentury:
      return iso_year(static_cast<int>(from.year()) + 100 * count).substr(0, 2);
  }
  return "";
}

std::string offset_value(const TimeParts& parts, const TimeReference& reference) {
  if (!parts.count) return parts.shift == -1 ? "PAST_REF" : "FUTURE_REF";
  if (!reference.published || !parts.literal.empty()) return "";  // "three days later": than what is not known here
  return moved(*reference.published, parts.unit, *parts.shift * *parts.count);
}

std::string period_value(const TimeParts& parts) {
  std::string count = parts.count ? std::to_string(*parts.count) : "X";
  const auto scaled = [&](int factor) {
    return parts.count ? std::to_string(*parts.count * factor) : std::string("X");
  };
  switch (parts.unit) {
    case TimeUnit::kSecond:
      return "PT" + count + "S";
    case TimeUnit::kMinute:
      return "PT" + count + "M";
    case TimeUnit::kHour:
      return "PT" + count + "H";
    case TimeUnit::kDay:
      return "P" + count + "D";
    case TimeUnit::kWeekend:
      return "P" + count + "WE";
    case TimeUnit::kWeek:
      return "P" + count + "W";
    case TimeUnit::kFortnight:
      return "P" + scaled(2) + "W";
    case TimeUnit::kMonth:
      return "P" + count + "M";
    case TimeUnit::kQuarter:
      return "P" + scaled(3) + "M";
    case TimeUnit::kYear:
      return "P" + count + "Y";
    case TimeUnit::kDecade:
      return "P" + scaled(10) + "Y";
    case TimeUnit::kCentury:
      return "P" + scaled(100) + "Y";
  }
  return "";
}

std::string plain_value(const TimeParts& parts, const TimeReference& reference) {
  switch (parts.kind) {
    case Kind::kCalendar:
      return calendar_value(parts, reference);
    case Kind::kSpan:
      return parts.unit == TimeUnit::kDecade ? iso_year(*parts.year).substr(0, 3)
             : *parts.year < 0               ? ""
                                             : iso_year(*parts.year).substr(0, 2);
    case Kind::kUnit:
      return reference.published ? moved(*reference.published, parts.unit, *parts.shift) : "";
    case Kind::kOffset:
      return offset_value(parts, reference);
    case Kind::kLength:
      return period_value(parts);
    case Kind::kRepeated:
      if (!parts.weekday) return period_value(parts);
      return "XXXX-WXX-" + std::to_string(*parts.weekday == 0 ? 7 : *parts.weekday);
    case Kind::kVague:
      return parts.literal;
  }
  return "";
}

}  // namespace

std::optional<year_month_day> parse_date(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto y = whole_number(text.substr(0, 4)), m = whole_number(text.substr(5, 2)),
             d = whole_number(text.substr(8, 2));
  if (!y || !m || !d) return std::nullopt;
  const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::string value_of(const TimeParts& parts, const TimeReference& reference) {
  const std::string date = plain_value(parts, reference);
  if (date.empty()) return "";
  if (!parts.clock.empty()) return date + "T" + parts.clock;
  return parts.part.empty() ? date : date + "T" + parts.part;
}

std::string time_value(std::string_view words, std::string_view published, TimeDirection direction) {
  const std::vector<TimePiece> pieces = pieces_of(words);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (const auto match = read_time(pieces, i)) return value_of(match->parts, {parse_date(published), direction, {}});
  }
  return "";
}

bool is_after(std::string_view value, std::string_view published) {
  const auto today = parse_date(published);
  if (!today || value.size() < 4) return false;
  if (value.size() > 10) value = value.substr(0, 10);
  if (value.size() > 4 && value[4] == '-' && value.size() > 5 && value[5] == 'W')
    return value.substr(0, 8) > week_of(sys_days{*today});
  const bool dated = (value.size() == 4 && whole_number(value)) ||
                     ((value.size() == 7 || value.size() == 10) && value[4] == '-' && value[5] <= '9');
  return dated && published.size() >= value.size() && value > published.substr(0, value.size());
}

}  // namespace newsgraph::relations
