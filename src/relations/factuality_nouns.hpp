// Nouns that name what happens ("attack", "visit"): what their modifiers and the verb that governs them say of whether
// it did. The clauses around are read by factuality.
#pragma once

#include <string>

#include "relations/factuality.hpp"

namespace newsgraph::relations {

// "alleged", "planned", "cancelled" before a noun, and "no"; by the words as written, for many are participles.
[[nodiscard]] Factuality modifiers_of_noun(const Syntax& syntax, TokenIndex noun);

// What a verb does with its object: "cancelled the visit", "demanded talks".
[[nodiscard]] Factuality action_on_noun(const std::string& lemma);

// "the loss", "its sales": there are such, whatever is said of them.
[[nodiscard]] bool is_definite(const Syntax& syntax, TokenIndex noun);

// "filed for bankruptcy", "called for talks"
[[nodiscard]] bool is_sought(const Syntax& syntax, TokenIndex noun, TokenIndex verb);

}  // namespace newsgraph::relations
