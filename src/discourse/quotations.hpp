// The quotation engine: who says, thinks or intends what. Reads tokens, trees, sentences and names; writes
// Annotations.quotations. Direct, indirect and mixed speech, quotations that go on over sentences and paragraphs, block
// quotations and interviews. Speakers are phrases of the text; coreference decides who they are.
#pragma once

#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::discourse {

// Which attributions to look for: speech always; thoughts ("believes that"); intentions ("plans to").
enum class AttributionScope : std::uint8_t { kSpeech, kSpeechAndThought, kAll };

// Fills quotations, ordered by first content token, and remarks on quotation marks that do not pair. Linear in the size
// of the document; throws nothing of its own. Precondition: tokens, sentences and names are final, and `tree` is of
// these tokens.
void find_quotations(const Document& document, const DependencyIndex& tree, Annotations& annotations,
                     AttributionScope scope = AttributionScope::kSpeechAndThought);

}  // namespace newsgraph::discourse
