#include <catch2/catch.hpp>
#include <string>

#include "readers/text_decoding.hpp"

namespace newsgraph::readers {

TEST_CASE("The byte order mark goes and line ends become newlines") {
  CHECK(decode_text("\xEF\xBB\xBF"
                    "a\r\nb\rc\n") == "a\nb\nc\n");
}

TEST_CASE("Characters of the text stay as they are") {
  const std::string text = "“Caf\u00e9”\u00a0— it’s\t\u200bopen";
  CHECK(decode_text(text) == text);
}

TEST_CASE("What is not text is refused with the reason") {
  CHECK_THROWS_WITH(decode_text(""), "is empty");
  CHECK_THROWS_WITH(decode_text(" \n\t"), "is empty");
  CHECK_THROWS_WITH(decode_text(std::string("ab\0c", 4)), "is a binary file (NUL byte at offset 2)");
  CHECK_THROWS_WITH(decode_text("one\ntwo \xE9!"), "is not valid UTF-8: byte 0xE9 at offset 8 (line 2)");
  CHECK_THROWS_WITH(decode_text(std::string("\xFF\xFE"
                                            "a\0",
                                            4)),
                    Catch::StartsWith("is UTF-16"));
}

}  // namespace newsgraph::readers
