#include "training/name_frames.hpp"

#include <fmt/core.h>

#include <fstream>
#include <random>
#include <sstream>
#include <string_view>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace newsgraph::training {
namespace {

using enum EntityType;
namespace fs = std::filesystem;

// Slots: P person, S surname alone, F forename alone, E person in the order of lists ("Kovács , Anna"), O organisation,
// A news agency, B shop or firm called after someone, C city, c city in lower case, L country, l country in lower case,
// D demonym, T title, R role noun, J position of a list of staff, W weekday, N number. Everything else is a word.
constexpr std::string_view kFrames[] = {
    "%A 's %P , %P , %P and %P contributed to this report .",
    "%P and %P contributed to this report .",
    "%P reported from %C and %P from %C .",
    "Reporting by %P and %P in %C ; editing by %P",
    "By %P , %P and %P",
    "By %P",
    "Image : %P / %A .",
    "%C ( %A ) --",
    "%C , %L ( %A ) -",
    "%T %P said on %W that %O would not take part .",
    "%T %S told %A that talks with %L had stalled .",
    "%D %T %P met his %D counterpart , %P , in %C on %W .",
    "%P , %R of %O , said the plan was unworkable .",
    "%O %R %P said the figures were wrong .",
    "The %D %R , %P , flew from %C to %C on %W .",
    "%P ( %O ) beat %P ( %O ) by %N votes .",
    "\" We will not wait , \" %S said .",
    "\" It is over , \" said %P , a %R at %O in %C .",
    "%O sued %O in %C , %L , on %W , according to %A .",
    "%P of %O told %A in %C that %S was right .",
    "According to %A , %O and %O have agreed to merge .",
    "Officials in %C and %C said %N people had been moved .",
    "The %S administration sent envoys to %L and %L .",
    "The %S government fell on %W .",
    "%O 's %R %P and %O 's %P were named .",
    "%D troops crossed into %L near %C , the %D government said .",
    "Fellow %O members %P , %P and %P lost their seats .",
    "%P was born in %C , %L , and studied in %C .",
    "%P : Did %L know ? %P : I do not think so .",
    "%S and %S then left %C for %L .",
    "%F and %F moved from %C to %L with %F 's mother .",
    "Please forward it to %F and copy %P .",
    "%F , you were right about that .",
    "Thanks , %F",
    "My wife %F and I stayed near %C .",
    "%F is going to be fine .",
    "I asked %F to call %S before %W .",
    "\" %E \" wrote :",
    "From : %E",
    "%P - %J , %P - %J , %P - %J",
    "%P %J %O %C",
    "%P , %J , %O",
    "%B in %C is the best in town .",
    "I took my car to %B on %W .",
    "We had dinner at %B , then left for %C .",
    "companies like %O , %O , %B and %O",
    "%O said it had bought %O , %O and %O .",
    "The %O - %O deal is the third this year .",
    "does anyone know a good hotel in %c ?",
    "i am travelling from %c to %c next week",
    "is it safe to live in %c %l ?",
    "where in %C , %L can i buy a ticket to %C %L ?",
    "%C %L is a bit north of %C %L .",
    "Who is the fastest %J in %c ?",
};

constexpr std::string_view kTitles[] = {"President",
                                        "Prime Minister",
                                        "Foreign Minister",
                                        "Defense Secretary",
                                        "Senator",
                                        "Governor",
                                        "Mr.",
                                        "Ms.",
                                        "Dr.",
                                        "Professor",
                                        "General",
                                        "Judge",
                                        "Mayor",
                                        "Minister",
                                        "Chancellor",
                                        "Home Secretary"};
constexpr std::string_view kRoles[] = {
    "chairman", "chief executive", "spokeswoman",      "spokesman", "director", "secretary general", "president",
    "head",     "co-founder",      "foreign minister", "leader",    "editor",   "analyst",           "professor"};
constexpr std::string_view kPositions[] = {"Analyst",  "Associate",  "Manager",   "Vice President",
                                           "Director", "Engineer",   "Assistant", "Counsel",
                                           "Reporter", "Consultant", "Editor",    "Nurse"};
// Of "X 's": what follows the name of someone in the name of a shop or firm.
constexpr std::string_view kTrades[] = {"'s",         "'s",        "'s Pizza",  "'s Bakery",       "'s Diner",
                                        "& Sons",     "Insurance", "Auto Tech", "Consulting",      ", Inc.",
                                        "Industries", "Realty",    "Dental",    "Brothers Garage", "Energy Corp."};
constexpr std::string_view kAgencies[] = {"Reuters",   "AP",     "AFP", "CNN",      "BBC News",
                                          "Bloomberg", "Xinhua", "NPR", "ABC News", "The Times"};
constexpr std::string_view kDays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

std::vector<std::string> column(const fs::path& file, std::size_t index) {
  std::ifstream in(file);
  if (!in) throw InputError(file.string() + ": cannot be opened");
  std::vector<std::string> out;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < index && from != std::string::npos; ++i) {
      from = line.find(',', from);
      if (from != std::string::npos) ++from;
    }
    if (from == std::string::npos) continue;
    std::string cell = line.substr(from, line.find(',', from) - from);
    std::erase(cell, '\r');
    if (cell.size() > 1 && cell.find('"') == std::string::npos && utf8::is_letter(static_cast<unsigned char>(cell[0])))
      out.push_back(std::move(cell));
  }
  return out;
}

