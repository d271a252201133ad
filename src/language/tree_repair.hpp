// Mends what UD English rules out but a parser that scores arcs one by one may still give: a finite verb as an open
// complement ("stated Montalvo left": the complement has a subject), a name as a verb's only, "open" complement, a past
// form joined to an infinitive.
#pragma once

#include "document/annotations.hpp"

namespace newsgraph::language {

// Changes heads and relations of one sentence; it stays a tree. Precondition: tags and trees are set.
void repair_tree(TokenRange sentence, std::vector<Token>& tokens);

}  // namespace newsgraph::language
