#include "entities/entity_ids.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "discourse/name_matching.hpp"
#include "entities/name_variants.hpp"
#include "entities/slug.hpp"

namespace newsgraph::entities {
namespace {

using enum EntityType;

bool is_place(EntityType type) {
  return type == kPlace || type == kCountry || type == kState || type == kCity || type == kFacility;
}

// Could be read as a person's: one word that is no acronym, or two with a forename first ("Jimmy Choo", the
// shoemaker's).
bool resembles_person(const gazetteer::Gazetteer& gazetteer, const std::string& name) {
  const std::size_t blank = name.find(' ');
  if (blank == std::string::npos) return acronym_letters(name).empty();
  if (name.find(' ', blank + 1) != std::string::npos || is_body_word(name.substr(blank + 1))) return false;
  return gazetteer.sex_of_forename(std::string_view(name).substr(0, blank)) != 0;
}

}  // namespace

std::string id_of_entry(const gazetteer::Gazetteer& gazetteer, std::uint32_t index) {
  const auto entry = gazetteer.entry(index);
  std::string id = slug(entry.name);
  for (const gazetteer::Candidate candidate : gazetteer.find(entry.name)) {
    if (candidate.entry == index) return id;  // likeliest first: nothing likelier has it
    const auto other = gazetteer.entry(candidate.entry);
    if (slug(other.name) != id) continue;
    if (!entry.wikidata.empty() && other.wikidata == entry.wikidata) return id;
    const bool by_class = other.class_name != entry.class_name || entry.country.empty();
    return id + "-" + slug(by_class ? entry.class_name : entry.country);
  }
  return id;
}

std::string id_of_name(const gazetteer::Gazetteer& gazetteer, const std::string& name, EntityType type,
                       const std::string& main_country) {
  std::string id = slug(discourse::spelled_out(name));
  if (type == kOrganization && !main_country.empty() && is_generic_body(name)) return id + "-" + slug(main_country);
  const auto candidates = gazetteer.find(name);
  const bool taken = std::any_of(candidates.begin(), candidates.end(), [&](const gazetteer::Candidate& candidate) {
    return slug(gazetteer.entry(candidate.entry).name) == id;
  });
  const bool plain = type == kPerson || type == kGroup || is_place(type) || !resembles_person(gazetteer, name);
  if (plain && !taken) return id;
  return id + "-" + utf8::to_lower(is_place(type) ? name_of(kPlace) : name_of(type));
}

}  // namespace newsgraph::entities
