// The discourse stage: what belongs together across sentences. Finds mentions, utterances and coreference chains in a
// document that the language layer has annotated; changes no earlier layer. Makes no entities (entities/) and no
// statements (relations/).
#pragma once

#include "discourse/antecedent_ranker.hpp"
#include "document/annotations.hpp"
#include "document/document.hpp"
#include "gazetteer/gazetteer.hpp"

namespace newsgraph::discourse {

// Fills mentions, quotations, chains. Without a ranker, only what is certain of chains. Precondition: tokens, sentences
// and names are final.
void annotate(const Document& document, const gazetteer::Gazetteer& gazetteer, const AntecedentRanker* ranker,
              Annotations& annotations);

}  // namespace newsgraph::discourse
