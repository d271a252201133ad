// The quotation engine: who says, thinks or intends what. Reads tokens, trees, sentences and names; writes
// Annotations.quotations. Direct, indirect and mixed speech, quotations that go on over sentences and paragraphs, block
// quotations and interviews. Speakers are phrases of the text; coreference decides who they are.
#pragma once

#include <vector>

#include "discourse/cue_classifier.hpp"
#include "discourse/quotation_attachment.hpp"
#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::discourse {

// Which attributions to look for: speech; also thoughts ("believes that") and intentions ("plans to"); also those that
// are denied, asked or supposed ("did not say that"), which corpora count but no graph may show as said.
enum class AttributionScope : std::uint8_t { kSpeech, kAsserted, kAll };

// Fills quotations, ordered by first content token, and remarks on quotation marks that do not pair. Linear in the size
// of the document; throws nothing of its own. Precondition: tokens, sentences and names are final, and `tree` is of
// these tokens. Without a classifier only what the rules know is found.
void find_quotations(const Document& document, const DependencyIndex& tree, Annotations& annotations,
                     const CueClassifier* classifier, AttributionScope scope = AttributionScope::kAsserted);

// What the rules alone find; the classifier is trained on the rest.
[[nodiscard]] std::vector<Utterance> find_utterances_by_rules(const QuotationView& view, const MarkedTokens& marked);

}  // namespace newsgraph::discourse
