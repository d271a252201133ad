// One title for several people: "councillors Ann Mora of Acme, Bo Lund and Cy Dole", "former members, including the
// actor Ann Mora". Goes by the order of the words, since trees of such lists are often wrong. For the reader of roles.
#pragma once

#include "relations/syntax.hpp"

namespace newsgraph::relations {

[[nodiscard]] bool is_plural(const Syntax& syntax, TokenIndex noun);  // by its tag

// Heads of the names in the list that a named person begins, that person included; only that one if no "and" ends it.
[[nodiscard]] Tokens people_listed(const Syntax& syntax, TokenIndex first);

// Heads of the names behind "including" or "such as" in the noun's phrase; empty if there are none.
[[nodiscard]] Tokens people_included(const Syntax& syntax, TokenIndex noun);

}  // namespace newsgraph::relations
