#include <catch2/catch.hpp>

#include "reading.hpp"

using newsgraph::tests::read;
using Lines = std::vector<std::string>;
using enum newsgraph::EntityType;

TEST_CASE("A visit is visiting, an attack attacking") {
  CHECK(read("Mora//NNP/3/nmod:poss 's/'s/POS/1/case visit//NN/0/root to//IN/5/case Quill//NNP/3/nmod",
             {{"Mora", kPerson}, {"Quill", kCity}}) == Lines{"Mora | visit to > visited | Quill"});
  CHECK(read("the//DT/2/det attack//NN/0/root by//IN/4/case Norland//NNP/2/nmod on//IN/6/case Ostia//NNP/2/nmod",
             {{"Norland", kCountry}, {"Ostia", kCountry}}) == Lines{"Norland | attack on > attacked | Ostia"});
}

TEST_CASE("Talks between two are talks of one with the other") {
  CHECK(read("talks/talk/NNS/0/root between//IN/3/case Norland//NNP/1/nmod and//CC/5/cc Ostia//NNP/3/conj",
             {{"Norland", kCountry}, {"Ostia", kCountry}}) == Lines{"Norland | talk with > talked with | Ostia"});
}

TEST_CASE("An alleged or planned attack is not asserted") {
  CHECK(read("Norland//NNP/4/nmod:poss 's/'s/POS/1/case alleged//JJ/4/amod attack//NN/0/root on//IN/6/case "
             "Ostia//NNP/4/nmod",
             {{"Norland", kCountry}, {"Ostia", kCountry}}) == Lines{"possible Norland | attack on > attacked | Ostia"});
}

TEST_CASE("What somebody has towards another is said of both") {
  CHECK(read("Mora//NNP/3/nmod:poss 's/'s/POS/1/case policy//NN/0/root towards//IN/5/case Ostia//NNP/3/nmod",
             {{"Mora", kPerson}, {"Ostia", kCountry}}) ==
        Lines{"Mora | have policy towards > had policy towards | Ostia"});
  CHECK(read("Mora//NNP/3/nmod:poss 's/'s/POS/1/case lawyer//NN/0/root against//IN/5/case Acme//NNP/3/nmod",
             {{"Mora", kPerson}, {"Acme", kOrganization}})
            .empty());
}

TEST_CASE("Where somebody's thing is makes no statement") {
  CHECK(read("Mora//NNP/3/nmod:poss 's/'s/POS/1/case umbrella//NN/0/root in//IN/5/case Quill//NNP/3/nmod",
             {{"Mora", kPerson}, {"Quill", kCity}})
            .empty());
}

TEST_CASE("A place within a place is located in it") {
  CHECK(read("Quill//NNP/0/root ,//,/3/punct Ostia//NNP/1/nmod:unmarked", {{"Quill", kCity}, {"Ostia", kCountry}}) ==
        Lines{"Quill | be in > located in | Ostia"});
}

TEST_CASE("Belonging is read from possessives and from") {
  CHECK(read("CNN//NNP/3/nmod:poss 's/'s/POS/1/case Mora//NNP/0/root", {{"CNN", kOrganization}, {"Mora", kPerson}}) ==
        Lines{"Mora | affiliate with > affiliated with | CNN"});
  CHECK(read("Mora//NNP/0/root from//IN/3/case Quill//NNP/1/nmod", {{"Mora", kPerson}, {"Quill", kCity}}) ==
        Lines{"Mora | be from > was from | Quill"});
}

TEST_CASE("Who owns a named thing has it") {
  CHECK(read("Acme//NNP/4/nmod:poss 's/'s/POS/1/case new//JJ/4/amod ship//NN/0/root Aurora//NNP/4/appos",
             {{"Acme", kOrganization}, {"Aurora", kProduct}}) == Lines{"Acme | have > had | Aurora"});
  CHECK(read("Acme//NNP/3/compound spacecraft//NN/3/compound Aurora//NNP/0/root",
             {{"Acme", kOrganization}, {"Aurora", kProduct}}) == Lines{"Acme | have > had | Aurora"});
  CHECK(read("Ostia//NNP/3/nmod:poss 's/'s/POS/1/case Acme//NNP/0/root", {{"Ostia", kCountry}, {"Acme", kOrganization}})
            .empty());
}

TEST_CASE("A town is not in the hall behind the comma") {
  CHECK(read("Quill//NNP/0/root ,//,/3/punct Marlow//NNP/1/appos", {{"Quill", kCity}, {"Marlow", kFacility}}).empty());
}
