// The walk of life that a job title speaks of: a minister's is politics, a striker's sport. Two people of one name
// whose titles have no field in common are taken for two; nothing is said of titles that no field is known for.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace newsgraph::entities {

enum class Field { kPolitics, kSecurity, kJustice, kBusiness, kSport, kScience, kMedicine, kMedia, kArts, kReligion };
[[nodiscard]] std::string_view name_of(Field field);  // "politics"

// Fields of the nouns in a title, and those nouns in lower case; nouns that belong to any field ("director") have none.
struct TitleFacts {
  std::set<Field> fields;
  std::set<std::string> nouns;
};
void add_title(std::string_view title, TitleFacts& facts);

}  // namespace newsgraph::entities
