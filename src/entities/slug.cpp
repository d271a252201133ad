#include "entities/slug.hpp"

#include "base/hash.hpp"
#include "base/utf8.hpp"

namespace newsgraph::entities {

std::string slug(std::string_view name) {
  constexpr std::size_t kLongest = 80;
  const std::string folded = utf8::fold(name);
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < folded.size() && out.size() < kLongest;) {
    const char32_t c = utf8::next(folded, at);
    if (c == U'.' || c == U'\'') continue;
    if (!utf8::is_letter(c) && !utf8::is_digit(c)) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += '-';
    gap = false;
    utf8::append(out, c);
  }
  return out.empty() ? "x" + to_hex(hash_bytes(name)) : out;
}

}  // namespace newsgraph::entities
