#include "relations/time_reader.hpp"

#include <algorithm>
#include <cctype>

#include "base/utf8.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {

using Kind = TimeParts::Kind;
using Match = std::optional<TimeMatch>;

std::optional<int> TimeReader::shift_of(std::string_view word) {
  static const WordSet kBack = {"last", "past", "previous", "preceding"};
  static const WordSet kHere = {"this", "current"};
  static const WordSet kAhead = {"next", "coming", "following", "upcoming"};
  if (kBack.has(word)) return -1;
  if (kHere.has(word)) return 0;
  return kAhead.has(word) ? std::optional(1) : std::nullopt;
}

// "by the end of the year": of this one, unless it is named.
Match TimeReader::edge_of_this_unit(std::size_t i) const {
  const auto unit = unit_named(word(i));
  const bool edge = skip_edges(begin_) > begin_ && i > 0 && word(i - 1) == "the" && !word(i).ends_with('s');
  const bool calendar = unit == TimeUnit::kWeek || unit == TimeUnit::kMonth || unit == TimeUnit::kYear;
  if (!edge || !calendar || year_at(i + 1)) return std::nullopt;
  TimeMatch out;
  out.end = i + 1;
  out.parts.unit = *unit;
  out.parts.kind = Kind::kUnit;
  out.parts.shift = 0;
  return out;
}

Match TimeReader::deictic_unit() const {
  TimeMatch out;
  const std::size_t i = skip(skip(skip(skip_edges(begin_), "the"), "same"), "period");
  const auto shift = shift_of(word(i));
  if (!shift) return edge_of_this_unit(i);
  const auto [count, after] = number_at(i + 1);
  const std::size_t noun = skip_dash(after);
  const auto unit = unit_named(word(noun));
  if (!unit) {
    const std::string_view season = season_code(word(i + 1));
    if (season.empty() || word(i + 1).empty()) return std::nullopt;
    out.parts.division = season;
    out.parts.shift = shift;
    out.parts.unit = TimeUnit::kYear;
    out.end = i + 2;
    return out;
  }
  out.end = noun + 1;
  out.parts.unit = *unit;
  const bool plural = word(noun).ends_with('s');
  const bool long_unit = *unit == TimeUnit::kDecade || *unit == TimeUnit::kCentury;
  if (plural || count || (long_unit && word(i) == "past")) {
    out.parts.kind = Kind::kLength;
    out.parts.type = TimeType::kDuration;
    out.parts.count = count ? count : plural ? std::nullopt : std::optional(1);
    return out;
  }
  out.parts.kind = Kind::kUnit;
  out.parts.shift = shift;
  return out;
}

Match TimeReader::division() const {
  TimeMatch out;
  std::size_t i = skip(skip_edges(begin_), "the");
  const std::string_view season = word(i).empty() ? "" : season_code(word(i));
  const bool doubtful = word(i) == "fall" || word(i) == "spring";  // verbs too
  if (!season.empty()) {
    out.parts.division = season;
    out.end = trailing_year(i + 1, out.parts);
    const bool marked = out.end > i + 1 || i > begin_ || (i > 0 && (word(i - 1) == "in" || word(i - 1) == "of"));
    return doubtful && !marked ? std::nullopt : Match(out);
  }
  const auto number = ordinal_named(word(i));
  const std::size_t noun = skip_dash(i + 1);
  const bool last = word(i) == "last" || word(i) == "final";
  if ((!number && !last) || (word(noun) != "quarter" && word(noun) != "half")) return std::nullopt;
  const bool quarter = word(noun) == "quarter";
  const int which = number.value_or(quarter ? 4 : 2);
  if (which > (quarter ? 4 : 2)) return std::nullopt;
  out.parts.division = (quarter ? "Q" : "H") + std::to_string(which);
  out.end = trailing_year(noun + 1, out.parts);
  const bool named = out.end > noun + 1;
  return last && !named ? std::nullopt : !quarter && !named ? std::nullopt : Match(out);
}

TimeReader::Number TimeReader::number_at(std::size_t i) const {
  static const WordSet kUnknown = {"several", "few", "many", "some", "couple", "recent", "consecutive", "straight"};
  std::optional<int> value = cardinal_named(word(i));
  std::size_t end = value ? i + 1 : i;
  if (value && *value >= 20 && *value < 100 && word(end) == "-" && cardinal_named(word(end + 1)) &&
      !whole_number(word(i))) {
    *value += *cardinal_named(word(end + 1));
    end += 2;
  }
  if (value && (word(end) == "hundred" || word(end) == "thousand" || word(end) == "dozen")) {
    *value *= *cardinal_named(word(end));
    ++end;
  }
  if (value) {
    while (word(end) == "straight" || word(end) == "consecutive" || word(end) == "more" || word(end) == "full") ++end;
    return {value, end};
  }
  std::size_t k = i;
  if (word(k) == "a") ++k;
  if (!kUnknown.has(word(k))) return {std::nullopt, i};
  ++k;
  return {std::nullopt, skip(k, "of")};
}

