#include "relations/propositions.hpp"

#include <catch2/catch.hpp>

#include "support/trees.hpp"

using namespace newsgraph;

namespace {

// "subject | relation | other arguments" of each proposition.
std::vector<std::string> propositions(std::string_view sentence) {
  const tests::Tree tree = tests::make_tree(sentence, {});
  std::vector<std::string> out;
  for (const auto& item : relations::propositions_of(relations::Syntax(tree.document, tree.annotations))) {
    std::string line = item.arguments[0] + " | " + item.relation;
    for (std::size_t i = 1; i < item.arguments.size(); ++i) line += " | " + item.arguments[i];
    out.push_back(line);
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("A clause is a tuple of its subject, its words of relation and all that follows") {
  CHECK(propositions("The//DT/2/det firm//NN/4/nsubj has/have/VBZ/4/aux sold/sell/VBN/0/root two//CD/6/nummod "
                     "mills/mill/NNS/4/obj in//IN/8/case May//NNP/4/obl .//./4/punct") ==
        Lines{"The firm | has sold | two mills | in May"});
}

TEST_CASE("Without an object the first preposition belongs to the relation") {
  CHECK(propositions("Rain//NN/2/nsubj led/lead/VBD/0/root to//IN/4/case floods/flood/NNS/2/obl") ==
        Lines{"Rain | led to | floods"});
  CHECK(propositions("She//PRP/3/nsubj:pass was/be/VBD/3/aux:pass chosen/choose/VBN/0/root by//IN/5/case "
                     "members/member/NNS/3/obl:agent") == Lines{"She | was chosen by | members"});
}

TEST_CASE("Joined subjects and joined verbs are taken apart") {
  CHECK(propositions(
            "Ann//NNP/4/nsubj and//CC/3/cc Bo//NNP/1/conj sang/sing/VBD/0/root songs/song/NNS/4/obj and//CC/7/cc "
            "left/leave/VBD/4/conj town//NN/7/obj") ==
        Lines{"Ann | sang | songs", "Bo | sang | songs", "Ann | left | town", "Bo | left | town"});
}

TEST_CASE("Two verbs that share their participants are one relation") {
  CHECK(propositions("Ann//NNP/2/nsubj wants/want/VBZ/0/root to//TO/4/mark leave//VB/2/xcomp town//NN/4/obj") ==
        Lines{"Ann | wants to leave | town"});
}

TEST_CASE("Copulas, appositions and possessives are tuples too") {
  CHECK(propositions("Ann//NNP/4/nsubj is/be/VBZ/4/cop a//DT/4/det nurse//NN/0/root") == Lines{"Ann | is | a nurse"});
  CHECK(propositions("Ann//NNP/5/nsubj ,//,/4/punct a//DT/4/det nurse//NN/1/appos ,//,/4/punct left/leave/VBD/0/root "
                     "town//NN/6/obj")[0] == "Ann | is | a nurse");
  CHECK(propositions(
            "Ann//NNP/3/nmod:poss 's/'s/POS/1/case house//NN/4/nsubj burnt/burn/VBD/0/root down//RB/4/advmod")[0] ==
        "Ann | has | house");
}
