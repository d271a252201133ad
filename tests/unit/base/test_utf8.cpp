#include <catch2/catch.hpp>
#include <string>

#include "base/utf8.hpp"

namespace newsgraph::utf8 {

TEST_CASE("Invalid UTF-8 is found at its first byte") {
  CHECK_FALSE(find_invalid("Zelenskyy, Zürich, 北京, 🚀"));
  CHECK(find_invalid("ab\xC3") == 2);               // cut short
  CHECK(find_invalid("a\xC0\xAF") == 1);            // overlong
  CHECK(find_invalid("\xED\xA0\x80") == 0);         // surrogate
  CHECK(find_invalid("abc\xF4\x90\x80\x80") == 3);  // beyond U+10FFFF
}

TEST_CASE("Walking forwards and backwards visits the same code points") {
  const std::string text = "é—“x”🚀";
  std::u32string forwards, backwards;
  for (std::size_t at = 0; at < text.size();) forwards += next(text, at);
  for (std::size_t at = text.size(); at > 0;) backwards.insert(backwards.begin(), previous(text, at));
  CHECK(forwards == U"é—“x”🚀");
  CHECK(backwards == forwards);
  CHECK(count(text) == 6);
}

TEST_CASE("Two spellings of a name have the same folded form") {
  CHECK(fold("Zoë  Müller") == fold("ZOE MULLER"));
  CHECK(fold("Putin\u2019s") == "putin's");
  CHECK(fold("anti\u2013war") == "anti-war");
  CHECK(fold(" \u00a0New\u00a0York ") == "new york");
}

TEST_CASE("No-break and zero-width spaces count as white space") {
  CHECK(is_space(U'\u00a0'));
  CHECK(is_space(U'\u200b'));
  CHECK(is_space(U'\u2009'));
  CHECK_FALSE(is_space(U'x'));
}

}  // namespace newsgraph::utf8
