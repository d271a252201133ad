#include "entities/role_fields.hpp"

#include <map>

#include "base/split.hpp"
#include "base/utf8.hpp"

namespace newsgraph::entities {
namespace {

using enum Field;

const std::map<std::string_view, Field>& fields() {
  static const std::map<std::string_view, Field> kFields = {{"minister", kPolitics},
                                                            {"senator", kPolitics},
                                                            {"congressman", kPolitics},
                                                            {"congresswoman", kPolitics},
                                                            {"lawmaker", kPolitics},
                                                            {"legislator", kPolitics},
                                                            {"mayor", kPolitics},
                                                            {"governor", kPolitics},
                                                            {"premier", kPolitics},
                                                            {"chancellor", kPolitics},
                                                            {"councillor", kPolitics},
                                                            {"councilor", kPolitics},
                                                            {"mp", kPolitics},
                                                            {"politician", kPolitics},
                                                            {"ambassador", kPolitics},
                                                            {"diplomat", kPolitics},
                                                            {"candidate", kPolitics},
                                                            {"undersecretary", kPolitics},
                                                            {"envoy", kPolitics},
                                                            {"statesman", kPolitics},
                                                            {"general", kSecurity},
                                                            {"colonel", kSecurity},
                                                            {"sergeant", kSecurity},
                                                            {"lieutenant", kSecurity},
                                                            {"admiral", kSecurity},
                                                            {"soldier", kSecurity},
                                                            {"constable", kSecurity},
                                                            {"sheriff", kSecurity},
                                                            {"brigadier", kSecurity},
                                                            {"detective", kSecurity},
                                                            {"marine", kSecurity},
                                                            {"judge", kJustice},
                                                            {"prosecutor", kJustice},
                                                            {"lawyer", kJustice},
                                                            {"attorney", kJustice},
                                                            {"barrister", kJustice},
                                                            {"solicitor", kJustice},
                                                            {"magistrate", kJustice},
                                                            {"justice", kJustice},
                                                            {"businessman", kBusiness},
                                                            {"businesswoman", kBusiness},
                                                            {"banker", kBusiness},
                                                            {"entrepreneur", kBusiness},
                                                            {"ceo", kBusiness},
                                                            {"investor", kBusiness},
                                                            {"broker", kBusiness},
                                                            {"trader", kBusiness},
                                                            {"footballer", kSport},
                                                            {"striker", kSport},
                                                            {"goalkeeper", kSport},
                                                            {"midfielder", kSport},
                                                            {"defender", kSport},
                                                            {"coach", kSport},
                                                            {"athlete", kSport},
                                                            {"swimmer", kSport},
                                                            {"sprinter", kSport},
                                                            {"golfer", kSport},
                                                            {"boxer", kSport},
                                                            {"cyclist", kSport},
                                                            {"referee", kSport},
                                                            {"quarterback", kSport},
                                                            {"batsman", kSport},
                                                            {"bowler", kSport},
                                                            {"winger", kSport},
                                                            {"skier", kSport},
                                                            {"wrestler", kSport},
                                                            {"pitcher", kSport},
                                                            {"professor", kScience},
                                                            {"scientist", kScience},
                                                            {"physicist", kScience},
                                                            {"chemist", kScience},
                                                            {"biologist", kScience},
                                                            {"astronomer", kScience},
                                                            {"geologist", kScience},
                                                            {"mathematician", kScience},
                                                            {"researcher", kScience},
                                                            {"economist", kScience},
                                                            {"historian", kScience},
                                                            {"lecturer", kScience},
                                                            {"archaeologist", kScience},
                                                            {"meteorologist", kScience},
                                                            {"astronaut", kScience},
                                                            {"scholar", kScience},
                                                            {"surgeon", kMedicine},
                                                            {"physician", kMedicine},
                                                            {"nurse", kMedicine},
                                                            {"doctor", kMedicine},
                                                            {"epidemiologist", kMedicine},
                                                            {"virologist", kMedicine},
                                                            {"psychiatrist", kMedicine},
                                                            {"dentist", kMedicine},
                                                            {"journalist", kMedia},
                                                            {"reporter", kMedia},
                                                            {"columnist", kMedia},
                                                            {"correspondent", kMedia},
                                                            {"broadcaster", kMedia},
                                                            {"blogger", kMedia},
                                                            {"presenter", kMedia},
                                                            {"photographer", kMedia},
                                                            {"actor", kArts},
                                                            {"actress", kArts},
                                                            {"singer", kArts},
                                                            {"musician", kArts},
                                                            {"filmmaker", kArts},
                                                            {"novelist", kArts},
                                                            {"poet", kArts},
                                                            {"playwright", kArts},
                                                            {"composer", kArts},
                                                            {"painter", kArts},
                                                            {"comedian", kArts},
                                                            {"guitarist", kArts},
                                                            {"drummer", kArts},
                                                            {"artist", kArts},
                                                            {"rapper", kArts},
                                                            {"dancer", kArts},
                                                            {"bishop", kReligion},
                                                            {"archbishop", kReligion},
                                                            {"priest", kReligion},
                                                            {"pastor", kReligion},
                                                            {"imam", kReligion},
                                                            {"rabbi", kReligion},
                                                            {"cardinal", kReligion},
                                                            {"pope", kReligion},
                                                            {"cleric", kReligion},
                                                            {"monk", kReligion},
                                                            {"nun", kReligion},
                                                            {"theologian", kReligion}};
  return kFields;
}

// Titles that many fields have, and that nonetheless tell two bearers of a name apart or together.
bool is_general_title(std::string_view word) {
  static const std::set<std::string_view> kTitles = {
      "president", "secretary",    "director",    "chairman",     "chairwoman", "chair",      "chief",    "head",
      "leader",    "spokesman",    "spokeswoman", "spokesperson", "founder",    "co-founder", "owner",    "manager",
      "editor",    "commissioner", "king",        "queen",        "prince",     "princess",   "captain",  "commander",
      "author",    "engineer",     "analyst",     "executive",    "officer",    "member",     "activist", "student",
      "teacher",   "treasurer",    "speaker",     "principal"};
  return kTitles.contains(word);
}

}  // namespace

std::string_view name_of(Field field) {
  static constexpr std::string_view kNames[] = {"politics", "security", "justice", "business", "sport",
                                                "science",  "medicine", "media",   "arts",     "religion"};
  return kNames[static_cast<std::size_t>(field)];
}

void add_title(std::string_view title, TitleFacts& facts) {
  const std::string lower = utf8::to_lower(title);
  for (const std::string_view word : split(lower, ' ')) {
    if (const auto found = fields().find(word); found != fields().end()) {
      // "attorney general", "postmaster general", "secretary general": no soldier.
      const bool office = word == "general" && lower.size() > word.size() && lower.ends_with(" general");
      if (!office || lower.starts_with("major")) facts.fields.insert(found->second);
      facts.nouns.insert(std::string(word));
    } else if (is_general_title(word)) {
      facts.nouns.insert(std::string(word));
    }
  }
}

}  // namespace newsgraph::entities
