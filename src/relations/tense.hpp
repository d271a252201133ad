// When a clause puts what it says: before the article, or from it on. Read from the finite verb; what "Thursday" means
// hangs on it (time_values.hpp).
#pragma once

#include "relations/syntax.hpp"
#include "relations/time_values.hpp"

namespace newsgraph::relations {

// Of a verb, a copular predicate or a noun; of words without a tense that of the clause above.
[[nodiscard]] TimeDirection direction_of(const Syntax& syntax, TokenIndex predicate);

}  // namespace newsgraph::relations
