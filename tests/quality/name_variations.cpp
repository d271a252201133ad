#include "quality/name_variations.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace newsgraph::test {
namespace {

// SplitMix64 (Steele et al. 2014).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t count) {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return static_cast<std::size_t>((z ^ (z >> 31U)) % count);
  }
  template <typename List>
  const auto& pick(const List& list) {
    return list[below(list.size())];
  }

 private:
  std::uint64_t state_;
};

// An accented spelling, the letters without accents, and written out where that is usual.
struct Spelling {
  std::string_view accented, plain, written_out;
};

constexpr std::array<std::string_view, 24> kForenames = {"Anna",   "Peter",  "Maria",  "David",   "Laura",  "Thomas",
                                                         "Helen",  "Robert", "Susan",  "Martin",  "Emma",   "Daniel",
                                                         "Carol",  "Paul",   "Sophie", "Richard", "Alice",  "George",
                                                         "Nicole", "Mark",   "Teresa", "Simon",   "Judith", "Frank"};
constexpr std::array<std::string_view, 30> kSurnames = {
    "Calloway", "Brenner", "Hartwell",  "Ostrander", "Pemberton", "Lindgren", "Marlowe",  "Whitcombe",
    "Dunmore",  "Ashdown", "Kessler",   "Radcliff",  "Thornbury", "Vasquez",  "Okonkwo",  "Petrov",
    "Nakamura", "Delgado", "Rosenthal", "Farrow",    "Holloway",  "Lockhart", "Sandoval", "Trevino",
    "Winslow",  "Yardley", "Zimmer",    "Corrigan",  "Donnelly",  "Eastwick"};
constexpr std::array<Spelling, 8> kAccented = {{{"Müller", "Muller", "Mueller"},
                                                {"Jiménez", "Jimenez", "Jimenez"},
                                                {"Gößling", "Gossling", "Goessling"},
                                                {"Lefèvre", "Lefevre", "Lefevre"},
                                                {"Sørensen", "Sorensen", "Soerensen"},
                                                {"Kovačević", "Kovacevic", "Kovacevic"},
                                                {"Núñez", "Nunez", "Nunez"},
                                                {"Björklund", "Bjorklund", "Bjoerklund"}}};
struct Office {
  std::string_view title, phrase;  // before a name; behind it
};
constexpr std::array<Office, 8> kOffices = {{{"Mayor", "the mayor"},
                                             {"Senator", "the senator"},
                                             {"Professor", "a professor"},
                                             {"Judge", "the judge"},
                                             {"Governor", "the governor"},
                                             {"General", "the general"},
                                             {"Ambassador", "the ambassador"},
                                             {"Bishop", "the bishop"}}};
constexpr std::array<std::string_view, 16> kFirst = {
    "Northern", "Harbour",  "Atlantic", "Meridian", "Granite", "Coastal",  "Highland", "Riverside",
    "Summit",   "Lakeland", "Pacific",  "Central",  "Eastern", "Crescent", "Prairie",  "Beacon"};
constexpr std::array<std::string_view, 12> kSecond = {"Energy",   "Transport", "Housing",  "Water",
                                                      "Aviation", "Railway",   "Fishery",  "Forestry",
                                                      "Tourism",  "Insurance", "Shipping", "Mining"};
constexpr std::array<std::string_view, 4> kThird = {"Authority", "Agency", "Association", "Federation"};
constexpr std::array<std::string_view, 6> kDays = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 6> kMatters = {"the new bridge",        "the budget for next year",
                                                      "the flood defences",    "the price of water",
                                                      "the plan for the port", "the strike of drivers"};
constexpr std::string_view kInitials = "BCDEHJKLMPRT";

struct Body {
  std::string full, acronym, whom;
};

struct Somebody {
  std::string forename, middle, whom;
  Spelling surname;
  Office office;
  std::size_t body, friend_body;
  std::string companion;  // somebody who is seen with this person only
};

class World {
 public:
  explicit World(Dice& dice) : dice_(dice) {
    for (std::size_t i = 0; i < 48; ++i) bodies.push_back(make_body(i));
    for (std::size_t i = 0; i < 100; ++i) people.push_back(make_person(i));
  }

  std::vector<Body> bodies;
  std::vector<Somebody> people;

 private:
  Body make_body(std::size_t i) {
    const std::string_view a = kFirst[i % kFirst.size()], b = kSecond[(i * 5 + i / 16) % kSecond.size()],
                           c = kThird[(i + i / 4) % kThird.size()];
    Body body;
    body.full = std::string(a) + " " + std::string(b) + " " + std::string(c);
    body.acronym = {a[0], b[0], c[0]};
    body.whom = "body " + std::to_string(i);
    return body;
  }

