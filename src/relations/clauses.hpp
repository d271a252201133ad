// Verbal and copular clauses to statements, after ClausIE (Del Corro & Gemulla 2013) on Universal Dependencies: one
// statement per subject and object; what is left of the prepositional phrases becomes recipient, place, instrument
// or, without an object, the object itself ("arrive in"). Light verbs pass on the noun they carry, as in MinIE.
#pragma once

#include "relations/statement_list.hpp"

namespace newsgraph::relations {

// Reads the clause of a verb. Does nothing for other words.
void read_verb(const Syntax& syntax, TokenIndex verb, StatementList& out);

// Reads "X is Y": of a noun or name with copula ("is president of"), an adjective ("is critical of"), a place ("is
// in").
void read_copula(const Syntax& syntax, TokenIndex predicate, StatementList& out);

// Reads a noun in apposition to a name, which is said to be it: "Acme, a maker of pumps for Orbix". Roles and kinship
// are read elsewhere (roles.hpp).
void read_apposition(const Syntax& syntax, TokenIndex noun, StatementList& out);

// Reads an adjective that follows its noun: "a book critical of Acme".
void read_postposed(const Syntax& syntax, TokenIndex adjective, StatementList& out);

}  // namespace newsgraph::relations
