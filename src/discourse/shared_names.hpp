// One word that both a company and a person of the article may be meant by: "Lindqvist" beside "Lindqvist Marine" and
// "Birgit Lindqvist". The language layer gives equal words one type in an article; here each mention gets its own, by
// what it does there. Runs between mentions and coreference; joins nothing.
#pragma once

#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::discourse {

// Changes the type of named mentions of one word to person or organisation. Precondition: mentions are found.
void settle_shared_names(const Document& document, Annotations& annotations);

}  // namespace newsgraph::discourse
