// What each stretch of an article is for: title, byline, date, dateline, headings, paragraphs, credits. Turns the lines
// of a plain text, or paragraphs that another reader has already found, into Document.blocks, and takes from them the
// metadata that is still missing (title, authors, publisher, published). Never changes the text.
#pragma once

#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace newsgraph::readers {

// A stretch of the text and what the page says it is; kParagraph where it does not say.
struct Passage {
  BlockKind kind = BlockKind::kParagraph;
  Span span;                  // without surrounding white space
  bool blank_before = false;  // an empty line stands before it
};

// Plain text: finds the passages itself. A line is a paragraph, unless the lines look hard-wrapped.
void structure_plain_text(Document& document);

// Classifies the passages, in text order. `plain`: titles and headings may hide among the paragraphs.
void structure_passages(Document& document, const std::vector<Passage>& passages, bool plain);

// The passages of a plain text: its lines, or its paragraphs where they are hard-wrapped.
[[nodiscard]] std::vector<Passage> find_passages(std::string_view text);

}  // namespace newsgraph::readers
