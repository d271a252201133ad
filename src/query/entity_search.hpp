// Entities of a store by the names that people type: "rutte", "us", "Pentagon". Case, accents, points and a leading
// article make no difference; part of a name is enough. Reads only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/connection.hpp"

namespace newsgraph::query {

struct FoundEntity {
  std::int64_t row = 0;  // of the table entity
  std::string slug;
  std::string name;
  std::string class_name;
  std::int64_t mentions = 0;
};

struct EntitySearch {
  // Those that the name may mean, first the one that it means most often. Never empty with a name that is known.
  std::vector<FoundEntity> found;
  // Where nothing was found: names that look similar, the likeliest first.
  std::vector<std::string> suggestions;
};

// By id; else by exactly that name, in full or short; else by names that contain all of its words.
[[nodiscard]] EntitySearch find_entities(store::Connection& connection, std::string_view name);

// Of what was found: the first, and with an unnamed source all others of that name ("two US officials" of several
// articles). Throws UsageError with the suggestions, beginning with `option`, if nothing was found.
[[nodiscard]] std::vector<FoundEntity> meant_by(const EntitySearch& search, std::string_view name,
                                                std::string_view option);

}  // namespace newsgraph::query
