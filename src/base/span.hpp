// Half-open ranges, the only way in which newsgraph points into text and into token sequences.
// Spans count UTF-8 bytes of Document.text inside the program; exports turn them into code points
// (Document::code_points) because RFC 5147 fragments count characters. Ranges carry no ownership.
#pragma once

#include <cstdint>

namespace newsgraph {

// Bytes [begin, end) of one document's UTF-8 text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] std::uint32_t size() const { return empty() ? 0 : end - begin; }
  [[nodiscard]] bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend auto operator<=>(const Span&, const Span&) = default;
};

// Unicode code points [begin, end) of one document's text, as exports write them.
struct CodePointSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend auto operator<=>(const CodePointSpan&, const CodePointSpan&) = default;
};

// Tokens [begin, end) of one document, counted over the whole document from 0.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] std::uint32_t size() const { return empty() ? 0 : end - begin; }
  [[nodiscard]] bool contains(std::uint32_t token) const { return begin <= token && token < end; }
  [[nodiscard]] bool contains(TokenRange other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(TokenRange other) const { return begin < other.end && other.begin < end; }
  friend auto operator<=>(const TokenRange&, const TokenRange&) = default;
};

}  // namespace newsgraph
