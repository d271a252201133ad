// "I", "we" and "you" within somebody's words mean who speaks and who is spoken to. A sieve of coreference: certain
// enough to come before the ranker.
#pragma once

#include "discourse/chain_builder.hpp"
#include "document/document.hpp"

namespace newsgraph::discourse {

// Precondition: quotations are final.
void join_participants(const Document& document, const Annotations& annotations, ChainBuilder& chains);

}  // namespace newsgraph::discourse
