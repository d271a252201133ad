#include <catch2/catch.hpp>

#include "base/hash.hpp"
#include "language/features.hpp"

using namespace newsgraph::language;

TEST_CASE("Curly quotation marks and dashes look like straight ones to the network") {
  CHECK(normalise_form("\xE2\x80\x99s") == "'s");
  CHECK(normalise_form("\xE2\x80\x9C") == "\"");
  CHECK(normalise_form("\xE2\x80\x94") == "--");
  CHECK(normalise_form("caf\xC3\xA9") == "caf\xC3\xA9");
}

TEST_CASE("The shape of a word shortens runs and keeps punctuation") {
  CHECK(shape_of("McDonald's") == "XxXxx'x");
  CHECK(shape_of("1,200") == "d,dd");
  CHECK(shape_of("NATO") == "XX");
}

TEST_CASE("A name of several words is marked at its first and its later words") {
  const std::uint64_t key = newsgraph::hash_bytes("new york");
  const std::vector<std::uint64_t> keys = {key};
  const std::vector<std::uint32_t> bits = {kKnownCity};
  const FeatureTables tables{{}, {}, {keys, bits}};
  const std::vector<std::string_view> words = {"in", "New", "York"};
  std::vector<WordFeatures> features;
  extract_features(words, tables, features);
  CHECK(features[0].flags[0] == 0);
  CHECK(features[1].flags[0] == 1);
  CHECK(features[2].flags[1] == 1);
}

TEST_CASE("A lower-case word is no known name beside words with capitals, but may be one in a text without any") {
  const std::vector<std::uint64_t> keys = {newsgraph::hash_bytes("nice")};
  const std::vector<std::uint32_t> bits = {kKnownCity};
  const FeatureTables tables{{}, {}, {keys, bits}};
  std::vector<WordFeatures> features;
  extract_features(std::vector<std::string_view>{"A", "nice", "day"}, tables, features);
  CHECK(features[1].flags[0] == 0);
  extract_features(std::vector<std::string_view>{"flight", "to", "nice"}, tables, features);
  CHECK(features[2].flags[0] == 1);
}
