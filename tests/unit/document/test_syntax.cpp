#include <catch2/catch.hpp>
#include <vector>

#include "document/syntax.hpp"

namespace newsgraph {

TEST_CASE("Relations read back from their names, unknown subtypes as their main relation") {
  for (std::size_t i = 0; i < kDependencyRelationCount; ++i) {
    const auto relation = static_cast<DependencyRelation>(i);
    CHECK(dependency_relation(name_of(relation)) == relation);
  }
  CHECK(dependency_relation("obl:tmod") == DependencyRelation::kOblUnmarked);
  CHECK(dependency_relation("nsubj:xyz") == DependencyRelation::kNsubj);
  CHECK(dependency_relation("nonsense") == DependencyRelation::kDep);
  for (std::size_t i = 0; i < kPartOfSpeechCount; ++i) {
    CHECK(part_of_speech(name_of(static_cast<PartOfSpeech>(i))) == static_cast<PartOfSpeech>(i));
  }
  CHECK_FALSE(part_of_speech("NONSENSE"));
}

TEST_CASE("The dependency index knows children and subtrees") {
  // "The minister of finance resigned": resigned -> minister -> {The, finance -> of}
  std::vector<Token> tokens(5);
  tokens[0].head = 1;
  tokens[1].head = 4;
  tokens[1].relation = DependencyRelation::kNsubj;
  tokens[2].head = 3;
  tokens[3].head = 1;
  const DependencyIndex index(tokens);
  const auto children = index.children(1);
  CHECK(std::vector<std::uint32_t>(children.begin(), children.end()) == std::vector<std::uint32_t>{0, 3});
  CHECK(index.subtree(1) == TokenRange{0, 4});
  CHECK(index.subtree(4) == TokenRange{0, 5});
  CHECK(index.child(4, DependencyRelation::kNsubj) == 1U);
  CHECK_FALSE(index.child(4, DependencyRelation::kObj));
}

}  // namespace newsgraph