Match TimeReader::length() const {
  TimeMatch out;
  out.parts.kind = Kind::kLength;
  out.parts.type = TimeType::kDuration;
  if (word(begin_) == "half" && (word(begin_ + 1) == "an" || word(begin_ + 1) == "a")) {
    if (word(begin_ + 2) != "hour") return std::nullopt;
    out.parts.unit = TimeUnit::kMinute;
    out.parts.count = 30;
    out.end = begin_ + 3;
    return out;
  }
  static const WordSet kAbout = {"over", "nearly", "almost", "about", "around", "roughly", "some"};
  std::size_t i = kAbout.has(word(begin_)) ? begin_ + 1 : begin_;
  auto [count, end] = number_at(i);
  const bool article = end == i && (word(i) == "a" || word(i) == "an");
  if (article) {
    count = 1;
    end = i + 1;
    if (word(end) == "full" || word(end) == "single") ++end;
  }
  if (end == i) return std::nullopt;
  const std::size_t noun = skip_dash(end);
  const auto unit = unit_named(word(noun));
  if (!unit || (*unit == TimeUnit::kSecond && article) || (word(noun) == "second" && !whole_number(word(i))) ||
      *unit == TimeUnit::kQuarter)
    return std::nullopt;
  out.parts.unit = *unit;
  out.parts.count = count;
  out.end = noun + 1;
  const std::string_view next = word(out.end);
  const bool back = next == "ago" || next == "earlier" || next == "before", ahead = next == "later";
  if ((back && next != "before") || ahead) {
    out.parts.kind = Kind::kOffset;
    out.parts.type = TimeType::kDate;
    out.parts.shift = back ? -1 : 1;
    out.parts.literal = next == "ago" ? "" : "anaphoric";
    ++out.end;
  } else if (article && i > 0 && rate_before(i)) {
    out.parts.kind = Kind::kRepeated;
    out.parts.type = TimeType::kSet;
  }
  return out;
}

bool TimeReader::rate_before(std::size_t i) const {
  const std::string_view before = word(i - 1);
  static const WordSet kRates = {"once", "twice", "times", "million", "billion", "dollars", "euros", "hours", "%"};
  return kRates.has(before) || whole_number(before).has_value();
}

Match TimeReader::repeated() const {
  TimeMatch out;
  out.parts.kind = Kind::kRepeated;
  out.parts.type = TimeType::kSet;
  out.parts.count = 1;
  if (const auto unit = frequency_named(word(begin_))) {
    out.parts.unit = *unit;
    out.end = begin_ + 1;
    return out;
  }
  if (word(begin_) != "every" && word(begin_) != "each" && word(begin_) != "per") return std::nullopt;
  const auto [count, after] = number_at(begin_ + 1);
  if (const auto unit = unit_named(word(after)); unit && word(after) != "second") {
    out.parts.unit = *unit;
    if (count) out.parts.count = count;
    out.end = after + 1;
    return out;
  }
  if (const auto day = weekday_named(word(begin_ + 1)); day && capital(begin_ + 1)) {
    out.parts.weekday = day;
    out.end = read_part(begin_ + 2, out.parts);
    out.parts.type = TimeType::kSet;
    return out;
  }
  return std::nullopt;
}

