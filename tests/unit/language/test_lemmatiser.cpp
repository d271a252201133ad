#include <catch2/catch.hpp>

#include "language/lemmatiser.hpp"

using namespace newsgraph::language;

TEST_CASE("A lemma rule cuts an ending and adds another, or replaces the word") {
  CHECK(lemma_rule("cities", "city") == "3+y");
  CHECK(apply_lemma_rule("studies", "3+y") == "study");
  CHECK(lemma_rule("was", "be") == "=be");
  CHECK(apply_lemma_rule("was", "=be") == "be");
}

TEST_CASE("A rule counts letters, not bytes") {
  CHECK(apply_lemma_rule("caf\xC3\xA9s", "1+") == "caf\xC3\xA9");
  CHECK(lemma_rule("caf\xC3\xA9s", "caf\xC3\xA9") == "1+");
}

TEST_CASE("A rule never makes an empty lemma") { CHECK(apply_lemma_rule("s", "1+") == "s"); }

TEST_CASE("Without a known form names keep their capitals and other words lose them") {
  const std::vector<std::uint32_t> starts = {0};
  const LemmaTables empty{{}, {}, {}, starts};
  CHECK(lemmatise("Kyiv", newsgraph::PartOfSpeech::kPropn, "NNP", empty) == "Kyiv");
  CHECK(lemmatise("Talks", newsgraph::PartOfSpeech::kNoun, "NNS", empty) == "talks");
}
