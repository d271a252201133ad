#include "relations/confidence.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "base/error.hpp"
#include "relations/relations.hpp"
#include "support/temporary_folder.hpp"
#include "support/trees.hpp"

using namespace newsgraph;
using newsgraph::tests::Known;
using relations::ConfidenceModel;
using relations::kConfidenceFeatures;
using enum newsgraph::EntityType;

namespace {

const ontology::Ontology& shipped() {
  const std::filesystem::path folder = std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "ontology";
  static const auto kOntology = ontology::Ontology::read({folder / "classes.ttl", folder / "relations.ttl"});
  return kOntology;
}

// Features of the first statement of a sentence; every name is an entity of the class that its type has.
std::vector<std::string> features_of(std::string_view sentence, const std::vector<Known>& mentions,
                                     const std::string& first_class = {}) {
  auto tree = tests::make_tree(sentence, mentions);
  relations::extract(tree.document, shipped(), tree.annotations);
  auto& annotations = tree.annotations;
  for (const Mention& mention : annotations.mentions) {
    if (mention.chain == kNone) continue;
    annotations.chains[mention.chain].entity = static_cast<std::uint32_t>(annotations.entities.size());
    annotations.entities.emplace_back().class_name = name_of(mention.type);
  }
  if (!first_class.empty()) annotations.entities.front().class_name = first_class;
  REQUIRE(!annotations.statements.empty());
  const relations::Syntax syntax(tree.document, annotations);
  std::vector<std::string> out;
  for (const auto index : confidence_features(syntax, shipped(), annotations.statements.front())) {
    out.emplace_back(kConfidenceFeatures[index]);
  }
  return out;
}

bool has(const std::vector<std::string>& features, const char* name) {
  return std::find(features.begin(), features.end(), name) != features.end();
}

const std::vector<Known> kTwo = {{"Norland", kCountry}, {"Ostia", kCountry}};
constexpr const char* kAttack = "Norland//NNP/2/nsubj attacked/attack/VBD/0/root Ostia//NNP/2/obj";

}  // namespace

TEST_CASE("A plain clause between two names has no feature that speaks against it") {
  CHECK(features_of(kAttack, kTwo) == std::vector<std::string>{"always"});
}

TEST_CASE("An end of a class that the relation does not take is a feature") {
  CHECK(has(features_of(kAttack, kTwo, "Work"), "wrong class"));
  CHECK_FALSE(has(features_of(kAttack, kTwo, "Person"), "wrong class"));
}

TEST_CASE("Open relations and subordinate clauses are features") {
  CHECK(has(features_of("Norland//NNP/2/nsubj outwitted/outwit/VBD/0/root Ostia//NNP/2/obj", kTwo), "open relation"));
  CHECK(has(
      features_of("Norland//NNP/2/nsubj plans/plan/VBZ/0/root to//TO/4/mark attack//VB/2/xcomp Ostia//NNP/4/obj", kTwo),
      "not a main clause"));
}

TEST_CASE("A model sums weights of the features and knows its file's mistakes") {
  const test::TemporaryFolder folder;
  const auto model = ConfidenceModel::read(folder.write("m.tsv", "# remark\nalways\t220\nopen relation\t-220\n"));
  CHECK(model.share_right({0}) == Approx(0.9).margin(0.005));
  const auto open = std::find(kConfidenceFeatures.begin(), kConfidenceFeatures.end(), "open relation");
  CHECK(model.share_right({0, static_cast<std::uint8_t>(open - kConfidenceFeatures.begin())}) == Approx(0.5));
  CHECK_THROWS_WITH(ConfidenceModel::read(folder.write("n.tsv", "always\t1\nnonsense\t3\n")),
                    Catch::Contains("n.tsv:2"));
  CHECK_THROWS_WITH(ConfidenceModel::read(folder.write("o.tsv", "always\tmuch\n")), Catch::Contains("o.tsv:1"));
  CHECK_THROWS_AS(ConfidenceModel::read("no-such-file.tsv"), ModelError);
}

TEST_CASE("The model as shipped is read, and its confidences stay between 0.01 and 0.99") {
  const auto model =
      ConfidenceModel::read(std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "models" / "newsgraph-en-confidence.tsv");
  relations::ConfidenceFeatures all;
  for (std::uint8_t i = 0; i < kConfidenceFeatures.size(); ++i) all.push_back(i);
  CHECK(model.share_right({0}) > model.share_right(all));
  CHECK(model.share_right(all) >= 0.01);
  CHECK(model.share_right({0}) <= 0.99);
}
