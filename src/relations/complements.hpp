// What the noun of an argument brings with it: "published a report on X", "defended X's record", "held talks with X".
// The names stand below a noun that is none, so the noun becomes a part of the relation.
#pragma once

#include <string>

#include "relations/clause.hpp"
#include "relations/statement_list.hpp"

namespace newsgraph::relations {

// "held talks with X", "made the announcement": the noun carries the meaning. True if the noun's own statement makes
// the plain one superfluous.
bool read_carried_noun(const Syntax& syntax, const Clause& clause, const Filler& object, StatementList& out);

// "defended the government's record", "published a report on X", "complied with the requests of X": the names below a
// noun that does not stand for one. `preposition` is that of the noun, empty for an object.
void read_complements(const Syntax& syntax, const Clause& clause, const Filler& object, const std::string& preposition,
                      StatementList& out);

}  // namespace newsgraph::relations
