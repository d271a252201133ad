#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include "base/error.hpp"
#include "support/temporary_folder.hpp"
#include "training/batches.hpp"
#include "training/train_network.hpp"

using namespace newsgraph;
using namespace newsgraph::training;

namespace {

std::vector<TrainingSentence> corpus() {
  std::vector<TrainingSentence> out;
  for (std::size_t i = 0; i < 60; ++i) {
    TrainingSentence sentence;
    sentence.forms.assign(2 + i % 7, "rain");
    sentence.tags.assign(sentence.forms.size(), 0);
    sentence.heads.assign(sentence.forms.size(), 1);
    sentence.heads[0] = 0;
    sentence.relations.assign(sentence.forms.size(), static_cast<std::uint8_t>(DependencyRelation::kConj));
    sentence.names.assign(sentence.forms.size(), 1U << language::kOutside);
    sentence.corpus = Corpus::kEwt;
    out.push_back(std::move(sentence));
  }
  return out;
}

constexpr NetworkSizes kSmall{.hidden = 4, .arc = 4, .relation = 4, .name = 4, .tags = 2, .vocabulary = 2};

TrainingOptions options(const std::filesystem::path& work) {
  TrainingOptions out;
  out.work = work;
  out.epochs = 3;
  out.batch_words = 30;
  return out;
}

std::string bytes(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("A training run that was interrupted ends with the same weights") {
  const test::TemporaryFolder whole, broken;
  const auto sentences = corpus();
  const std::vector<DevelopmentSet> development = {{"same", sentences}};
  const FeatureData data;
  train_network(sentences, development, data, kSmall, options(whole.path()));
  TrainingOptions interrupted = options(broken.path());
  interrupted.patience = 0;  // stops after every epoch
  for (int i = 0; i < 3; ++i) train_network(sentences, development, data, kSmall, interrupted);
  const std::string checkpoint = bytes(whole.path() + "/network.checkpoint");
  CHECK(!checkpoint.empty());
  CHECK(checkpoint == bytes(broken.path() + "/network.checkpoint"));
}

TEST_CASE("A checkpoint of other options is refused by name") {
  const test::TemporaryFolder work;
  const auto sentences = corpus();
  const FeatureData data;
  train_network(sentences, {}, data, kSmall, options(work.path()));
  TrainingOptions other = options(work.path());
  other.seed = 2;
  CHECK_THROWS_AS(train_network(sentences, {}, data, kSmall, other), ModelError);
  CHECK_THROWS_WITH(train_network(sentences, {}, data, kSmall, other), Catch::Contains("network.checkpoint"));
}

TEST_CASE("Every sentence with a tree is in one batch, beside others of its length") {
  const auto sentences = corpus();
  std::mt19937_64 random(1);
  std::vector<std::size_t> seen(sentences.size());
  for (const auto& batch : make_batches(sentences, 20, random)) {
    std::size_t shortest = 100, longest = 0;
    for (const std::uint32_t i : batch) {
      ++seen[i];
      shortest = std::min(shortest, sentences[i].forms.size());
      longest = std::max(longest, sentences[i].forms.size());
    }
    CHECK(longest - shortest <= 2);
  }
  CHECK(seen == std::vector<std::size_t>(sentences.size(), 1));
}
