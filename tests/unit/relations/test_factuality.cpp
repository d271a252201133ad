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
  CHECK(read("Norland//NNP/3/nsubj is/be/VBZ/3/cop unable//JJ/0/root to//TO/5/mark help//VB/3/xcomp Ostia//NNP/5/obj",
             kTwo) == Lines{"NOT Norland | help > helped | Ostia"});
  CHECK(read("Norland//NNP/2/nsubj left/leave/VBD/0/root Quill//NNP/2/obj without//IN/5/mark warning/warn/VBG/2/advcl "
             "Ostia//NNP/5/obj",
             {{"Norland", kCountry}, {"Quill", kCity}, {"Ostia", kCountry}}) ==
        Lines{"Norland | leave > left | Quill", "NOT Norland | warn > warned | Ostia"});
}

TEST_CASE("What somebody denies is proved neither way") {
  CHECK(read("Norland//NNP/2/nsubj denied/deny/VBD/0/root attacking/attack/VBG/2/xcomp Ostia//NNP/3/obj", kTwo) ==
        Lines{"NOT possible Norland | attack > attacked | Ostia"});
  auto tree = newsgraph::tests::make_tree(
      "Mora//NNP/2/nsubj denied/deny/VBD/0/root that//IN/5/mark Norland//NNP/5/nsubj attacked/attack/VBD/2/ccomp "
      "Ostia//NNP/5/obj",
      {{"Mora", kPerson}, {"Norland", kCountry}, {"Ostia", kCountry}});
  newsgraph::tests::quote(tree, "Norland attacked Ostia");
  CHECK(read(tree) == Lines{"NOT Norland | attack > attacked | Ostia"});
  CHECK(tree.annotations.statements.front().quotation == 0);
}

TEST_CASE("Almost is not") {
  CHECK(read("Norland//NNP/3/nsubj nearly//RB/3/advmod attacked/attack/VBD/0/root Ostia//NNP/3/obj", kTwo) ==
        Lines{"NOT Norland | attack > attacked | Ostia"});
  CHECK(read("Norland//NNP/4/nsubj was/be/VBD/4/cop too//RB/4/advmod weak//JJ/0/root to//TO/6/mark attack//VB/4/xcomp "
             "Ostia//NNP/6/obj",
             kTwo) == Lines{"NOT Norland | attack > attacked | Ostia"});
  CHECK(read("Norland//NNP/2/nsubj has/have/VBZ/0/root yet//RB/2/advmod to//TO/5/mark recognise//VB/2/xcomp "
             "Ostia//NNP/5/obj",
             kTwo) == Lines{"NOT Norland | recognise > recognised | Ostia"});
  CHECK(read("Norland//NNP/2/nsubj ruled/rule/VBD/0/root out//RP/2/compound:prt attacking/attack/VBG/2/advcl "
             "Ostia//NNP/4/obj",
             kTwo) == Lines{"NOT Norland | attack > attacked | Ostia"});
}

TEST_CASE("Not only is no negation") {
  CHECK(read("Not//RB/5/advmod only//RB/5/advmod did/do/VBD/5/aux Norland//NNP/5/nsubj attack//VB/0/root "
             "Ostia//NNP/5/obj",
             kTwo) == Lines{"Norland | attack > attacked | Ostia"});
}

TEST_CASE("A visit that is cancelled, planned or alleged is no fact") {
  const std::string rest = " visit//NN/0/root to//IN/6/case Ostia//NNP/4/nmod";
  CHECK(read("Norland//NNP/4/nmod:poss 's//POS/1/case planned//VBN/4/amod" + rest, kTwo) ==
        Lines{"planned Norland | visit to > visited | Ostia"});
  CHECK(read("Norland//NNP/4/nmod:poss 's//POS/1/case alleged/allege/VBN/4/amod" + rest, kTwo) ==
        Lines{"possible Norland | visit to > visited | Ostia"});
  CHECK(read("Norland//NNP/3/nmod:poss 's//POS/1/case visit//NN/7/nsubj:pass to//IN/5/case Ostia//NNP/3/nmod "
             "was/be/VBD/7/aux:pass cancelled/cancel/VBN/0/root",
             kTwo) == Lines{"NOT planned Norland | visit to > visited | Ostia"});
}

TEST_CASE("Rumours and missing evidence assert nothing") {
  CHECK(read("Rumours/rumour/NNS/6/nsubj that//IN/4/mark Norland//NNP/4/nsubj attacked/attack/VBD/1/acl "
             "Ostia//NNP/4/obj spread//VBD/0/root",
             kTwo) == Lines{"possible Norland | attack > attacked | Ostia"});
  CHECK(read("There//EX/2/expl is/be/VBZ/0/root no//DT/4/det trace//NN/2/nsubj that//IN/7/mark Norland//NNP/7/nsubj "
             "attacked/attack/VBD/4/acl Ostia//NNP/7/obj",
             kTwo) == Lines{"possible Norland | attack > attacked | Ostia"});
}

