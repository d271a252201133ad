#include <catch2/catch.hpp>
#include <string>

#include "base/utf8.hpp"
#include "document/document.hpp"

namespace newsgraph {

TEST_CASE("Byte spans become spans of code points") {
  const std::string text = "“Für 5 €”, said 🚀 Müller.";
  const CodePointIndex index(text);
  for (std::uint32_t begin = 0; begin < text.size(); ++begin) {
    if ((static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) continue;
    const auto expected = utf8::count(std::string_view(text).substr(0, begin));
    CHECK(index({begin, begin}).begin == expected);
  }
  const auto end = static_cast<std::uint32_t>(text.size());
  CHECK(index({0, end}) == CodePointSpan{0, static_cast<std::uint32_t>(utf8::count(text))});
}

TEST_CASE("In plain ASCII code points are bytes") {
  const CodePointIndex index("said Mueller");
  CHECK(index({5, 12}) == CodePointSpan{5, 12});
}

}  // namespace newsgraph
