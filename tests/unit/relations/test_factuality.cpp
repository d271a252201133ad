#include <catch2/catch.hpp>

#include "reading.hpp"

using newsgraph::tests::Known;
using newsgraph::tests::read;
using Lines = std::vector<std::string>;
using enum newsgraph::EntityType;

namespace {

const std::vector<Known> kTwo = {{"Norland", kCountry}, {"Ostia", kCountry}};

}  // namespace

TEST_CASE("What did not happen is negative") {
  CHECK(read("Norland//NNP/4/nsubj did/do/VBD/4/aux not//RB/4/advmod attack//VB/0/root Ostia//NNP/4/obj", kTwo) ==
        Lines{"NOT Norland | attack > attacked | Ostia"});
  CHECK(read("Norland//NNP/3/nsubj never//RB/3/advmod attacked/attack/VBD/0/root Ostia//NNP/3/obj", kTwo) ==
        Lines{"NOT Norland | attack > attacked | Ostia"});
  CHECK(read("Norland//NNP/2/nsubj refused/refuse/VBD/0/root to//TO/4/mark recognise//VB/2/xcomp Ostia//NNP/4/obj",
             kTwo) == Lines{"NOT Norland | recognise > recognised | Ostia"});
  CHECK(read("Norland//NNP/2/nsubj failed/fail/VBD/0/root to//TO/4/mark capture//VB/2/xcomp Ostia//NNP/4/obj", kTwo) ==
        Lines{"NOT Norland | capture > captured | Ostia"});
  CHECK(read("Norland//NNP/2/nsubj denied/deny/VBD/0/root attacking/attack/VBG/2/xcomp Ostia//NNP/3/obj", kTwo) ==
        Lines{"NOT Norland | attack > attacked | Ostia"});
  CHECK(read("Norland//NNP/3/nsubj is/be/VBZ/3/cop unable//JJ/0/root to//TO/5/mark help//VB/3/xcomp Ostia//NNP/5/obj",
             kTwo) == Lines{"NOT Norland | help > helped | Ostia"});
  CHECK(read("Norland//NNP/2/nsubj left/leave/VBD/0/root Quill//NNP/2/obj without//IN/5/mark warning/warn/VBG/2/advcl "
             "Ostia//NNP/5/obj",
             {{"Norland", kCountry}, {"Quill", kCity}, {"Ostia", kCountry}}) ==
        Lines{"Norland | leave > left | Quill", "NOT Norland | warn > warned | Ostia"});
}

TEST_CASE("A negation reaches over or but not over but") {
  CHECK(read("Norland//NNP/4/nsubj did/do/VBD/4/aux not//RB/4/advmod attack//VB/0/root Quill//NNP/4/obj or//CC/7/cc "
             "invade//VB/4/conj Ostia//NNP/7/obj",
             {{"Norland", kCountry}, {"Quill", kCity}, {"Ostia", kCountry}}) ==
        Lines{"NOT Norland | attack > attacked | Quill", "NOT Norland | invade > invaded | Ostia"});
  CHECK(read("Norland//NNP/4/nsubj did/do/VBD/4/aux not//RB/4/advmod attack//VB/0/root Quill//NNP/4/obj but//CC/7/cc "
             "invaded/invade/VBD/4/conj Ostia//NNP/7/obj",
             {{"Norland", kCountry}, {"Quill", kCity}, {"Ostia", kCountry}}) ==
        Lines{"NOT Norland | attack > attacked | Quill", "Norland | invade > invaded | Ostia"});
}

TEST_CASE("A negated order is no order and no deed") {
  for (const std::string& line :
       read("Mora//NNP/4/nsubj did/do/VBD/4/aux not//RB/4/advmod order//VB/0/root Norland//NNP/4/obj to//TO/7/mark "
            "attack//VB/4/xcomp Ostia//NNP/7/obj",
            {{"Mora", kPerson}, {"Norland", kCountry}, {"Ostia", kCountry}})) {
    CHECK(line.starts_with("NOT "));
  }
}

TEST_CASE("No as subject or object is a negation") {
  CHECK(read("No//DT/3/det Norland//NNP/3/compound troops/troop/NNS/4/nsubj entered/enter/VBD/0/root Ostia//NNP/4/obj",
             kTwo) == Lines{"NOT Norland | enter > entered | Ostia"});
}

