// The entities stage: one node per real-world thing. Turns coreference chains into entities with a full name, a class
// of the ontology, a stable id and, where the gazetteer knows the thing, an identifier.
#pragma once

#include "document/annotations.hpp"
#include "document/document.hpp"
#include "gazetteer/gazetteer.hpp"

namespace newsgraph::entities {

// Fills entities and Chain.entity. Precondition: relations::extract has run.
void resolve(const Document& document, const gazetteer::Gazetteer& gazetteer, Annotations& annotations);

}  // namespace newsgraph::entities
