// In news of sport "Norland beat Sudria 2–1" speaks of teams, not of countries. Finds such articles and such chains, so
// that a team is not linked to its country.
#pragma once

#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::entities {

// The article is about matches: several words of play stand in it, and often.
[[nodiscard]] bool is_about_matches(const Annotations& annotations);

// Most mentions of the place take part in what happens, rather than being where it happens ("in Norland").
[[nodiscard]] bool takes_part(const Document& document, const DependencyIndex& tree, const Annotations& annotations,
                              const Chain& chain);

}  // namespace newsgraph::entities
