#include "relations/time_grammar.hpp"

#include <algorithm>
#include <cctype>

#include "base/utf8.hpp"
#include "relations/lexicon.hpp"
#include "relations/time_reader.hpp"

namespace newsgraph::relations {
using Kind = TimeParts::Kind;
using Match = std::optional<TimeMatch>;

Match TimeReader::longest() const {
  Match best;
  for (const auto pattern :
       {&TimeReader::numeric_date, &TimeReader::month_first, &TimeReader::day_first, &TimeReader::weekday,
        &TimeReader::year, &TimeReader::decade, &TimeReader::century, &TimeReader::named_day, &TimeReader::deictic_unit,
        &TimeReader::division, &TimeReader::length, &TimeReader::repeated, &TimeReader::clock, &TimeReader::part_of_day,
        &TimeReader::holiday, &TimeReader::vague}) {
    Match found = (this->*pattern)();
    if (found && found->end <= pieces_.size() && (!best || found->end > best->end)) best = std::move(found);
  }
  return best;
}

std::optional<int> TimeReader::year_at(std::size_t i) const {
  if (word(i).size() != 4) return std::nullopt;
  const auto value = whole_number(word(i));
  return value && *value >= kFirstYear && *value <= kLastYear ? value : std::nullopt;
}

std::optional<int> TimeReader::day_at(std::size_t i) const {
  auto value = whole_number(word(i));
  if (!value && word(i).size() >= 3 && std::isdigit(static_cast<unsigned char>(word(i)[0])))
    value = ordinal_named(word(i));
  return value && *value >= 1 && *value <= 31 && word(i).size() <= 4 ? value : std::nullopt;
}

std::optional<int> TimeReader::month_at(std::size_t i) const {
  const auto value = month_named(word(i));
  const bool doubtful = word(i) == "may" || word(i) == "march";
  if (!value || (doubtful && !capital(i))) return std::nullopt;
  return static_cast<int>(*value);
}

std::size_t TimeReader::trailing_year(std::size_t i, TimeParts& parts) const {
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
  return TimeReader(pieces, at).longest();
}

}  // namespace newsgraph::relations
