#include "discourse/cue_classifier.hpp"

#include <string>

#include "base/error.hpp"
#include "catch2/catch.hpp"
#include "tests/support/temporary_folder.hpp"

namespace newsgraph::discourse {

TEST_CASE("A classifier read back decides as the one written") {
  const test::TemporaryFolder folder;
  const std::string file = folder.write("cues.model", "");
  const CueWeights weights{{3, 7, 12}, {200, -400, 50}, 100, 0.01F};
  write_cue_weights(weights, file);
  const CueClassifier before(weights), after = CueClassifier::read(file);
  for (const std::vector<std::uint32_t>& features : {std::vector<std::uint32_t>{}, {3}, {7}, {3, 7, 12, 99}})
    CHECK(after.probability(features) == before.probability(features));
  CHECK(before.probability({3}) > 0.9F);
  CHECK(before.probability({7}) < 0.1F);
}

TEST_CASE("What is no attribution model is refused by name") {
  const test::TemporaryFolder folder;
  const std::string file = folder.write("cues.model", "something else altogether");
  CHECK_THROWS_AS(CueClassifier::read(file), ModelError);
  CHECK_THROWS_WITH(CueClassifier::read(file), Catch::Contains(file));
  CHECK_THROWS_WITH(CueClassifier::read(file + ".none"), Catch::Contains("cannot be read"));
}

}  // namespace newsgraph::discourse
