#include <catch2/catch.hpp>

#include "language/spanning_tree.hpp"

using newsgraph::language::best_tree;

TEST_CASE("The best tree takes the best heads when they form a tree") {
  // Words 1 and 2; word 2 is the root, word 1 hangs below it.
  const std::vector<float> scores = {1, 0, 9, 8, 2, 0};
  CHECK(best_tree(scores, 2) == std::vector<std::uint32_t>{2, 0});
}

TEST_CASE("A cycle of best heads is broken where it costs least") {
  // Each of two words prefers the other; word 1 under the root costs 2, word 2 under the root costs 5.
  const std::vector<float> scores = {8, 0, 10, 5, 10, 0};
  CHECK(best_tree(scores, 2) == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("Exactly one word hangs below the root") {
  const std::vector<float> scores = {9, 0, 1, 1, 9, 1, 0, 1, 9, 1, 1, 0};
  const auto heads = best_tree(scores, 3);
  CHECK(std::count(heads.begin(), heads.end(), 0U) == 1);
}

TEST_CASE("A tree over one word and over none is well formed") {
  CHECK(best_tree({0, 0}, 1) == std::vector<std::uint32_t>{0});
  CHECK(best_tree({}, 0).empty());
}
