// Who does what a verb says, and what undergoes it, as PropBank's ARG0 and ARG1: the syntactic slots of the verb, in
// relative, controlled and conjoined clauses too, named by VerbFrames.
#pragma once

#include <vector>

#include "relations/syntax.hpp"
#include "relations/verb_frames.hpp"

namespace newsgraph::relations {

struct RoleFiller {
  SemanticRole role = SemanticRole::kNone;
  TokenIndex head = kNoToken;  // of conjoined ones the first
};

// Of a verb, or of a copula the subject. In order of slots; each word once.
[[nodiscard]] std::vector<RoleFiller> semantic_roles(const Syntax& syntax, const VerbFrames& frames, TokenIndex verb);

}  // namespace newsgraph::relations
