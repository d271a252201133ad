// Words that may attribute the clause they govern, whatever the lexicon has of them: verbs, adjectives and nouns with
// a clause that says something. The rules of quotation_cues.hpp have had their say before; which of the others
// attribute is for the cue classifier.
#pragma once

#include <vector>

#include "discourse/cue_classifier.hpp"
#include "discourse/quotation_attachment.hpp"

namespace newsgraph::discourse {

// In text order, without the cues of `utterances`. Speakers may be missing: "note that …".
[[nodiscard]] std::vector<Cue> find_cue_candidates(const QuotationView& view, const MarkedTokens& marked,
                                                   const std::vector<Utterance>& utterances);

// Whether somebody else than the one who tells it is said to have said or thought it: nothing denied, asked or
// supposed, no "I think".
[[nodiscard]] bool is_asserted(const QuotationView& view, const Cue& cue);

// Utterances of the candidates that the classifier takes for attributions. `unasserted`: with those that are not
// asserted.
[[nodiscard]] std::vector<Utterance> find_learned_attributions(const QuotationView& view, const MarkedTokens& marked,
                                                               const std::vector<Utterance>& utterances,
                                                               const CueClassifier& classifier, bool unasserted);

}  // namespace newsgraph::discourse
