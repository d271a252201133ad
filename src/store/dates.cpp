#include "store/dates.hpp"

#include <charconv>

namespace newsgraph::store {
namespace {

// A number of exactly so many digits, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return -1;
  int value = 0;
  const char* end = text.data() + at + count;
  const auto [stopped, error] = std::from_chars(text.data() + at, end, value);
  return error == std::errc() && stopped == end && text[at] != '-' ? value : -1;
}

}  // namespace

std::int64_t day_number(std::string_view date) {
  const int year = digits(date, 0, 4);
  if (year <= 0) return 0;
  if (date.size() == 4) return year * 10'000;
  const int month = date[4] == '-' ? digits(date, 5, 2) : -1;
  if (month < 1 || month > 12) return 0;
  if (date.size() == 7) return year * 10'000 + month * 100;
  const int day = date[7] == '-' ? digits(date, 8, 2) : -1;
  if (day < 1 || day > 31 || (date.size() > 10 && date[10] != 'T' && date[10] != ' ')) return 0;
  return year * 10'000 + month * 100 + day;
}

}  // namespace newsgraph::store
