#include "base/terminal_text.hpp"

#include <utf8proc.h>

#include "base/utf8.hpp"

namespace newsgraph {
namespace {

bool steers(char32_t c) {
  const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || turns;
}

}  // namespace

std::size_t terminal_columns(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return 1;
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
  return width < 0 ? 0 : static_cast<std::size_t>(width);
}

std::size_t terminal_columns(std::string_view text) {
  std::size_t sum = 0;
  for (std::size_t at = 0; at < text.size();) sum += terminal_columns(utf8::next(text, at));
  return sum;
}

std::string terminal_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c == U'\n' || c == U'\r' || c == U'\t') {
      out += ' ';
    } else {
      utf8::append(out, steers(c) ? utf8::kReplacement : c);
    }
  }
  return out;
}

}  // namespace newsgraph
