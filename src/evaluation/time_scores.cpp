#include "evaluation/time_scores.hpp"
#include "evaluation/percentage.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <optional>

namespace newsgraph::evaluation {
namespace {

std::string attribute(const std::string& tag, const std::string& name) {
  const std::string opening = name + ":::\"";
  const auto at = tag.find(opening);
  if (at == std::string::npos) return "";
  const auto from = at + opening.size();
  return tag.substr(from, tag.find('"', from) - from);
}

GoldTime read_date(const std::string& tag) {
  GoldTime out;
  out.value = attribute(tag, "when");
  out.from = attribute(tag, "from") + attribute(tag, "notBefore");
  out.to = attribute(tag, "to") + attribute(tag, "notAfter");
  return out;
}

struct Bounds {
  std::string from, to;
};

std::string iso(std::chrono::sys_days day) {
  const std::chrono::year_month_day date{day};
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return text;
}

// "2019-W43" from Monday to Sunday, "2019-W43-WE" its last two days (ISO 8601: week 1 has the year's first Thursday).
std::optional<Bounds> bounds_of_week(const std::string& value) {
  int year = 0, week = 0;
  if (std::sscanf(value.c_str(), "%4d-W%2d", &year, &week) != 2) return std::nullopt;
  const std::chrono::sys_days fourth = std::chrono::year{year} / std::chrono::January / 4;
  const auto monday = fourth - (std::chrono::weekday{fourth} - std::chrono::Monday) + std::chrono::weeks{week - 1};
  return Bounds{iso(monday + std::chrono::days{value.ends_with("-WE") ? 5 : 0}), iso(monday + std::chrono::days{6})};
}

// GUM gives a season as the months that it begins and ends in.
std::optional<Bounds> bounds_of_season(const std::string& value) {
  constexpr std::array<std::array<const char*, 3>, 4> kSeasons = {
      {{"SP", "03", "06"}, {"SU", "06", "09"}, {"FA", "09", "12"}, {"WI", "12", "03"}}};
  for (const auto& [code, first, last] : kSeasons) {
    if (value.size() != 7 || !value.ends_with(code)) continue;
    const std::string year = value.substr(0, 4);
    const std::string next = std::string(code) == "WI" ? std::to_string(std::stoi(year) + 1) : year;
    return Bounds{year + "-" + first, next + "-" + last};
  }
  return std::nullopt;
}

// First and last day, month or year of a value: "199" from 1990-01-01 to 1999-12-31.
Bounds bounds_of(const std::string& value) {
  if (const auto slash = value.find('/'); slash != std::string::npos) {
    return {bounds_of(value.substr(0, slash)).from, bounds_of(value.substr(slash + 1)).to};
  }
  if (const auto week = bounds_of_week(value)) return *week;
  if (const auto season = bounds_of_season(value)) return *season;
  const bool digits = std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits && value.size() == 3) return {value + "0-01-01", value + "9-12-31"};
  if (digits && value.size() == 2) return {value + "00-01-01", value + "99-12-31"};
  return {value, value};
}

// Equal as far as both say ("2005" and "2005-01-01" at the beginning of a span).
bool agrees(const std::string& gold, const std::string& found) {
  return gold.empty() || (!found.empty() && (gold.starts_with(found) || found.starts_with(gold)));
}

// GUM knows dates only: the day of "this afternoon"; and of a range found as one, either end.
bool is_right(const GoldTime& gold, const std::string& value) {
  if (!gold.value.empty()) {
    const auto slash = value.find('/');
    if (slash != std::string::npos)
      return gold.value == value.substr(0, slash) || gold.value == value.substr(slash + 1);
    const bool day_only = gold.value.find('T') == std::string::npos && value.size() > 10 && value[10] == 'T';
    return gold.value == (day_only ? value.substr(0, 10) : value);
  }
  const Bounds bounds = bounds_of(value);
  return agrees(gold.from, bounds.from) && agrees(gold.to, bounds.to);
}

}  // namespace

double TimeScores::recall() const { return percentage(found, gold); }
double TimeScores::value_accuracy() const { return percentage(right, found); }

std::vector<GoldTime> gold_times(const readers::CatDocument& document) {
  std::vector<GoldTime> out;
  for (const readers::CatMarkable& item : document.markables) {
    if (item.element != "TIMEX3" || item.tokens.empty() || item.attributes.at("type").empty()) continue;
    out.push_back({{item.tokens.front(), item.tokens.back() + 1}, item.attributes.at("value"), "", ""});
  }
  return out;
}

std::vector<GoldTime> gold_times(const readers::ConlluDocument& document) {
  std::vector<GoldTime> out;
  std::vector<std::size_t> open;
  for (std::uint32_t t = 0; t < document.rows.size(); ++t) {
    const std::string& misc = document.rows[t].misc;
    const auto key = misc.find("XML=");
    if (key == std::string::npos) continue;
    const std::string tags = misc.substr(key + 4, misc.find('|', key) - key - 4);
    for (std::size_t at = 0; (at = tags.find('<', at)) != std::string::npos; ++at) {
      const std::string tag = tags.substr(at, tags.find('>', at) - at);
      if (tag.starts_with("<date ")) {
        open.push_back(out.size());
        out.push_back(read_date(tag));
        out.back().tokens = {t, t + 1};
      } else if (tag == "</date" && !open.empty()) {
        out[open.back()].tokens.end = t + 1;
        open.pop_back();
      }
    }
  }
  return out;
}

void score_times(const Document& document, const Annotations& annotations, const std::vector<GoldTime>& gold,
                 const std::vector<relations::TimeExpression>& found, TimeScores& scores) {
  for (const GoldTime& item : gold) {
    ++scores.gold;
    std::string value = "-";
    if (const auto* expression = relations::time_in(found, item.tokens); expression != nullptr) {
      ++scores.found;
      value = expression->value;
      if (is_right(item, value)) {
        ++scores.right;
        continue;
      }
    }
    const std::string wanted = item.value.empty() ? item.from + "/" + item.to : item.value;
    scores.misses.push_back(std::string(document.view(annotations.span(item.tokens))) + ": " + wanted + ", " + value);
  }
}

}  // namespace newsgraph::evaluation
