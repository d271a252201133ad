// Common nouns for bodies, places and other things with names, by lemma. Word lists of the language.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsgraph::discourse {

enum class ThingNoun : std::uint8_t { kNone, kBody, kCountry, kTown, kPlace, kOther };

// What a named body, place, work or vessel is called ("agency", "country", "village", "river", "film"); kNone for other
// nouns. Nouns that news uses for a place and its body alike ("government", "team", "court") are kOther.
[[nodiscard]] ThingNoun thing_noun(std::string_view lemma);

}  // namespace newsgraph::discourse
