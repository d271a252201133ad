#include "readers/text_decoding.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace newsgraph::readers {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

void check_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    throw InputError("is UTF-16; newsgraph reads UTF-8 (convert it with: iconv -f UTF-16 -t UTF-8)");
  }
  if (const auto nul = bytes.find('\0'); nul != std::string_view::npos) {
    throw InputError(fmt::format("is a binary file (NUL byte at offset {})", nul));
  }
  if (const auto invalid = utf8::find_invalid(bytes)) {
    const auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(*invalid), '\n');
    throw InputError(fmt::format("is not valid UTF-8: byte 0x{:02X} at offset {} (line {})",
                                 static_cast<unsigned char>(bytes[*invalid]), *invalid, line));
  }
}

void normalise_line_ends(std::string& text) {
  std::size_t out = 0;
  for (std::size_t in = 0; in < text.size(); ++in) {
    if (text[in] == '\r') {
      if (in + 1 < text.size() && text[in + 1] == '\n') continue;
      text[out++] = '\n';
    } else {
      text[out++] = text[in];
    }
  }
  text.resize(out);
}

}  // namespace

std::string decode_text(std::string bytes) {
  check_encoding(bytes);
  if (bytes.starts_with(kByteOrderMark)) bytes.erase(0, kByteOrderMark.size());
  if (bytes.find('\r') != std::string::npos) normalise_line_ends(bytes);
  if (trim(bytes).empty()) throw InputError("is empty");
  return bytes;
}

std::string too_long_message(const char* what, std::size_t limit) {
  return fmt::format("is longer than {} MB, the limit for {}", limit / 1'000'000, what);
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0, end = text.size();
  for (std::size_t at = 0; at < text.size(); begin = at) {
    if (!utf8::is_space(utf8::next(text, at))) break;
  }
  for (std::size_t at = end; at > begin; end = at) {
    if (!utf8::is_space(utf8::previous(text, at))) break;
  }
  return text.substr(begin, end - begin);
}

}  // namespace newsgraph::readers
