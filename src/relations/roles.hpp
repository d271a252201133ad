// Titles, appositions and copulas that say what a person is: "Secretary of State Antony Blinken", "Jane Roe, the chair
// of Acme", "X was its president". Fills Role records, and a statement ("was president of") where the organisation or
// place is known. Kinship ("his wife Ann") makes statements only.
#pragma once

#include <vector>

#include "relations/statement_list.hpp"

namespace newsgraph::relations {

// Reads the role that a noun or title word names, if any; of a plural one that of each person of the list.
void read_role(const Syntax& syntax, TokenIndex noun, StatementList& out, std::vector<Role>& roles);

// Keeps that the person has the role that the noun names, said in that utterance (kNone: by the article), unless its
// copula denies it or leaves it open.
void add_role(const Syntax& syntax, TokenIndex noun, TokenIndex person, std::uint32_t quotation, StatementList& out,
              std::vector<Role>& roles);

}  // namespace newsgraph::relations
