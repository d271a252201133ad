// The whole noun phrase of a mention, as corpora of coreference mark it: from its first modifier to the end of its
// last complement, relative clause or apposition ("the agency that Ann Mora leads"). Mentions themselves keep to their
// core; this is for whoever compares or shows whole phrases.
#pragma once

#include "document/annotations.hpp"

namespace newsgraph::discourse {

// Without leading preposition, other members of a list, and punctuation at its edges; with a possessive mark. A mention
// headed by a coordinating word ("and") covers all members.
[[nodiscard]] TokenRange mention_extent(const DependencyIndex& tree, const Annotations& annotations,
                                        const Mention& mention);

}  // namespace newsgraph::discourse
