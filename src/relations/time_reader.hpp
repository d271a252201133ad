// The grammar of times in English news, read at one place: each pattern gives what it matches there, or nothing.
// Dates are in time_dates.cpp, lengths, clocks and vague times in time_spans.cpp. Used by time_grammar.cpp only.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "relations/time_grammar.hpp"

namespace newsgraph::relations {

inline constexpr int kFirstYear = 1000, kLastYear = 2100;  // four digits outside of these are no year

class TimeReader {
 public:
  using Match = std::optional<TimeMatch>;

  TimeReader(const std::vector<TimePiece>& pieces, std::size_t at) : pieces_(pieces), begin_(at) {}

  // The longest of all patterns.
  [[nodiscard]] Match longest() const;

 private:
  std::string_view word(std::size_t i) const {
    return i < pieces_.size() ? std::string_view(pieces_[i].word) : std::string_view();
  }
  bool capital(std::size_t i) const { return i < pieces_.size() && pieces_[i].capital; }
  std::size_t skip(std::size_t i, std::string_view what) const { return word(i) == what ? i + 1 : i; }
  std::size_t skip_dash(std::size_t i) const { return skip(i, "-"); }

  [[nodiscard]] std::optional<int> year_at(std::size_t i) const;
  [[nodiscard]] std::optional<int> day_at(std::size_t i) const;
  // "may" and "march" are months only with a capital or a number beside them.
  [[nodiscard]] std::optional<int> month_at(std::size_t i) const;
  // ", 2017", "of 2017", "2017"
  [[nodiscard]] std::size_t trailing_year(std::size_t i, TimeParts& parts) const;

  // 2009-05-08, 2009-05
  [[nodiscard]] Match numeric_date() const;

  // Reads "early", "the beginning of", "mid-" and the like.
  [[nodiscard]] std::size_t skip_edges(std::size_t i) const;

  // "March 6, 2008", "early March 2008", "March", "Friday, March 6", "last March"
  [[nodiscard]] Match month_first() const;

  // "6 March 2008", "the 6th of March"
  [[nodiscard]] Match day_first() const;

  [[nodiscard]] std::size_t read_part(std::size_t i, TimeParts& parts) const;

  // "Monday", "last Monday", "Monday morning", "Friday, July 21, 2017", "earlier Monday"
  [[nodiscard]] Match weekday() const;

  // "2004", "early 2004", "594 BC", "'82"
  [[nodiscard]] Match year() const;

  // "the 1990s", "the '70s", "70s"
  [[nodiscard]] Match decade() const;

  // "the 19th century"
  [[nodiscard]] Match century() const;

  // "today", "yesterday morning", "tonight", "this morning", "last night"
  [[nodiscard]] Match named_day() const;

  [[nodiscard]] static std::optional<int> shift_of(std::string_view word);

  // "last week", "the end of this year", "later this month", "the past decade", "the next six months"
  [[nodiscard]] Match deictic_unit() const;
  [[nodiscard]] Match edge_of_this_unit(std::size_t i) const;

  // "the third quarter of 2005", "third-quarter", "the first half of this year", "spring 2009", "summer"
  [[nodiscard]] Match division() const;

  struct Number {
    std::optional<int> value;
    std::size_t end;
  };

  // "three", "twenty-five", "a", "several"; the same place if there is none.
  [[nodiscard]] Number number_at(std::size_t i) const;

  // "three days", "12-year", "half an hour", "over a decade", "several years", and "three days ago"
  [[nodiscard]] Match length() const;

  // "$4 million a year", "twice a week"
  [[nodiscard]] bool rate_before(std::size_t i) const;

  // "every day", "each Monday", "weekly"
  [[nodiscard]] Match repeated() const;

  // "16:15 UTC", "6:40 p.m.", "10 am on Monday"
  [[nodiscard]] Match clock() const;

  // "in the morning", "at noon", "midnight on Tuesday"
  [[nodiscard]] Match part_of_day() const;

  [[nodiscard]] Match holiday() const;

  [[nodiscard]] Match vague() const;
  bool in_before() const { return begin_ > 0 && word(begin_ - 1) == "in"; }

  const std::vector<TimePiece>& pieces_;
  std::size_t begin_;
};

}  // namespace newsgraph::relations
