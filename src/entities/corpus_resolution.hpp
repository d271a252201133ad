// Who is who across articles. Each article alone has given its entities ids; here those of all articles are looked at
// together: short names find their bearer, spellings and acronyms their name, and two people of one name are parted
// where their roles or surroundings differ. The result depends on the set of articles, never on their order. Without
// evidence nothing is joined; what could be one thing is reported instead. Works on plain lists; knows nothing of
// graphs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "entities/decisions.hpp"

namespace newsgraph::entities {

// One entity of one document.
struct Appearance {
  std::uint32_t document = 0;       // index
  std::string id;                   // as the document alone gives it
  std::string class_name;           // of the ontology
  bool linked = false;              // an identifier of a gazetteer is known
  std::vector<std::string> names;   // surface forms; the longest is taken for the full name
  std::vector<std::string> titles;  // job titles in it
};

enum class FindingKind { kJoined, kApart, kUncertain };
[[nodiscard]] std::string_view name_of(FindingKind kind);  // "joined", "apart", "?"

// Something found across documents, for people to look at. `entity` and `other` can stand in a decision.
struct Finding {
  FindingKind kind = FindingKind::kUncertain;
  EntityReference entity;
  EntityReference other;
  std::string reason;                      // "same surname; title: minister; together with: acme"
  std::vector<std::uint32_t> appearances;  // of `other`: where it stands; ascending
};

struct Resolution {
  std::vector<std::string> ids;      // final id of each appearance
  std::vector<std::string> reasons;  // why it is not the document's own id; empty where it is
  std::vector<Finding> findings;     // by kind, entity, other
};

// `documents`: their ids, by index. Cost: linear in the appearances, but for bearers of one surname in one article's
// company, which are compared with each other up to a limit. Kept for each entity: names, titles and a sketch of its
// company, less than a kilobyte.
[[nodiscard]] Resolution resolve_corpus(const std::vector<Appearance>& appearances,
                                        const std::vector<std::string>& documents, const Decisions& decisions);

}  // namespace newsgraph::entities
