// Quotation marks: which stretches of the text stand between them. Straight, curly, single and angle marks, nested
// ones, marks that never close, and quotations whose every paragraph opens anew and only the last one closes. Looks at
// characters only, in one pass over the text; whether a stretch is an utterance, a title or a scare quote is decided
// later.
#pragma once

#include <cstdint>
#include <vector>

#include "base/span.hpp"
#include "document/document.hpp"

namespace newsgraph::discourse {

// The text between an outermost pair of marks, or from a mark to the end of its paragraph where none closes it.
struct MarkedText {
  Span text;                // without the marks
  std::uint32_t block = 0;  // index of Document.blocks
  bool closed = true;
  bool continues = false;  // goes on with the quotation that the paragraph before left open
};

struct MarkedTexts {
  std::vector<MarkedText> texts;  // in text order, not overlapping
  std::vector<Span> unpaired;     // marks that open nothing and close nothing, or that nothing closes
};

// Linear in the size of the text, whatever the marks.
[[nodiscard]] MarkedTexts find_marked_texts(const Document& document);

}  // namespace newsgraph::discourse