class FrameFiller {
 public:
  FrameFiller(const fs::path& corpora, std::uint64_t seed) : random_(seed) {
    const fs::path folder = corpora / "gazetteers";
    forenames_ = column(folder / "names/popular-by-country/common-forenames-by-country.csv", 11);
    surnames_ = column(folder / "names/popular-by-country/common-surnames-by-country.csv", 5);
    cities_ = column(folder / "world-cities/world-cities.csv", 0);
    countries_ = column(folder / "csc/countries.csv", 1);
    organizations_ = column(folder / "companies/sp500-constituents.csv", 1);
    for (auto& party : column(folder / "parties/wikidata.csv", 3)) organizations_.push_back(std::move(party));
  }

  TrainingSentence fill(std::string_view frame) {
    TrainingSentence sentence;
    sentence.corpus = Corpus::kFrames;
    std::istringstream words{std::string(frame)};
    for (std::string word; words >> word;) {
      if (word[0] != '%')
        add(sentence, word, 0);
      else
        slot(sentence, word[1]);
    }
    return sentence;
  }

  std::mt19937_64& random() { return random_; }

 private:
  template <typename List>
  auto& pick(const List& list) {
    return list[std::uniform_int_distribution<std::size_t>(0, std::size(list) - 1)(random_)];
  }

  void add(TrainingSentence& sentence, std::string_view text, TypeMask allowed) {
    const std::size_t begin = sentence.forms.size();
    std::istringstream words{std::string(text)};
    for (std::string word; words >> word;) {
      sentence.forms.push_back(word);
      sentence.names.push_back(1U << language::kOutside);
    }
    if (allowed != 0) set_name(sentence.names, begin, sentence.forms.size(), allowed);
  }

  std::string person() {
    std::string name = pick(forenames_) + " ";
    const auto draw = random_() % 10;
    if (draw == 0) name += static_cast<char>('A' + static_cast<char>(random_() % 26)) + std::string(". ");
    if (draw == 1) name += pick(forenames_) + " ";
    return name + pick(surnames_);
  }

  void slot(TrainingSentence& sentence, char kind) {
    switch (kind) {
      case 'P':
        return add(sentence, person(), types(kPerson));
      case 'S':
        return add(sentence, pick(surnames_), types(kPerson));
      case 'F':
        return add(sentence, pick(forenames_), types(kPerson));
      case 'E':
        return add(sentence, pick(surnames_) + " , " + pick(forenames_), types(kPerson));
      case 'B':
        return add(sentence, fmt::format("{} {}", pick(random_() % 3 == 0 ? forenames_ : surnames_), pick(kTrades)),
                   types(kOrganization, kPlace, kFacility));
      case 'c':
        return add(sentence, utf8::to_lower(pick(cities_)), types(kPlace));
      case 'l':
        return add(sentence, utf8::to_lower(pick(countries_)), types(kPlace));
      case 'J':
        return add(sentence, pick(kPositions), 0);
      case 'O':
        return add(sentence, pick(organizations_), types(kOrganization));
      case 'A':
        return add(sentence, pick(kAgencies), types(kOrganization));
      case 'C':
        return add(sentence, pick(cities_), types(kPlace));
      case 'L':
        return add(sentence, pick(countries_), types(kPlace));
      case 'D':
        return add(sentence, pick(kDemonyms), types(kGroup));
      case 'T':
        return add(sentence, pick(kTitles), 0);
      case 'R':
        return add(sentence, pick(kRoles), 0);
      case 'W':
        return add(sentence, pick(kDays), 0);
      default:
        return add(sentence, std::to_string(2 + random_() % 900), 0);
    }
  }

  static constexpr std::string_view kDemonyms[] = {
      "Russian",   "Ukrainian", "French",  "German", "Chinese",  "Japanese", "Iranian",  "Israeli",
      "Brazilian", "Indian",    "Turkish", "Polish", "Nigerian", "Egyptian", "Canadian", "Mexican",
      "American",  "British",   "Afghan",  "Korean", "Thai",     "Swiss",    "Greek",    "Spanish"};
  std::mt19937_64 random_;
  std::vector<std::string> forenames_, surnames_, cities_, countries_, organizations_;
};

}  // namespace

std::vector<TrainingSentence> make_name_frames(const fs::path& corpora, std::size_t count, std::uint64_t seed) {
  FrameFiller filler(corpora, seed);
  std::vector<TrainingSentence> out;
  for (std::size_t i = 0; i < count; ++i) out.push_back(filler.fill(kFrames[filler.random()() % std::size(kFrames)]));
  return out;
}

}  // namespace newsgraph::training
