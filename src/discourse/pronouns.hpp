// Personal pronouns: third persons to the best earlier phrase that agrees in number, sex and kind; "I" in a quotation
// to its speaker, "we" to a speaking organisation, "you" to the addressee.
#pragma once

#include "discourse/chain_builder.hpp"
#include "document/document.hpp"

namespace newsgraph::discourse {

void resolve_pronouns(const Document& document, const DependencyIndex& tree, const Annotations& annotations,
                      ChainBuilder& chains);

}  // namespace newsgraph::discourse
