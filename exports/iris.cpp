#include "exports/iris.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/hash.hpp"
#include "base/utf8.hpp"

namespace newsgraph::exports {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hexadecimal(char c) { return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// What is beyond ASCII and no "ucschar": controls, private use, noncharacters. Also what is beyond 16 bits, which Jena
// 5 takes for two characters and warns of.
bool is_no_iri_character(char32_t c) {
  return (c >= 0x7F && c < 0xA0) || (c >= 0xD800 && c < 0xF900) || (c >= 0xFDD0 && c < 0xFDF0) || c >= 0xFFF0;
}

bool must_escape(char32_t c) {
  constexpr std::u32string_view kForbidden = U" <>\"{}[]|\\^`#";
  if (c > 0x20 && c < 0x7F) return kForbidden.find(c) != std::u32string_view::npos;
  return c <= 0x20 || is_no_iri_character(c) || utf8::is_space(c);
}

void append_escaped(std::string& out, std::string_view bytes) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
}

}  // namespace

// RFC 3986: a letter, then letters, digits, "+", "-", ".", then a colon.
bool is_absolute_iri(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_ascii_letter(text[0])) return false;
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '+' || c == '-' || c == '.';
  });
}

std::string escape_iri(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = utf8::next(text, at);
    const bool is_escape =
        c == U'%' && start + 2 < text.size() && is_hexadecimal(text[start + 1]) && is_hexadecimal(text[start + 2]);
    if (must_escape(c) || (c == U'%' && !is_escape)) {
      append_escaped(out, text.substr(start, at - start));
    } else {
      out += text.substr(start, at - start);
    }
  }
  return out;
}

std::string escape_name(std::string_view text) {
  constexpr std::size_t kMostBytes = 1800;  // of RDF stores, Virtuoso refuses 10,000
  std::string out = escape_iri(text);
  for (std::size_t at = 0; (at = out.find('?', at)) != std::string::npos;) out.replace(at, 1, "%3F");
  if (out.size() <= kMostBytes) return out;
  const std::string end = "-" + to_hex(hash_bytes(out));
  std::size_t size = kMostBytes - end.size();
  while ((static_cast<unsigned char>(out[size]) & 0xC0) == 0x80 || out[size - 1] == '%' || out[size - 2] == '%') --size;
  return out.substr(0, size) + end;
}

std::string escape_url(std::string_view text) {
  const std::size_t fragment = text.find('#');
  if (fragment == std::string_view::npos) return escape_iri(text);
  return escape_iri(text.substr(0, fragment)) + "#" + escape_iri(text.substr(fragment + 1));
}

Iris::Iris(const graph::KnowledgeGraph& graph, std::string base) : base_(std::move(base)) {
  for (const graph::DocumentNode& document : graph.documents()) {
    documents_.push_back(is_absolute_iri(document.id) ? escape_iri(document.id)
                                                      : base_ + "document:" + escape_name(document.id));
  }
}

std::string Iris::span(const graph::Evidence& evidence) const {
  std::string out;
  append_span(out, evidence);
  return out;
}

void Iris::append_span(std::string& out, const graph::Evidence& evidence) const {
  const auto number = [&out](std::uint32_t value) {
    std::array<char, 10> digits{};
    out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
  };
  out += documents_[evidence.document];
  out += "#char=";
  number(evidence.span.begin);
  out += ',';
  number(evidence.span.end);
}

}  // namespace newsgraph::exports
