// Fillers of one slot: a word, those that are joined to it, and the noun that a relative pronoun stands for. Shared by
// subjects.cpp and arguments.cpp; arguments.hpp is what others use.
#pragma once

#include "relations/arguments.hpp"

namespace newsgraph::relations {

[[nodiscard]] bool is_relative_pronoun(const Syntax& syntax, TokenIndex i);

// The noun that a relative clause is about: the one above it, or what that one is said to be ("he is the man who").
[[nodiscard]] TokenIndex antecedent(const Syntax& syntax, TokenIndex clause);

// Adds a word and its conjuncts; a relative pronoun gives way to its noun.
void add_fillers(const Syntax& syntax, TokenIndex word, float certainty, Fillers& out);

}  // namespace newsgraph::relations