Match TimeReader::clock() const {
  TimeMatch out;
  std::size_t i = skip(skip_edges(begin_), "at");
  std::string_view digits = word(i);
  std::string_view half;
  for (const std::string_view suffix : {"a.m.", "p.m.", "am", "pm"}) {
    if (digits.size() > suffix.size() && digits.ends_with(suffix)) half = suffix;
  }
  if (!half.empty()) digits.remove_suffix(half.size());
  const auto colon = std::min(digits.find_first_of(":."), digits.size());
  auto hour = whole_number(digits.substr(0, colon));
  const auto minute = colon < digits.size() ? whole_number(digits.substr(colon + 1)) : std::optional(0);
  if (!hour || !minute || *hour > 24 || *minute > 59 || digits.size() > 5) return std::nullopt;
  if (colon < digits.size() && digits.size() - colon != 3) return std::nullopt;
  ++i;
  if (half.empty() && (word(i) == "a.m." || word(i) == "p.m." || word(i) == "am" || word(i) == "pm")) half = word(i++);
  const bool oclock = word(i) == "o'clock";
  if (oclock) ++i;
  if (half.empty() && !oclock && (colon == digits.size() || digits[colon] == '.')) return std::nullopt;
  if (half.starts_with('p') && *hour < 12) *hour += 12;
  if (half.starts_with('a') && *hour == 12) *hour = 0;
  const auto two_digits = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  out.parts.clock = two_digits(*hour) + ":" + two_digits(*minute);
  static const WordSet kUniversal = {"utc", "gmt", "z"};
  static const WordSet kZones = {"est", "edt", "pst", "pdt", "cst", "cdt", "bst", "cet", "cest", "et", "local"};
  const std::size_t zone = skip(i, "(");
  if (kUniversal.has(word(zone))) {
    out.parts.clock += "Z";
    i = zone == i ? zone + 1 : skip(zone + 1, ")");
  } else if (kZones.has(word(i))) {
    i = skip(i + 1, "time");
  }
  out.parts.type = TimeType::kTime;
  const TimeReader rest(pieces_, skip(skip(i, ","), "on"));
  for (const Match& date : {rest.weekday(), rest.month_first(), rest.day_first(), rest.named_day()}) {
    if (!date || (date->parts.month && !date->parts.day)) continue;
    TimeMatch whole = *date;
    whole.parts.clock = out.parts.clock;
    whole.parts.type = TimeType::kTime;
    return whole;
  }
  out.parts.kind = Kind::kUnit;
  out.parts.unit = TimeUnit::kDay;
  out.parts.shift = 0;
  out.end = i;
  return out;
}

Match TimeReader::part_of_day() const {
  TimeMatch out;
  const bool article = word(begin_) == "the";
  const std::size_t i = article ? begin_ + 1 : begin_;
  static const WordSet kAlone = {"noon", "midday", "midnight", "overnight", "morning", "afternoon", "evening"};
  if (!kAlone.has(word(i)) && !(article && word(i) == "night")) return std::nullopt;
  out.parts.kind = Kind::kUnit;
  out.parts.unit = TimeUnit::kDay;
  out.parts.shift = 0;
  out.end = read_part(i, out.parts);
  const TimeReader rest(pieces_, skip(skip(out.end, "of"), "on"));
  for (const Match& date : {rest.weekday(), rest.month_first(), rest.day_first(), rest.named_day()}) {
    if (!date || (date->parts.month && !date->parts.day)) continue;
    TimeMatch whole = *date;
    whole.parts.part = out.parts.part;
    whole.parts.type = TimeType::kTime;
    return whole;
  }
  return out;
}

Match TimeReader::holiday() const {
  struct Feast {
    std::string_view first, second;
    int month, day;
  };
  constexpr Feast kFeasts[] = {{"christmas", "eve", 12, 24}, {"christmas", "day", 12, 25}, {"christmas", "", 12, 25},
                               {"boxing", "day", 12, 26},    {"halloween", "", 10, 31},    {"new", "year", 1, 1},
                               {"independence", "day", 7, 4}};
  for (const Feast& feast : kFeasts) {
    if (word(begin_) != feast.first || !capital(begin_)) continue;
    if (!feast.second.empty() && word(begin_ + 1) != feast.second) continue;
    if (feast.first == "independence" || (feast.first == "new" && word(begin_ + 2) != "'s")) continue;
    TimeMatch out;
    out.parts.month = feast.month;
    out.parts.day = feast.day;
    out.end = begin_ + (feast.second.empty() ? 1 : 2);
    if (feast.first == "new") {
      if (word(begin_ + 3) != "day" && word(begin_ + 3) != "eve") continue;
      if (word(begin_ + 3) == "eve") out.parts.month = 12, out.parts.day = 31;
      out.end = begin_ + 4;
    }
    out.end = trailing_year(out.end, out.parts);
    return out;
  }
  return std::nullopt;
}

Match TimeReader::vague() const {
  static const WordSet kPresent = {"now", "currently", "presently", "nowadays"};
  static const WordSet kPast = {"recently", "lately", "formerly"};
  TimeMatch out;
  out.parts.kind = Kind::kVague;
  std::size_t i = word(begin_) == "more" || word(begin_) == "very" ? begin_ + 1 : begin_;
  if (kPresent.has(word(i))) out.parts.literal = "PRESENT_REF";
  if (kPast.has(word(i))) out.parts.literal = "PAST_REF";
  if (word(i) == "soon" && word(i + 1) != "after" && word(i + 1) != "as") out.parts.literal = "FUTURE_REF";
  if (word(i) == "the" && word(i + 1) == "past" && unit_named(word(i + 2)) == std::nullopt && in_before())
    out.parts.literal = "PAST_REF", ++i;
  if (word(i) == "the" && word(i + 1) == "future" && in_before()) out.parts.literal = "FUTURE_REF", ++i;
  if (out.parts.literal.empty()) return std::nullopt;
  out.end = i + 1;
  return out;
}

}  // namespace newsgraph::relations
