// Which words make up a time expression and what they say of it, before it is put on a calendar: the patterns of TIMEX3
// (Pustejovsky et al. 2003) as a hand-written grammar, like SUTime (Chang & Manning 2012) and HeidelTime (Strötgen &
// Gertz 2013). Knows no document and no day of publication.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "relations/time_words.hpp"

namespace newsgraph::relations {

enum class TimeType : std::uint8_t { kDate, kTime, kDuration, kSet };

// A word of the grammar; a hyphenated token gives several. Dashes are pieces too ("-").
struct TimePiece {
  std::string word;  // lower case
  std::uint32_t token = 0;
  bool capital = false;
};

struct TimeParts {
  enum class Kind : std::uint8_t {
    kCalendar,  // year, month, day, weekday, as far as given
    kSpan,      // a decade or century: `year` is its first, `unit` says which
    kUnit,      // "last week": `shift` units from the reference
    kOffset,    // "three days ago": `count` units from the reference, `shift` -1 or 1
    kLength,    // "three days"
    kRepeated,  // "every day", "weekly"
    kVague,     // "now", "recently": `literal`
  };
  Kind kind = Kind::kCalendar;
  TimeType type = TimeType::kDate;
  std::optional<int> year, month, day;  // years before Christ are negative
  std::optional<unsigned> weekday;      // Sunday is 0
  std::optional<int> shift;             // last -1, this 0, next 1
  TimeUnit unit = TimeUnit::kDay;
  std::optional<int> count;  // nothing: unknown ("several")
  std::string division;      // "SP", "Q3", "H1": of the year
  std::string part;          // "MO", "NI": of the day
  std::string clock;         // "16:15", "16:15Z"
  std::string literal;       // "PAST_REF"
  bool approximate = false;  // "Monday" beside "early", "about"
};

struct TimeMatch {
  TimeParts parts;
  std::size_t end = 0;  // piece after the last
};

// Splits words at hyphens; token numbers count up from 0.
[[nodiscard]] std::vector<TimePiece> pieces_of(std::string_view words);
// Adds the pieces of one token.
void add_pieces(std::string_view form, std::uint32_t token, std::vector<TimePiece>& out);

// The longest expression that begins at a piece, if one does.
[[nodiscard]] std::optional<TimeMatch> read_time(const std::vector<TimePiece>& pieces, std::size_t at);

}  // namespace newsgraph::relations