TEST_CASE("An allegation without that asserts nothing, an aversion denies") {
  CHECK(read("Mora//NNP/2/nsubj rejected/reject/VBD/0/root allegations/allegation/NNS/2/obj Norland//NNP/5/nsubj "
             "attacked/attack/VBD/3/acl:relcl Ostia//NNP/5/obj",
             {{"Mora", kPerson}, {"Norland", kCountry}, {"Ostia", kCountry}})
            .back() == "NOT possible Norland | attack > attacked | Ostia");
  CHECK(read("Norland//NNP/3/nsubj was/be/VBD/3/cop uninterested//JJ/0/root in//IN/5/mark joining/join/VBG/3/advcl "
             "Ostia//NNP/5/obj",
             kTwo) == Lines{"NOT Norland | join > joined | Ostia"});
}

TEST_CASE("A hedge before the subject is of all its verbs") {
  CHECK(read("Reportedly//RB/3/advmod Norland//NNP/3/nsubj attacked/attack/VBD/0/root Ostia//NNP/3/obj and//CC/6/cc "
             "left/leave/VBD/3/conj Quill//NNP/6/obj",
             {{"Norland", kCountry}, {"Ostia", kCountry}, {"Quill", kCity}}) ==
        Lines{"possible Norland | attack > attacked | Ostia", "possible Norland | leave > left | Quill"});
}

TEST_CASE("What happened when something else would is a fact") {
  CHECK(read("When//WRB/3/advmod Norland//NNP/3/nsubj attacked/attack/VBD/7/advcl Ostia//NNP/3/obj Mora//NNP/7/nsubj "
             "would//MD/7/aux leave//VB/0/root Quill//NNP/7/obj",
             {{"Norland", kCountry}, {"Ostia", kCountry}, {"Mora", kPerson}, {"Quill", kCity}}) ==
        Lines{"Norland | attack > attacked | Ostia", "conditional Mora | leave > left | Quill"});
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

TEST_CASE("A condition may begin with its auxiliary or with several words") {
  CHECK(read("Had/have/VBD/3/aux Norland//NNP/3/nsubj attacked/attack/VBN/7/advcl Ostia//NNP/3/obj Mora//NNP/7/nsubj "
             "would//MD/7/aux help//VB/0/root Quill//NNP/7/obj",
             {{"Norland", kCountry}, {"Ostia", kCountry}, {"Mora", kPerson}, {"Quill", kCity}}) ==
        Lines{"conditional Norland | attack > attacked | Ostia", "conditional Mora | help > helped | Quill"});
  CHECK(read("As//RB/2/advmod long//RB/5/advmod as//IN/5/mark Norland//NNP/5/nsubj supports/support/VBZ/9/advcl "
             "Ostia//NNP/5/obj Mora//NNP/9/nsubj will//MD/9/aux help//VB/0/root Quill//NNP/9/obj",
             {{"Norland", kCountry}, {"Ostia", kCountry}, {"Mora", kPerson}, {"Quill", kCity}}) ==
        Lines{"conditional Norland | support > supported | Ostia", "conditional Mora | help > helped | Quill"});
}

TEST_CASE("A headline without a finite verb plans, a suspicion is no deed") {
  CHECK(read("Norland//NNP/0/root to//TO/3/mark leave//VB/1/acl Ostia//NNP/3/obj", kTwo) ==
        Lines{"planned Norland | leave > left | Ostia"});
  CHECK(read("Mora//NNP/3/nsubj:pass was/be/VBD/3/aux:pass arrested/arrest/VBN/0/root on//IN/5/case "
             "suspicion//NN/3/obl of//IN/7/mark robbing/rob/VBG/5/acl Acme//NNP/7/obj",
             {{"Mora", kPerson}, {"Acme", kOrganization}})
            .back() == "possible Mora | rob > stole from | Acme");
  CHECK(read("refusal//NN/0/root of//IN/3/case Norland//NNP/1/nmod to//TO/5/mark recognise//VB/1/acl Ostia//NNP/5/obj",
             kTwo) == Lines{"NOT Norland | recognise > recognised | Ostia"});
}

TEST_CASE("A command is no deed") {
  CHECK(read("Let/let/VB/0/root Norland//NNP/1/obj join//VB/1/xcomp Ostia//NNP/3/obj", kTwo) ==
        Lines{"planned Norland | join > joined | Ostia"});
}

TEST_CASE("What came of a change is no purpose, and the first to do it did it") {
  CHECK(read("Norland//NNP/2/nsubj passed/pass/VBD/0/root Ostia//NNP/2/obj to//TO/5/mark become//VB/2/advcl "
             "Mora//NNP/5/obj",
             {{"Norland", kCountry}, {"Ostia", kCountry}, {"Mora", kPerson}}) ==
        Lines{"Norland | pass > passed | Ostia", "Norland | become > became | Mora"});
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
