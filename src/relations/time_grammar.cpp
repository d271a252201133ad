#include "relations/time_grammar.hpp"

#include <algorithm>
#include <cctype>

#include "base/utf8.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using Kind = TimeParts::Kind;
using Match = std::optional<TimeMatch>;

constexpr int kFirstYear = 1000, kLastYear = 2100;

class Reader {
 public:
  Reader(const std::vector<TimePiece>& pieces, std::size_t at) : pieces_(pieces), begin_(at) {}

  // The longest of all patterns.
  Match longest() const {
    Match best;
    for (const auto pattern :
         {&Reader::numeric_date, &Reader::month_first, &Reader::day_first, &Reader::weekday, &Reader::year,
          &Reader::decade, &Reader::century, &Reader::named_day, &Reader::deictic_unit, &Reader::division,
          &Reader::length, &Reader::repeated, &Reader::clock, &Reader::part_of_day, &Reader::holiday, &Reader::vague}) {
      Match found = (this->*pattern)();
      if (found && found->end <= pieces_.size() && (!best || found->end > best->end)) best = std::move(found);
    }
    return best;
  }

 private:
  std::string_view word(std::size_t i) const {
    return i < pieces_.size() ? std::string_view(pieces_[i].word) : std::string_view();
  }
  bool capital(std::size_t i) const { return i < pieces_.size() && pieces_[i].capital; }
  std::size_t skip(std::size_t i, std::string_view what) const { return word(i) == what ? i + 1 : i; }
  std::size_t skip_dash(std::size_t i) const { return skip(i, "-"); }

  std::optional<int> year_at(std::size_t i) const {
    if (word(i).size() != 4) return std::nullopt;
    const auto value = whole_number(word(i));
    return value && *value >= kFirstYear && *value <= kLastYear ? value : std::nullopt;
  }
  std::optional<int> day_at(std::size_t i) const {
    auto value = whole_number(word(i));
    if (!value && word(i).size() >= 3 && std::isdigit(static_cast<unsigned char>(word(i)[0])))
      value = ordinal_named(word(i));
    return value && *value >= 1 && *value <= 31 && word(i).size() <= 4 ? value : std::nullopt;
  }
  // "may" and "march" are months only with a capital or a number beside them.
  std::optional<int> month_at(std::size_t i) const {
    const auto value = month_named(word(i));
    const bool doubtful = word(i) == "may" || word(i) == "march";
    if (!value || (doubtful && !capital(i))) return std::nullopt;
    return static_cast<int>(*value);
  }
  // ", 2017", "of 2017", "2017"
  std::size_t trailing_year(std::size_t i, TimeParts& parts) const {
    std::size_t k = skip(skip(i, ","), "of");
    if (word(i) == "last" || word(i) == "this" || word(i) == "next") {
      if (word(i + 1) != "year") return i;
      parts.shift = word(i) == "last" ? -1 : word(i) == "next" ? 1 : 0;
      parts.unit = TimeUnit::kYear;
      return i + 2;
    }
    if (const auto year = year_at(k)) {
      parts.year = year;
      return k + 1;
    }
    return i;
  }

