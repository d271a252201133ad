// The discourse stage: what belongs together across sentences. Finds mentions, utterances and coreference chains in a
// document that the language layer has annotated; changes no earlier layer. Makes no entities (entities/) and no
// statements (relations/).
#pragma once

#include "discourse/antecedent_ranker.hpp"
#include "discourse/cue_classifier.hpp"
#include "document/annotations.hpp"
#include "document/document.hpp"
#include "gazetteer/gazetteer.hpp"

namespace newsgraph::discourse {

// What was trained. Without one of them (nullptr) only what is certain is found.
struct Models {
  const AntecedentRanker* ranker = nullptr;       // chains
  const CueClassifier* cue_classifier = nullptr;  // attributions
};

// Fills mentions, quotations, chains. Precondition: tokens, sentences and names are final.
void annotate(const Document& document, const gazetteer::Gazetteer& gazetteer, Models models, Annotations& annotations);

}  // namespace newsgraph::discourse
