// Joins marked text to the cues of quotation_cues.hpp: extends content to the marks it touches, gives quotations
// without a place in the tree the cue next to them, lets quotations go on over sentences and paragraphs, and finds a
// speaker for those without a cue. Works from marks and neighbourhood, so that a wrong tree does little harm.
#pragma once

#include <cstdint>
#include <vector>

#include "discourse/quotation_cues.hpp"

namespace newsgraph::discourse {

// One utterance in the making.
struct Utterance {
  Cue cue;                         // cue.head is kNoToken for a floating quotation
  std::vector<TokenRange> pieces;  // of content; in any order, may touch
  bool direct = false;             // a block quotation or an answer: direct although no marks stand around it
  bool labelled = false;           // a turn of an interview: its speaker is a label
};

// Utterances of all cues with content and of all marked texts that are utterances. A marked text that is a title, a
// scare quote, or a fragment that no cue governs gives none.
[[nodiscard]] std::vector<Utterance> attach_marked_texts(const QuotationView& view, const MarkedTokens& marked,
                                                         std::vector<Cue> cues);

}  // namespace newsgraph::discourse
