#include "relations/semantic_roles.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "support/temporary_folder.hpp"
#include "support/trees.hpp"

using namespace newsgraph;
using relations::SemanticRole;
using relations::VerbFrames;

namespace {

// "agent:word" and "patient:word" of the verb at a position from 0.
std::vector<std::string> roles(std::string_view sentence, std::uint32_t verb, const VerbFrames& frames = {}) {
  const tests::Tree tree = tests::make_tree(sentence, {});
  const relations::Syntax syntax(tree.document, tree.annotations);
  std::vector<std::string> out;
  for (const auto& filler : relations::semantic_roles(syntax, frames, verb)) {
    out.push_back((filler.role == SemanticRole::kAgent ? "agent:" : "patient:") + syntax.word(filler.head));
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("The subject does it and the object undergoes it, in the passive the other way round") {
  CHECK(roles("Ann//NNP/2/nsubj sold/sell/VBD/0/root cars/car/NNS/2/obj", 1) == Lines{"agent:ann", "patient:cars"});
  CHECK(
      roles("Cars/car/NNS/3/nsubj:pass were/be/VBD/3/aux:pass sold/sell/VBN/0/root by//IN/5/case Ann//NNP/3/obl:agent",
            2) == Lines{"patient:cars", "agent:ann"});
}

TEST_CASE("Who does an infinitive is found in the clause above, who undergoes a relative clause before it") {
  CHECK(roles("Ann//NNP/2/nsubj wants/want/VBZ/0/root to//TO/4/mark sell//VB/2/xcomp cars/car/NNS/4/obj", 3) ==
        Lines{"agent:ann", "patient:cars"});
  CHECK(roles("the//DT/2/det car//NN/0/root Ann//NNP/4/nsubj sold/sell/VBD/2/acl:relcl", 3) ==
        Lines{"agent:ann", "patient:car"});
}

TEST_CASE("Of a copula the subject undergoes it") {
  CHECK(roles("Ann//NNP/4/nsubj is/be/VBZ/4/cop a//DT/4/det nurse//NN/0/root", 1) == Lines{"patient:ann"});
}

TEST_CASE("A verb that is listed with other roles has these") {
  const test::TemporaryFolder folder;
  const auto frames = VerbFrames::read(
      folder.write("verbs.tsv", "# comment\nfall\tactive\tsubject\tARG1\nrely\tactive\tobl on\tARG1\n"));
  CHECK(roles("Rain//NN/2/nsubj fell/fall/VBD/0/root", 1, frames) == Lines{"patient:rain"});
  CHECK(roles("Ann//NNP/2/nsubj relies/rely/VBZ/0/root on//IN/4/case Bo//NNP/2/obl", 1, frames) ==
        Lines{"agent:ann", "patient:bo"});
}

TEST_CASE("A broken list of frames is named with its line") {
  const test::TemporaryFolder folder;
  const auto file = folder.write("verbs.tsv", "fall\tactive\tsubject\tARG1\nrise\tactive\tsubject\tARG7\n");
  CHECK_THROWS_AS(VerbFrames::read(file), InputError);
  CHECK_THROWS_WITH(VerbFrames::read(file), Catch::Contains("verbs.tsv:2"));
}
