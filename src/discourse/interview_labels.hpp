// Whom the labels of an interview stand for: "Roe:" is Jane Roe of the introduction, "WN:" the medium of that
// abbreviation, "Q:" the one who "spoke with" or "interviewed" somebody, else the publisher, "A:" the person whom the
// article is about. Runs after mentions and before coreference.
#pragma once

#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::discourse {

// Moves speaker_head of the turns to the mention meant. A label that stands for nothing in the text becomes a mention
// of its own, the same one for all its turns: a person's name, or a nominal if it is a mere letter or abbreviation.
void settle_labels(const Document& document, Annotations& annotations);

}  // namespace newsgraph::discourse
