#include "readers/document_identity.hpp"

#include <algorithm>
#include <array>

#include "base/hash.hpp"
#include "base/utf8.hpp"

namespace newsgraph::readers {
namespace {

constexpr std::string_view kPrefix = "urn:newsgraph:document:";
constexpr std::array<std::string_view, 7> kSchemes = {"http://", "https://", "urn:", "tag:", "doi:", "info:", "ark:"};
constexpr std::string_view kUnreserved = "-._~";
constexpr std::string_view kIriPunctuation = "-._~:/?[]@!$&'()*+,;=%";

bool is_ascii_alphanumeric(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Bytes beyond ASCII stay if `keep_unicode`: IRIs (RFC 3987) may hold them.
std::string percent_encode(std::string_view text, std::string_view allowed, bool keep_unicode) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t point = utf8::next(text, at);
    const bool plain = point < 0x80
                           ? is_ascii_alphanumeric(static_cast<unsigned char>(point)) ||
                                 allowed.find(static_cast<char>(point)) != std::string_view::npos
                           : keep_unicode && (utf8::is_letter(point) || utf8::is_digit(point) || utf8::is_mark(point));
    for (const char c : text.substr(begin, at - begin)) {
      const auto byte = static_cast<unsigned char>(c);
      if (plain) {
        out += c;
      } else {
        out += {'%', kHex[byte >> 4], kHex[byte & 15]};
      }
    }
  }
  return out;
}

// "#comments" names a part of the page, but "#!/story/1" the page itself.
std::string_view without_fragment(std::string_view url) {
  const std::size_t hash = url.find('#');
  if (hash == std::string_view::npos || url.substr(hash).starts_with("#!") || url.substr(hash).starts_with("#/"))
    return url;
  return url.substr(0, hash);
}

std::string as_iri(std::string_view id) {
  if (is_absolute_iri(id)) return percent_encode(without_fragment(id), kIriPunctuation, true);
  return std::string(kPrefix) + percent_encode(id, kUnreserved, false);
}

}  // namespace

bool is_absolute_iri(std::string_view iri) {
  return std::any_of(kSchemes.begin(), kSchemes.end(),
                     [&](auto scheme) { return iri.size() > scheme.size() && iri.starts_with(scheme); });
}

std::string document_id(const Document& document, std::string_view given_id) {
  if (!document.url.empty()) return as_iri(document.url);
  if (!given_id.empty()) return as_iri(given_id);
  return std::string(kPrefix) + to_hex(hash_bytes(document.text));
}

}  // namespace newsgraph::readers