  // 2009-05-08, 2009-05
  Match numeric_date() const {
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

  // Reads "early", "the beginning of", "mid-" and the like.
  std::size_t skip_edges(std::size_t i) const {
    static const WordSet kEdges = {"early", "late", "mid", "earlier", "later", "about", "around", "circa"};
    static const WordSet kParts = {"beginning", "start", "end", "middle", "rest", "half", "course"};
    const std::size_t from = skip(skip(i, "the"), "very");
    if (kParts.has(word(from)) && word(from + 1) == "of") return from + 2;
    if (kEdges.has(word(skip(i, "the")))) return skip_dash(skip(i, "the") + 1);
    return i;
  }

  // "March 6, 2008", "early March 2008", "March", "Friday, March 6", "last March"
  Match month_first() const {
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

  // "6 March 2008", "the 6th of March"
  Match day_first() const {
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

  std::size_t read_part(std::size_t i, TimeParts& parts) const {
    if (word(i).empty() || part_of_day_code(word(i)).empty()) return i;
    parts.part = part_of_day_code(word(i));
    parts.type = TimeType::kTime;
    return i + 1;
  }

  // "Monday", "last Monday", "Monday morning", "Friday, July 21, 2017", "earlier Monday"
  Match weekday() const {
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
    const Reader rest(pieces_, skip(out.end, ","));
    for (Match date : {rest.month_first(), rest.day_first(), rest.numeric_date()}) {
      if (!date || !date->parts.day) continue;
      date->parts.part = out.parts.part;
      date->parts.type = out.parts.type;
      return date;
    }
    return out;
  }

  // "2004", "early 2004", "594 BC", "'82"
  Match year() const {
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

  // "the 1990s", "the '70s", "70s"
  Match decade() const {
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

  // "the 19th century"
  Match century() const {
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

  // "today", "yesterday morning", "tonight", "this morning", "last night"
  Match named_day() const {
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

  static std::optional<int> shift_of(std::string_view word) {
    static const WordSet kBack = {"last", "past", "previous", "preceding"};
    static const WordSet kHere = {"this", "current"};
    static const WordSet kAhead = {"next", "coming", "following", "upcoming"};
    if (kBack.has(word)) return -1;
    if (kHere.has(word)) return 0;
    return kAhead.has(word) ? std::optional(1) : std::nullopt;
  }

  // "last week", "the end of this year", "later this month", "the past decade", "the next six months"
  Match deictic_unit() const {
    TimeMatch out;
    const std::size_t i = skip(skip(skip(skip_edges(begin_), "the"), "same"), "period");
    const auto shift = shift_of(word(i));
    if (!shift) return std::nullopt;
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

  // "the third quarter of 2005", "third-quarter", "the first half of this year", "spring 2009", "summer"
  Match division() const {
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

  struct Number {
    std::optional<int> value;
    std::size_t end;
  };

  // "three", "twenty-five", "a", "several"; the same place if there is none.
  Number number_at(std::size_t i) const {
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

  // "three days", "12-year", "half an hour", "over a decade", "several years", and "three days ago"
  Match length() const {
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

  // "$4 million a year", "twice a week"
  bool rate_before(std::size_t i) const {
    const std::string_view before = word(i - 1);
    static const WordSet kRates = {"once", "twice", "times", "million", "billion", "dollars", "euros", "hours", "%"};
    return kRates.has(before) || whole_number(before).has_value();
  }

  // "every day", "each Monday", "weekly"
  Match repeated() const {
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

  // "16:15 UTC", "6:40 p.m.", "10 am on Monday"
  Match clock() const {
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
    if (half.empty() && (word(i) == "a.m." || word(i) == "p.m." || word(i) == "am" || word(i) == "pm"))
      half = word(i++);
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
    const Reader rest(pieces_, skip(skip(i, ","), "on"));
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

  // "in the morning", "at noon", "midnight on Tuesday"
  Match part_of_day() const {
    TimeMatch out;
    const bool article = word(begin_) == "the";
    const std::size_t i = article ? begin_ + 1 : begin_;
    static const WordSet kAlone = {"noon", "midday", "midnight", "overnight", "morning", "afternoon", "evening"};
    if (!kAlone.has(word(i)) && !(article && word(i) == "night")) return std::nullopt;
    out.parts.kind = Kind::kUnit;
    out.parts.unit = TimeUnit::kDay;
    out.parts.shift = 0;
    out.end = read_part(i, out.parts);
    const Reader rest(pieces_, skip(skip(out.end, "of"), "on"));
    for (const Match& date : {rest.weekday(), rest.month_first(), rest.day_first(), rest.named_day()}) {
      if (!date || (date->parts.month && !date->parts.day)) continue;
      TimeMatch whole = *date;
      whole.parts.part = out.parts.part;
      whole.parts.type = TimeType::kTime;
      return whole;
    }
    return out;
  }

  Match holiday() const {
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

  Match vague() const {
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
  bool in_before() const { return begin_ > 0 && word(begin_ - 1) == "in"; }

  const std::vector<TimePiece>& pieces_;
  std::size_t begin_;
};

}  // namespace

void add_pieces(std::string_view form, std::uint32_t token, std::vector<TimePiece>& out) {
  std::string lower = utf8::to_lower(form);
  for (std::string_view dash : {"–", "—", "‐", "‑"}) {
    for (std::size_t at; (at = lower.find(dash)) != std::string::npos;) lower.replace(at, dash.size(), "-");
  }
  const bool capital = !form.empty() && std::isupper(static_cast<unsigned char>(form[0])) != 0;
  for (std::size_t from = 0; from < lower.size();) {
    const std::size_t to = lower[from] == '-' ? from + 1 : std::min(lower.find('-', from), lower.size());
    out.push_back({lower.substr(from, to - from), token, capital});
    from = to;
  }
}

std::vector<TimePiece> pieces_of(std::string_view words) {
  std::vector<TimePiece> out;
  std::uint32_t token = 0;
  for (std::size_t from = 0; from < words.size(); ++token) {
    std::size_t to = std::min(words.find_first_of(" \n", from), words.size());
    std::string_view word = words.substr(from, to - from);
    const bool comma = word.size() > 1 && word.ends_with(',');
    if (comma) word.remove_suffix(1);
    if (!word.empty()) add_pieces(word, token, out);
    if (comma) out.push_back({",", token, false});
    from = to + 1;
  }
  return out;
}

std::optional<TimeMatch> read_time(const std::vector<TimePiece>& pieces, std::size_t at) {
  return Reader(pieces, at).longest();
}

}  // namespace newsgraph::relations