TEST_CASE("What is only planned is not asserted") {
  CHECK(read("Norland//NNP/3/nsubj will//MD/3/aux attack//VB/0/root Ostia//NNP/3/obj", kTwo) ==
        Lines{"planned Norland | attack > attacked | Ostia"});
  CHECK(read("Norland//NNP/2/nsubj plans/plan/VBZ/0/root to//TO/4/mark attack//VB/2/xcomp Ostia//NNP/4/obj", kTwo) ==
        Lines{"planned Norland | attack > attacked | Ostia"});
  CHECK(
      read("Norland//NNP/3/nsubj is/be/VBZ/3/aux going/go/VBG/0/root to//TO/5/mark attack//VB/3/xcomp Ostia//NNP/5/obj",
           kTwo) == Lines{"planned Norland | attack > attacked | Ostia"});
  CHECK(read("Norland//NNP/3/nsubj to//TO/3/mark visit//VB/0/root Ostia//NNP/3/obj", kTwo) ==
        Lines{"planned Norland | visit > visited | Ostia"});
}

TEST_CASE("What is only possible is not asserted") {
  CHECK(read("Norland//NNP/3/nsubj may//MD/3/aux attack//VB/0/root Ostia//NNP/3/obj", kTwo) ==
        Lines{"possible Norland | attack > attacked | Ostia"});
  CHECK(read("Norland//NNP/3/nsubj reportedly//RB/3/advmod attacked/attack/VBD/0/root Ostia//NNP/3/obj", kTwo) ==
        Lines{"possible Norland | attack > attacked | Ostia"});
  CHECK(read("Did/do/VBD/3/aux Norland//NNP/3/nsubj attack//VB/0/root Ostia//NNP/3/obj ?//./3/punct", kTwo) ==
        Lines{"possible Norland | attack > attacked | Ostia"});
  CHECK(read("Norland//NNP/2/nsubj seems/seem/VBZ/0/root to//TO/4/mark control//VB/2/xcomp Ostia//NNP/4/obj", kTwo) ==
        Lines{"possible Norland | control > controlled | Ostia"});
}

TEST_CASE("A condition and what hangs on it are not asserted") {
  CHECK(read("If//IN/3/mark Norland//NNP/3/nsubj attacks/attack/VBZ/7/advcl Ostia//NNP/3/obj Mora//NNP/7/nsubj "
             "would//MD/7/aux help//VB/0/root Quill//NNP/7/obj",
             {{"Norland", kCountry}, {"Ostia", kCountry}, {"Mora", kPerson}, {"Quill", kCity}}) ==
        Lines{"conditional Norland | attack > attacked | Ostia", "conditional Mora | help > helped | Quill"});
}

TEST_CASE("What someone managed or began to do happened") {
  CHECK(read("Norland//NNP/2/nsubj began/begin/VBD/0/root to//TO/4/mark attack//VB/2/xcomp Ostia//NNP/4/obj", kTwo) ==
        Lines{"Norland | attack > attacked | Ostia"});
}

TEST_CASE("An accusation asserts the accusing, not the deed") {
  CHECK(read("Mora//NNP/2/nsubj accused/accuse/VBD/0/root Norland//NNP/2/obj of//IN/5/mark "
             "attacking/attack/VBG/2/advcl Ostia//NNP/5/obj",
             {{"Mora", kPerson}, {"Norland", kCountry}, {"Ostia", kCountry}}) ==
        Lines{"Mora | accuse > accused | Norland", "possible Norland | attack > attacked | Ostia"});
}

TEST_CASE("A clause in an utterance is a claim of it and keeps its own factuality") {
  auto tree = newsgraph::tests::make_tree(
      "Mora//NNP/2/nsubj said/say/VBD/0/root Norland//NNP/4/nsubj attacked/attack/VBD/2/ccomp Ostia//NNP/4/obj",
      {{"Mora", kPerson}, {"Norland", kCountry}, {"Ostia", kCountry}});
  newsgraph::tests::quote(tree, "Norland attacked Ostia");
  CHECK(read(tree) == Lines{"Norland | attack > attacked | Ostia"});
  CHECK(tree.annotations.statements.front().quotation == 0);
}
