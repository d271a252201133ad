#include "language/titles.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::language {
namespace {

// Sorted. "of", "State" and "Defense" occur inside titles: "Secretary of State".
constexpr std::array<std::string_view, 88> kTitles = {"Admiral",
                                                      "Ambassador",
                                                      "Archbishop",
                                                      "Attorney",
                                                      "Ayatollah",
                                                      "Baron",
                                                      "Bishop",
                                                      "Capt.",
                                                      "Captain",
                                                      "Cardinal",
                                                      "Chairman",
                                                      "Chairwoman",
                                                      "Chancellor",
                                                      "Chief",
                                                      "Coach",
                                                      "Col.",
                                                      "Colonel",
                                                      "Commander",
                                                      "Commissioner",
                                                      "Congressman",
                                                      "Congresswoman",
                                                      "Constable",
                                                      "Count",
                                                      "Dame",
                                                      "Defense",
                                                      "Deputy",
                                                      "Detective",
                                                      "Director",
                                                      "Doctor",
                                                      "Dr",
                                                      "Dr.",
                                                      "Duke",
                                                      "Emeritus",
                                                      "Emperor",
                                                      "Father",
                                                      "Foreign",
                                                      "Gen.",
                                                      "General",
                                                      "Gov.",
                                                      "Governor",
                                                      "Imam",
                                                      "Inspector",
                                                      "Judge",
                                                      "Justice",
                                                      "King",
                                                      "Lady",
                                                      "Leader",
                                                      "Lieutenant",
                                                      "Lord",
                                                      "Lt.",
                                                      "Maj.",
                                                      "Major",
                                                      "Mayor",
                                                      "Minister",
                                                      "Miss",
                                                      "Mr",
                                                      "Mr.",
                                                      "Mrs",
                                                      "Mrs.",
                                                      "Ms",
                                                      "Ms.",
                                                      "Officer",
                                                      "Pope",
                                                      "President",
                                                      "Prime",
                                                      "Prince",
                                                      "Princess",
                                                      "Prof.",
                                                      "Professor",
                                                      "Queen",
                                                      "Rabbi",
                                                      "Rep.",
                                                      "Representative",
                                                      "Rev.",
                                                      "Reverend",
                                                      "Secretary",
                                                      "Sen.",
                                                      "Senator",
                                                      "Sergeant",
                                                      "Sgt.",
                                                      "Sheikh",
                                                      "Sir",
                                                      "Speaker",
                                                      "State",
                                                      "Supreme",
                                                      "Undersecretary",
                                                      "Vice",
                                                      "of"};

template <std::size_t Size>
bool contains(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool is_title(std::string_view word) { return std::binary_search(kTitles.begin(), kTitles.end(), word); }

char sex_of_title(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kFemale = {"Mrs.",     "Mrs",           "Ms.",        "Ms",
                                                               "Miss",     "Lady",          "Dame",       "Queen",
                                                               "Princess", "Congresswoman", "Chairwoman", "Baroness"};
  static constexpr std::array<std::string_view, 12> kMale = {
      "Mr.", "Mr", "Sir", "Lord", "King", "Prince", "Congressman", "Chairman", "Father", "Pope", "Duke", "Baron"};
  if (contains(kFemale, word)) return 'f';
  return contains(kMale, word) ? 'm' : '\0';
}

}  // namespace newsgraph::language
