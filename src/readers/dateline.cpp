#include "readers/dateline.hpp"

#include <array>
#include <utility>

#include "base/utf8.hpp"
#include "readers/text_decoding.hpp"

namespace newsgraph::readers {
namespace {

constexpr std::size_t kMaxBytes = 90;
constexpr std::size_t kMaxPlaceWords = 5;

constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kAgencies = {{
    {"AP", "Associated Press"},
    {"Reuters", "Reuters"},
    {"REUTERS", "Reuters"},
    {"AFP", "Agence France-Presse"},
    {"UPI", "United Press International"},
    {"dpa", "Deutsche Presse-Agentur"},
    {"DPA", "Deutsche Presse-Agentur"},
    {"PA", "PA Media"},
    {"CNN", "CNN"},
    {"BBC", "BBC"},
    {"NPR", "NPR"},
    {"Bloomberg", "Bloomberg"},
    {"Xinhua", "Xinhua"},
    {"TASS", "TASS"},
    {"Interfax", "Interfax"},
    {"ANSA", "ANSA"},
    {"EFE", "EFE"},
    {"Kyodo", "Kyodo News"},
    {"Yonhap", "Yonhap"},
    {"AAP", "Australian Associated Press"},
}};

std::string_view agency_name(std::string_view short_name) {
  for (const auto& [name, full] : kAgencies) {
    if (name == short_name) return full;
  }
  return {};
}

// The first dash that stands free, or a long one anywhere; nothing if a sentence ends before it.
struct Dash {
  std::size_t begin;
  std::size_t end;
  bool is_long;
};

std::optional<Dash> find_dash(std::string_view text) {
  const std::string_view head = text.substr(0, kMaxBytes);
  char32_t before = 0;
  for (std::size_t at = 0; at < head.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(head, at);
    const bool is_long = c == 0x2014 || c == 0x2015 || head.substr(begin).starts_with("--");
    const bool free =
        at == text.size() || text[at] == ' ' || text[at] == '\n' || text.substr(at).starts_with("\xC2\xA0");
    if (is_long) return Dash{begin, c == U'-' ? at + 1 : at, true};
    if ((c == U'-' || c == 0x2013) && utf8::is_space(before) && free) return Dash{begin, at, c == 0x2013};
    if (c == U'"' || c == 0x201C || c == U':' || c == U'!' || c == U'?') return std::nullopt;
    before = c;
  }
  return std::nullopt;
}

struct Words {
  std::size_t count = 0;
  bool capitalised = true;     // every word begins upper-case or is a number or a short particle
  bool first_shouted = false;  // the first word is all upper-case, two letters or more
};

Words look_at_words(std::string_view place) {
  Words words;
  bool start = true;
  std::size_t letters = 0;
  bool shouted = true, lower_start = false;
  const auto finish = [&] {
    if (words.count == 1) words.first_shouted = shouted && letters >= 2;
    if (lower_start && letters > 3) words.capitalised = false;
    words.capitalised = words.capitalised && !(words.count == 1 && lower_start);
    letters = 0;
    shouted = true;
    lower_start = false;
  };
  for (std::size_t at = 0; at < place.size();) {
    const char32_t c = utf8::next(place, at);
    if (utf8::is_space(c)) {
      if (!start) finish();
      start = true;
      continue;
    }
    if (start) {
      ++words.count;
      lower_start = utf8::is_lower(c);
    }
    start = false;
    letters += utf8::is_letter(c) ? 1 : 0;
    if (utf8::is_lower(c)) shouted = false;
  }
  if (!start) finish();
  return words;
}

// A report begins with a capital, a number or a quotation mark.
bool begins_report(std::string_view rest) {
  rest = trim(rest.substr(0, 16));
  if (rest.empty()) return true;
  std::size_t at = 0;
  const char32_t c = utf8::next(rest, at);
  return utf8::is_upper(c) || utf8::is_digit(c) || c == U'"' || c == U'\'' || c == 0x201C || c == 0x2018 || c == U'$' ||
         c == U'(';
}

}  // namespace

std::optional<DatelineMatch> match_dateline(std::string_view paragraph, bool opening) {
  const auto dash = find_dash(paragraph);
  if (!dash || !begins_report(paragraph.substr(dash->end))) return std::nullopt;
  std::string_view head = trim(paragraph.substr(0, dash->begin));
  DatelineMatch match{dash->end, {}};
  if (const auto agency = agency_name(head); !agency.empty()) {
    match.publisher = agency;
    return match;
  }
  const bool alone = trim(paragraph.substr(dash->end)).empty();
  const std::size_t open = head.find('(');
  if (open != std::string_view::npos && head.ends_with(')')) {
    const auto agency = agency_name(trim(head.substr(open + 1, head.size() - open - 2)));
    const Words words = look_at_words(trim(head.substr(0, open)));
    if (!words.capitalised || words.count > 2 * kMaxPlaceWords || (agency.empty() && !words.first_shouted))
      return std::nullopt;
    match.publisher = agency;
    return match;
  }
  const Words words = look_at_words(head);
  if (words.count == 0 || words.count > kMaxPlaceWords || !words.capitalised) return std::nullopt;
  if (words.first_shouted || alone || (opening && dash->is_long)) return match;
  return std::nullopt;
}

}  // namespace newsgraph::readers
