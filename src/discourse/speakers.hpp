// Whom a speaker's phrase means. "State Department officials said": when the members of a named body speak without
// being counted or described further, the body speaks. "American professor Marc Lamont Hill": the person named at its
// end or right behind it. "One of the users": the noun counted. A counted or otherwise described group ("two US
// officials") stays a source of its own.
#pragma once

#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::discourse {

// Moves speaker_head of every quotation to the head of the mention that is meant; the speaker's words stay as written.
// Precondition: mentions are final.
void settle_speakers(const Document& document, const DependencyIndex& tree, Annotations& annotations);

}  // namespace newsgraph::discourse
