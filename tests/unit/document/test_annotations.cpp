#include <catch2/catch.hpp>

#include "document/annotations.hpp"

namespace newsgraph {

TEST_CASE("A mention and its entity are found by the head token") {
  Annotations annotations;
  annotations.mentions.resize(2);
  annotations.mentions[0].head = 2;
  annotations.mentions[1].head = 7;
  annotations.mentions[1].chain = 0;
  annotations.chains.push_back({{1}, 5});
  CHECK(mention_headed_by(annotations, 7) == 1);
  CHECK(mention_headed_by(annotations, 3) == kNone);
  CHECK(entity_headed_by(annotations, 7) == 5);
  CHECK(entity_headed_by(annotations, 2) == kNone);
}

}  // namespace newsgraph
