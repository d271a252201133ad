// What kind of thing a name is, by all its occurrences in the article and by the gazetteer; names that the network
// missed are added, and a nation's or person's name grows to that of its body ("the Biden administration"). Part of
// refine_names (name_refinement.hpp).
#pragma once

#include "document/annotations.hpp"
#include "document/document.hpp"
#include "gazetteer/gazetteer.hpp"

namespace newsgraph::language {

// Changes Annotations.names; their order may be lost. Precondition: boundaries are settled.
void settle_types(const Document& document, const gazetteer::Gazetteer& gazetteer, Annotations& annotations);

}  // namespace newsgraph::language
