#include "exports/xml_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace newsgraph::exports {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Bytes that cannot be copied as they are; 0xEF may begin U+FFFE or U+FFFF.
constexpr std::array<bool, 256> make_special() {
  std::array<bool, 256> special{};
  for (std::size_t i = 0; i < 0x20; ++i) special[i] = true;
  for (const char c : {'&', '<', '>', '"', '\''}) special[static_cast<unsigned char>(c)] = true;
  special[0x7F] = special[0xEF] = true;
  return special;
}
constexpr std::array<bool, 256> kSpecial = make_special();

// What stands for the special byte at the start of the rest; `length` becomes the number of bytes that it stands for.
std::string_view written(std::string_view rest, std::size_t& length) {
  length = 1;
  switch (rest.front()) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    case '\xEF':
      length = 3;
      return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF") ? kReplacement : rest.substr(0, 3);
    default:
      return kReplacement;
  }
}

}  // namespace

void write_xml(TextOutput& out, std::string_view text) {
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!kSpecial[static_cast<unsigned char>(text[at])]) {
      ++at;
      continue;
    }
    out.append(text.substr(done, at - done));
    std::size_t length = 0;
    out.append(written(text.substr(at), length));
    at += length;
    done = std::min(at, text.size());
  }
  out.append(text.substr(done));
}

}  // namespace newsgraph::exports
