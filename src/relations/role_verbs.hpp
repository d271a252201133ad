// Roles that a verb gives or tells: "was appointed chief executive", "was elected as mayor", "serves as chair", "Acme,
// founded by Ann Mora". Beside roles.hpp, which reads nouns; only what is said to have happened.
#pragma once

#include <vector>

#include "relations/statement_list.hpp"

namespace newsgraph::relations {

// Reads the role that a verb's complement names ("became president"), if any.
void read_role_verb(const Syntax& syntax, TokenIndex verb, StatementList& out, std::vector<Role>& roles);

// Who founded, chairs, coaches … something is its founder, chair, coach: roles from finished statements.
void read_doer_roles(const Syntax& syntax, const std::vector<Statement>& statements, std::vector<Role>& roles);

}  // namespace newsgraph::relations
