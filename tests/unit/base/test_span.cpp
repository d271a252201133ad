#include <catch2/catch.hpp>

#include "base/span.hpp"

namespace newsgraph {

TEST_CASE("Spans are half-open") {
  CHECK(Span{3, 5}.size() == 2);
  CHECK(Span{3, 3}.empty());
  CHECK_FALSE(Span{0, 3}.overlaps({3, 5}));
  CHECK(Span{0, 4}.overlaps({3, 5}));
  CHECK(Span{0, 5}.contains(Span{3, 5}));
  CHECK(TokenRange{2, 4}.contains(3U));
  CHECK_FALSE(TokenRange{2, 4}.contains(4U));
}

}  // namespace newsgraph
