// The relations stage: clauses become statements, titles and appositions become roles. Reads trees, mentions and
// quotations; decides nothing about which mentions are the same thing.
#pragma once

#include "document/annotations.hpp"
#include "document/document.hpp"
#include "ontology/ontology.hpp"

namespace newsgraph::relations {

// Fills statements and roles. Precondition: discourse::annotate has run.
void extract(const Document& document, const ontology::Ontology& ontology, Annotations& annotations);

}  // namespace newsgraph::relations
