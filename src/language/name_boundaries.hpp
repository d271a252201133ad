// Where names begin and end, once the whole article is known: titles, determiners and phrases around a name are cut
// off, halves of one name are joined, two names in one are parted. Part of refine_names (name_refinement.hpp).
#pragma once

#include "document/annotations.hpp"
#include "document/document.hpp"
#include "gazetteer/gazetteer.hpp"

namespace newsgraph::language {

// Changes Annotations.names; their order may be lost.
void settle_boundaries(const Document& document, const gazetteer::Gazetteer& gazetteer, Annotations& annotations);

}  // namespace newsgraph::language
