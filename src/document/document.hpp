// One news article as the readers found it: its text and what was said about it outside the text. Readers make it,
// every later stage reads it, nobody changes it. Annotations (annotations.hpp) live beside it, never in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace newsgraph {

// What a stretch of the text is for. Only kTitle, kHeading, kParagraph and kCaption are read as sentences about the
// world; the others carry metadata.
enum class BlockKind : std::uint8_t {
  kTitle,
  kByline,    // "By Jane Roe", "By JANE ROE, Staff Writer"
  kDateLine,  // a line that is only a date: "Friday, January 4, 2019"
  kDateline,  // where the report comes from, before the first sentence: "WASHINGTON (AP) —", "CNN —"
  kHeading,   // a section heading within the article
  kParagraph,
  kCaption,  // text of a picture
  kCredit,   // "Jane Roe contributed to this report.", "Image: Reuters."
};

struct Block {
  BlockKind kind = BlockKind::kParagraph;
  Span span;  // without surrounding white space; blocks are in text order and do not overlap
};

struct Document {
  std::string id;      // its url, else the given id, else "urn:newsgraph:document:" + hash of its text
  std::string source;  // file or file:line as the user named it; for messages only, never exported
  std::string url;
  std::string title;
  std::vector<std::string> authors;
  std::string publisher;
  std::string published;  // ISO 8601 date or date-time; empty if unknown
  std::string text;       // valid UTF-8, "\n" line ends, no BOM
  std::vector<Block> blocks;

  [[nodiscard]] std::string_view view(Span span) const {
    return std::string_view(text).substr(span.begin, span.size());
  }
};

// Turns byte spans of one text into code-point spans, in O(log n) a call after one pass.
// Holds no reference to the text. Precondition of every call: the span ends at a code-point boundary of the text.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);
  [[nodiscard]] CodePointSpan operator()(Span bytes) const { return {at(bytes.begin), at(bytes.end)}; }

 private:
  [[nodiscard]] std::uint32_t at(std::uint32_t byte) const;
  // Behind each continuation byte: how many bytes the text up to there has more than code points.
  struct Shift {
    std::uint32_t byte;
    std::uint32_t surplus;
  };
  std::vector<Shift> shifts_;
};

}  // namespace newsgraph
