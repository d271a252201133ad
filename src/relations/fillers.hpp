// Fillers of one slot: a word, those that are joined to it, and the noun that a relative pronoun stands for. Shared by
// subjects.cpp and arguments.cpp; arguments.hpp is what others use.
#pragma once

#include "relations/arguments.hpp"

namespace newsgraph::relations {

[[nodiscard]] bool is_relative_pronoun(const Syntax& syntax, TokenIndex i);

// The noun that a relative clause is about: the one above it, or what that one is said to be ("he is the man who").
[[nodiscard]] TokenIndex antecedent(const Syntax& syntax, TokenIndex clause);

// "members of Acme, including Ann and Bo", "critics such as Mora": those named as examples of a plural noun, by the
// order of the words, since trees hang them anywhere before.
[[nodiscard]] Fillers examples_of(const Syntax& syntax, TokenIndex noun);

// Adds a word and its conjuncts; what is said of all is said of those named as examples; a relative pronoun gives way
// to its noun.
void add_fillers(const Syntax& syntax, TokenIndex word, float certainty, Fillers& out);

// The mention whose last token stands before that one, or null.
[[nodiscard]] const Mention* mention_ending_at(const Syntax& syntax, TokenIndex end);

}  // namespace newsgraph::relations
