// Is a person who is named with a body a member of it? "Ann Mora of the Green Party", or a candidate, "Bo Lund of ADX,
// was elected": in politics the body beside a name is a party. For the reader of affiliations.
#pragma once

#include "relations/syntax.hpp"

namespace newsgraph::relations {

// `name` and `body` head the names of a person and of an organisation beside it.
[[nodiscard]] bool is_membership(const Syntax& syntax, TokenIndex name, TokenIndex body);

}  // namespace newsgraph::relations
