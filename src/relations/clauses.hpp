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

}  // namespace newsgraph::relations
