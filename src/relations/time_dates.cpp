#include "relations/time_reader.hpp"

#include <algorithm>
#include <cctype>

#include "base/utf8.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {

using Kind = TimeParts::Kind;
using Match = std::optional<TimeMatch>;

Match TimeReader::numeric_date() const {
  const auto year = year_at(begin_);
  if (!year || word(begin_ + 1) != "-" || word(begin_ + 2).size() != 2) return std::nullopt;
  TimeMatch out;
  const auto month = whole_number(word(begin_ + 2));
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  out.parts.year = year;
  out.parts.month = month;
  out.end = begin_ + 3;
  if (word(out.end) == "-" && word(out.end + 1).size() == 2 && day_at(out.end + 1)) {
    out.parts.day = day_at(out.end + 1);
    out.end += 2;
  }
  return out;
}

std::size_t TimeReader::skip_edges(std::size_t i) const {
  static const WordSet kEdges = {"early", "late", "mid", "earlier", "later", "about", "around", "circa"};
  static const WordSet kParts = {"beginning", "start", "end", "middle", "rest", "half", "course"};
  const std::size_t from = skip(skip(i, "the"), "very");
  if (kParts.has(word(from)) && word(from + 1) == "of") return from + 2;
  if (kEdges.has(word(skip(i, "the")))) return skip_dash(skip(i, "the") + 1);
  return i;
}

Match TimeReader::month_first() const {
  TimeMatch out;
  std::size_t i = skip_edges(begin_);
  if (word(i) == "last" || word(i) == "next" || word(i) == "this") {
    out.parts.shift = word(i) == "last" ? -1 : word(i) == "next" ? 1 : 0;
    ++i;
  }
  const auto month = month_at(i);
  if (!month) return std::nullopt;
  out.parts.month = month;
  ++i;
  const std::size_t comma = skip(i, "the");
  if (const auto day = day_at(comma); day && !unit_named(word(comma + 1)) && word(comma + 1) != "%") {
    out.parts.day = day;
    i = comma + 1;
  }
  out.end = trailing_year(i, out.parts);
  return out;
}

Match TimeReader::day_first() const {
  TimeMatch out;
  std::size_t i = skip(begin_, "the");
  const auto day = day_at(i);
  if (!day) return std::nullopt;
  i = skip(i + 1, "of");
  const auto month = month_at(i);
  if (!month) return std::nullopt;
  out.parts.day = day;
  out.parts.month = month;
  out.end = trailing_year(i + 1, out.parts);
  return out;
}

std::size_t TimeReader::read_part(std::size_t i, TimeParts& parts) const {
  if (word(i).empty() || part_of_day_code(word(i)).empty()) return i;
  parts.part = part_of_day_code(word(i));
  parts.type = TimeType::kTime;
  return i + 1;
}

Match TimeReader::weekday() const {
  TimeMatch out;
  std::size_t i = skip(skip_edges(begin_), "on");
  if (word(i) == "last" || word(i) == "next" || word(i) == "this") {
    out.parts.shift = word(i) == "last" ? -1 : word(i) == "next" ? 1 : 0;
    ++i;
  }
  const auto day = weekday_named(word(i));
  if (!day || !capital(i)) return std::nullopt;
  out.parts.weekday = day;
  out.end = read_part(i + 1, out.parts);
  const TimeReader rest(pieces_, skip(out.end, ","));
  for (Match date : {rest.month_first(), rest.day_first(), rest.numeric_date()}) {
    if (!date || !date->parts.day) continue;
    date->parts.part = out.parts.part;
    date->parts.type = out.parts.type;
    return date;
  }
  return out;
}

Match TimeReader::year() const {
  TimeMatch out;
  const std::size_t i = skip_edges(begin_);
  const auto number = whole_number(word(i));
  const std::string_view era = word(i + 1);
  if (number && (era == "bc" || era == "bce" || era == "b.c." || era == "ad" || era == "ce") && word(i).size() <= 4) {
    out.parts.year = era[0] == 'b' ? -*number : *number;
    out.end = i + 2;
    return out;
  }
  const auto found = year_at(i);
  if (!found) return std::nullopt;
  out.parts.year = found;
  out.end = i + 1;
  return out;
}

Match TimeReader::decade() const {
  TimeMatch out;
  std::size_t i = skip(skip_edges(skip(begin_, "the")), "'");
  std::string_view digits = word(i);
  if (digits.starts_with("'")) digits.remove_prefix(1);
  if (digits.starts_with("’")) digits.remove_prefix(std::string_view("’").size());
  if (!digits.ends_with('s')) return std::nullopt;
  digits.remove_suffix(1);
  if (digits.ends_with('\'')) digits.remove_suffix(1);
  const auto value = whole_number(digits);
  if (!value || *value % 10 != 0 || (digits.size() != 2 && digits.size() != 4)) return std::nullopt;
  if (digits.size() == 4 && (*value < kFirstYear || *value > kLastYear)) return std::nullopt;
  out.parts.kind = Kind::kSpan;
  out.parts.year = digits.size() == 2 ? 1900 + *value : *value;
  out.parts.unit = *out.parts.year % 100 == 0 && digits.size() == 4 && *out.parts.year != 2000 ? TimeUnit::kCentury
                                                                                               : TimeUnit::kDecade;
  out.end = i + 1;
  return out;
}

Match TimeReader::century() const {
  TimeMatch out;
  const std::size_t i = skip_edges(skip(begin_, "the"));
  const auto number = ordinal_named(word(i));
  const std::size_t noun = skip_dash(i + 1);
  if (!number || (word(noun) != "century" && word(noun) != "centuries") || *number > 21) return std::nullopt;
  out.parts.kind = Kind::kSpan;
  out.parts.unit = TimeUnit::kCentury;
  out.parts.year = (*number - 1) * 100;
  out.end = noun + 1;
  if (word(out.end).starts_with("b") && (word(out.end) == "bc" || word(out.end) == "bce")) {
    out.parts.year = -*number * 100;
    ++out.end;
  }
  return out;
}

Match TimeReader::named_day() const {
  TimeMatch out;
  std::size_t i = skip_edges(begin_);
  out.parts.kind = Kind::kUnit;
  out.parts.unit = TimeUnit::kDay;
  const std::string_view first = word(i);
  if (first == "today" || first == "tonight") out.parts.shift = 0;
  if (first == "yesterday") out.parts.shift = -1;
  if (first == "tomorrow") out.parts.shift = 1;
  if ((first == "this" || first == "last") && !word(i + 1).empty() && !part_of_day_code(word(i + 1)).empty()) {
    out.parts.shift = first == "last" ? -1 : 0;
    out.end = read_part(i + 1, out.parts);
    return out;
  }
  if (!out.parts.shift) return std::nullopt;
  if (first == "tonight") {
    out.parts.part = "NI";
    out.parts.type = TimeType::kTime;
  }
  out.end = read_part(i + 1, out.parts);
  return out;
}

}  // namespace newsgraph::relations
