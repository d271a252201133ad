// Past forms of English verbs, for naming relations that the ontology does not have: "step up" is "stepped up".
// Irregular verbs from a list, the others by the spelling rules. Works on lemma patterns, not on text.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph::relations {

[[nodiscard]] std::string past_tense(std::string_view verb);       // "give" -> "gave"
[[nodiscard]] std::string past_participle(std::string_view verb);  // "give" -> "given"

// A whole lemma pattern in the past: "arrive in" -> "arrived in", "be president of" -> "was president of"; in the
// passive "was held in".
[[nodiscard]] std::string past_form(std::string_view pattern, bool passive);

}  // namespace newsgraph::relations
