// Whose president, what country's minister: the body or place that a role is held in.
#pragma once

#include <string>

#include "relations/syntax.hpp"

namespace newsgraph::relations {

struct Employer {
  TokenIndex head = kNoToken;
  std::string preposition = "of";
  bool spelled_out = true;  // "president of X", "X's president", "Acme president"; of "the Norland minister" unsure
};

// The body or place of the role that the noun names; no head if there is none.
[[nodiscard]] Employer employer_of(const Syntax& syntax, TokenIndex noun);

}  // namespace newsgraph::relations
