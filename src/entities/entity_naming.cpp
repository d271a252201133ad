#include "entities/entity_naming.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/utf8.hpp"
#include "entities/entity_ids.hpp"
#include "entities/name_variants.hpp"
#include "entities/slug.hpp"
#include "entities/sports_teams.hpp"

namespace newsgraph::entities {
namespace {

using enum EntityType;

bool is_place(EntityType type) {
  return type == kPlace || type == kCountry || type == kState || type == kCity || type == kFacility;
}

std::string words_of(const Document& document, const Annotations& annotations, TokenRange range) {
  std::string out;
  for (const char c : document.view(annotations.span(range))) {
    if (c != '\n' && c != '\t' && c != ' ')
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

struct NameCount {
  std::size_t words = 0;
  std::size_t count = 0;
  std::size_t first = 0;  // order of appearance
  bool capitals = false;  // written in capitals only
  bool article = false;   // "The Sun" within a sentence
};

// "KYIV" in a headline is a poorer name than "Kyiv".
bool only_capitals(std::string_view name) {
  return name.size() > 5 && std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// The longest name; among equals the commonest, then the first.
std::string best_name(const std::map<std::string, NameCount>& names) {
  const auto best = std::max_element(names.begin(), names.end(), [](const auto& a, const auto& b) {
    const NameCount &x = a.second, &y = b.second;
    if (x.capitals != y.capitals) return x.capitals;
    if (x.words != y.words) return x.words < y.words;
    if (x.count != y.count) return x.count < y.count;
    return x.first > y.first;
  });
  return best->first;
}

// "The" with a capital before the name, and not because the sentence begins there.
bool has_article(const Document& document, const Annotations& annotations, const Mention& mention) {
  const std::uint32_t begin = mention.tokens.begin;
  if (begin < annotations.sentences[mention.sentence].tokens.begin + 2) return false;
  return document.view(annotations.tokens[begin - 1].span) == "The";
}

bool names_weapon(const Annotations& annotations, const Mention& mention) {
  static const std::set<std::string, std::less<>> kWeapons = {
      "missile",  "rocket",    "bomb",   "rifle",     "gun",     "pistol",    "howitzer", "tank",
      "drone",    "fighter",   "bomber", "submarine", "torpedo", "mine",      "grenade",  "warhead",
      "launcher", "artillery", "shell",  "landmine",  "warship", "destroyer", "frigate",  "helicopter"};
  const auto is_weapon = [&](std::uint32_t i) {
    return kWeapons.contains(utf8::to_lower(annotations.tokens[i].lemma));
  };
  for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
    if (is_weapon(i)) return true;
  }
  return mention.tokens.end < annotations.tokens.size() && is_weapon(mention.tokens.end);
}

bool may_be(EntityType type, const gazetteer::Candidate& candidate, const gazetteer::Entry& entry) {
  if (entry.type == type) return true;
  if (candidate.kind == gazetteer::NameKind::kDemonym) return type == kGroup;
  if (is_place(entry.type) && is_place(type)) return true;
  const auto body_or_place = [](EntityType value) { return value == kOrganization || is_place(value); };
  return body_or_place(type) && body_or_place(entry.type);
}

// "Congress" is the American one where no country is spoken of far more often than the United States.
bool speaks_of(const CountryCounts& countries, std::string_view country) {
  const auto found = countries.find(country);
  if (found == countries.end()) return false;
  return std::all_of(countries.begin(), countries.end(),
                     [&](const auto& other) { return 4 * found->second >= other.second; });
}

// A body of one country, named without it ("the Supreme Court"), is that one only where the article speaks of the
// country.
bool needs_country(const gazetteer::Entry& entry, const std::string& name) {
  if (entry.country.empty() || is_place(entry.type) || entry.type == kPerson) return false;
  if (entry.class_name == "Company" || entry.class_name == "NewsMedia") return false;
  if (entry.class_name == "PoliticalParty") return true;  // every country may have a Democratic Party
  return utf8::fold(name) != utf8::fold(entry.name);
}

// "NASA" is the American one also where no country is spoken of, but not in an article on another one.
bool fits_country(const gazetteer::Entry& entry, const std::string& name, const CountryCounts& countries) {
  if (!needs_country(entry, name) || speaks_of(countries, entry.country)) return true;
  if (entry.class_name == "PoliticalParty" || is_generic_body(name)) return false;
  const std::string main = main_country(countries);
  return main.empty() || main == entry.country;
}

// A star, a day or a greeting otherwise: "Sun", "Time", "Globe".
bool needs_article(const gazetteer::Entry& entry, const std::string& name) {
  return entry.class_name == "NewsMedia" && entry.name.starts_with("The ") && name.find(' ') == std::string::npos;
}

// The gazetteer entry that a name of the chain certainly means; the longest name decides.
std::optional<std::uint32_t> link(const std::map<std::string, NameCount>& names, EntityType type,
                                  const CountryCounts& countries, const gazetteer::Gazetteer& gazetteer) {
  std::optional<std::uint32_t> found;
  std::size_t longest_found = 0, longest = 0;
  for (const auto& [name, count] : names) {
    longest = std::max(longest, count.words);
    if (type == kPerson && count.words < 2) continue;
    for (const gazetteer::Candidate candidate : gazetteer.find(name)) {
      const gazetteer::Entry entry = gazetteer.entry(candidate.entry);
      if (!may_be(type, candidate, entry)) continue;
      if (!fits_country(entry, name, countries) || (needs_article(entry, name) && !count.article)) continue;
      if (!found || count.words > longest_found) found = candidate.entry;
      longest_found = std::max(longest_found, count.words);
      break;
    }
  }
  // "Italian Supreme Court of Cassation" is not what the gazetteer knows as "Supreme Court".
  if (found && type == kOrganization && longest > longest_found + 1) return std::nullopt;
  return found;
}

}  // namespace

CountryCounts countries_of(const Document& document, const Annotations& annotations,
                           const gazetteer::Gazetteer& gazetteer) {
  CountryCounts countries;
  for (const Mention& mention : annotations.mentions) {
    if (mention.kind != MentionKind::kNamed) continue;
    const std::string name = words_of(document, annotations, mention.tokens);
    // "US forces": a country's name or adjective may also begin a longer name.
    std::set<std::string> seen;
    for (const std::string& part : {name, name.substr(0, name.find(' '))}) {
      for (const gazetteer::Candidate candidate : gazetteer.find(part)) {
        const gazetteer::Entry entry = gazetteer.entry(candidate.entry);
        if (entry.type == kCountry && seen.insert(std::string(entry.name)).second) ++countries[std::string(entry.name)];
        break;
      }
    }
  }
  return countries;
}

std::string main_country(const CountryCounts& countries) {
  std::string best;
  std::size_t most = 0, second = 0;
  for (const auto& [country, count] : countries) {
    if (count > most) {
      second = most;
      most = count;
      best = country;
    } else {
      second = std::max(second, count);
    }
  }
  return most >= 2 * second ? best : std::string();
}

std::optional<NamedThing> describe(const Document& document, const Annotations& annotations, const Chain& chain,
                                   const Surroundings& surroundings, const gazetteer::Gazetteer& gazetteer) {
  const CountryCounts& countries = surroundings.countries;
  std::map<std::string, NameCount> names;
  std::array<std::size_t, kEntityTypeCount> votes{};
  bool weapon = false, only_adjectives = true, any_group_noun = false;
  for (const std::uint32_t index : chain.mentions) {
    const Mention& mention = annotations.mentions[index];
    if (mention.kind != MentionKind::kNamed) continue;
    const std::string name = words_of(document, annotations, mention.tokens);
    const std::string& tag = annotations.tokens[mention.head].tag;
    const auto readings = gazetteer.find(name);
    const bool demonym =
        mention.type == kGroup && std::any_of(readings.begin(), readings.end(), [](const auto& candidate) {
          return candidate.kind == gazetteer::NameKind::kDemonym;
        });
    const bool adjective = mention.type == kGroup && !tag.ends_with("S") && (demonym || tag.starts_with("JJ"));
    only_adjectives = only_adjectives && adjective;
    any_group_noun = any_group_noun || (demonym && !adjective);
    if (demonym && adjective) continue;
    NameCount& count = names[name];
    if (count.count++ == 0) {
      count.first = names.size();
      count.words = static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1;
      count.capitals = only_capitals(name);
    }
    count.article = count.article || has_article(document, annotations, mention);
    ++votes[static_cast<std::size_t>(mention.type)];
    weapon = weapon || (mention.type == kProduct && names_weapon(annotations, mention));
  }
  if (names.empty() || only_adjectives) return std::nullopt;
  NamedThing thing;
  thing.type = static_cast<EntityType>(std::max_element(votes.begin(), votes.end()) - votes.begin());
  thing.name = best_name(names);
  if (!any_group_noun) thing.entry = link(names, thing.type, countries, gazetteer);
  if (thing.entry) {
    const gazetteer::Entry entry = gazetteer.entry(*thing.entry);
    if (surroundings.matches && is_place(entry.type) && takes_part(document, *surroundings.tree, annotations, chain)) {
      thing.class_name = "SportsTeam";
      thing.id = slug(entry.name) + "-sports-team";
      thing.entry.reset();
      return thing;
    }
    thing.class_name = entry.class_name;
    thing.type = entry.type;
    // A dateline writes "WASHINGTON".
    if (entry.type == kCountry || (is_place(entry.type) && only_capitals(thing.name))) thing.name = entry.name;
    thing.id = id_of_entry(gazetteer, *thing.entry);
    return thing;
  }
  if (weapon) thing.type = kWeapon;
  thing.class_name = name_of(thing.type);
  thing.id = id_of_name(gazetteer, thing.name, thing.type, main_country(countries));
  return thing;
}

}  // namespace newsgraph::entities