  // Every third person has the surname of an earlier one; two have the full name of one too.
  Somebody make_person(std::size_t i) {
    Somebody out;
    out.whom = "person " + std::to_string(i);
    out.forename = kForenames[(i * 7 + i / 24) % kForenames.size()];
    out.middle = kInitials[i % kInitials.size()];
    const std::string_view plain = kSurnames[i % kSurnames.size()];
    out.surname = {plain, plain, plain};
    if (i % 4 == 0) out.surname = kAccented[(i / 4) % kAccented.size()];
    out.office = kOffices[(i * 3 + i / 8) % kOffices.size()];
    out.body = i % bodies.size();
    out.friend_body = (i * 11 + 5) % bodies.size();
    if (i >= 40 && i % 3 == 0) out.surname = people[i - 39].surname;
    if (i >= 40 && i % 40 == 0) {
      const Somebody& other = people[i - 20];
      out.forename = other.forename;
      out.surname = other.surname;
      out.office = other.office.title == "Professor" ? kOffices[5] : kOffices[7];  // another walk of life
      if (other.office.title == "General") out.office = kOffices[2];
    }
    out.companion = std::string(kForenames[(i * 5 + 3) % kForenames.size()]) + " " +
                    std::string(kSurnames[(i * 13 + 11) % kSurnames.size()]) + "-" +
                    std::string(kFirst[i % kFirst.size()]);
    return out;
  }

  Dice& dice_;
};

class Writer {
 public:
  Writer(const World& world, Dice& dice) : world_(world), dice_(dice) {}

  VariedArticle write(std::size_t number) {
    article_ = VariedArticle();
    const Somebody& who = world_.people[number % world_.people.size()];
    const Body& body = world_.bodies[who.body];
    const std::string day(dice_.pick(kDays));
    const std::string matter(dice_.pick(kMatters));
    switch (dice_.below(5)) {
      case 0:
        full(who, who.surname.accented, body, day, matter);
        break;
      case 1:
        full(who, dice_.below(2) == 0 ? who.surname.plain : who.surname.written_out, body, day, matter);
        break;
      case 2:
        middle(who, body, day, matter);
        break;
      case 3:
        shortened(who, true, body, day, matter);
        break;
      default:
        shortened(who, dice_.below(3) == 0, body, day, matter);
        break;
    }
    return std::move(article_);
  }

 private:
  void say(std::string_view words) { article_.text += words; }
  void name(const std::string& form, const std::string& whom) {
    // The last word's place: titles and forenames before it may or may not be part of what is found.
    const std::size_t last = form.rfind(' ');
    article_.uses.push_back({article_.text.size() + (last == std::string::npos ? 0 : last + 1), whom});
    article_.text += form;
  }
  void body_name(const Body& body, bool acronym) { name(acronym ? body.acronym : body.full, body.whom); }

  // In full first, then by surname.
  void full(const Somebody& who, std::string_view surname, const Body& body, const std::string& day,
            const std::string& matter) {
    say(std::string(who.office.title) + " ");
    name(who.forename + " " + std::string(surname), who.whom);
    say(" spoke about " + matter + " on " + day + ". The ");
    body_name(body, false);
    say(" (" + body.acronym + ") had asked for the meeting. ");
    name(std::string(surname), who.whom);
    say(" came with " + who.companion + " and left early.\n");
  }
  void middle(const Somebody& who, const Body& body, const std::string& day, const std::string& matter) {
    say("The ");
    body_name(body, dice_.below(2) == 0);
    say(" met on " + day + " to discuss " + matter + ". ");
    name(who.forename + " " + who.middle + ". " + std::string(who.surname.accented), who.whom);
    say(", " + std::string(who.office.phrase) + ", was there with " + who.companion + ". \"We need more time,\" ");
    name(std::string(who.surname.accented), who.whom);
    say(" said.\n");
  }
  // The surname alone, with or without a title.
  void shortened(const Somebody& who, bool title, const Body& body, const std::string& day, const std::string& matter) {
    const std::string surname(dice_.below(3) == 0 ? who.surname.plain : who.surname.accented);
    say("Officials of the ");
    body_name(body, dice_.below(2) == 0);
    say(" waited on " + day + " for news about " + matter + ". ");
    if (title) say(std::string(who.office.title) + " ");
    name(surname, who.whom);
    say(" had promised an answer. " + who.companion + " said later that ");
    name(surname, who.whom);
    say(" was still in talks.\n");
  }

  const World& world_;
  Dice& dice_;
  VariedArticle article_;
};

}  // namespace

std::vector<VariedArticle> make_name_variations(std::size_t articles, std::uint64_t seed) {
  Dice dice(seed);
  const World world(dice);
  Writer writer(world, dice);
  std::vector<VariedArticle> out;
  for (std::size_t i = 0; i < articles; ++i) out.push_back(writer.write(i));
  return out;
}

}  // namespace newsgraph::test
