#include "readers/credits.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.hpp"
#include "readers/text_decoding.hpp"

namespace newsgraph::readers {
namespace {

constexpr std::size_t kMaxBytes = 400;  // a longer paragraph says more than who made it
constexpr std::size_t kMaxLabelBytes = 200;
constexpr std::size_t kMaxTrailingBytes = 90;

// Lower case; a credit begins with one of them.
constexpr std::array<std::string_view, 25> kLabels = {
    "image:",         "images:",     "photo:",      "photos:",   "photograph:",  "photo by ",     "photos by ",
    "photograph by ", "picture:",    "picture by ", "image by ", "image credit", "photo credit",  "picture credit",
    "credit:",        "credits:",    "source:",     "sources:",  "video:",       "illustration:", "illustration by ",
    "graphic:",       "graphic by ", "file photo",  "(photo"};
constexpr std::array<std::string_view, 5> kDesk = {"(reporting by ", "(additional reporting", "(writing by ",
                                                   "(editing by ", "(compiled by "};
constexpr std::array<std::string_view, 5> kBareDesk = {"reporting by ", "additional reporting by ", "writing by ",
                                                       "editing by ", "compiled by "};
constexpr std::array<std::string_view, 10> kBetweenNames = {"and", "by",      "in",      "for",        "with",
                                                            "the", "editing", "writing", "additional", "reporting"};
constexpr std::array<std::string_view, 5> kOwner = {"©", "copyright ", "(c) ", "all rights reserved", "all contents ©"};
constexpr std::array<std::string_view, 6> kContribution = {"contributed to this report",  "contributed to this story",
                                                           "contributed to this article", "contributed reporting",
                                                           "contributed to the report",   "all rights reserved"};
constexpr std::array<std::string_view, 5> kTrailing = {
    " Image: ", " Photo: ", " Photograph: ", " Picture: ", " Credit: "};
constexpr std::array<std::string_view, 5> kTrailingDesk = {"(Reporting by ", "(Additional reporting", "(Writing by ",
                                                           "(Editing by ", "(Photo by "};

template <std::size_t N>
bool begins_with_any(std::string_view text, const std::array<std::string_view, N>& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](auto beginning) { return text.starts_with(beginning); });
}

// "Jane Roe in Kyiv and John Doe; editing by Ann Poe": capitalised words and what stands between them.
bool names_only(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
    const auto word = text.substr(begin, end - begin);
    begin = end + 1;
    if (word.empty()) continue;
    std::size_t at = 0;
    if (utf8::is_lower(utf8::next(word, at)) &&
        std::find(kBetweenNames.begin(), kBetweenNames.end(), word) == kBetweenNames.end()) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool is_credit(std::string_view paragraph) {
  if (paragraph.size() > kMaxBytes) return false;
  const std::string lower = utf8::to_lower(paragraph);
  if (begins_with_any(lower, kDesk) || begins_with_any(lower, kOwner)) return true;
  if (begins_with_any(lower, kBareDesk) && names_only(paragraph)) return true;
  if (paragraph.size() <= kMaxLabelBytes && begins_with_any(lower, kLabels)) return true;
  return std::any_of(kContribution.begin(), kContribution.end(),
                     [&](auto phrase) { return lower.find(phrase) != std::string::npos; });
}

std::size_t trailing_credit(std::string_view paragraph) {
  if (paragraph.ends_with(')')) {
    for (const auto label : kTrailingDesk) {
      const std::size_t found = paragraph.rfind(label);
      if (found != std::string_view::npos && found > 0 && paragraph.size() - found <= kMaxBytes) return found;
    }
  }
  for (const auto label : kTrailing) {
    const std::size_t found = paragraph.rfind(label);
    if (found != std::string_view::npos && found > 0 && paragraph.size() - found <= kMaxTrailingBytes) return found + 1;
  }
  return paragraph.size();
}

}  // namespace newsgraph::readers
