#include <catch2/catch.hpp>

#include "reading.hpp"

using newsgraph::tests::read;
using Lines = std::vector<std::string>;
using enum newsgraph::EntityType;

TEST_CASE("A noun in apposition says what a thing is") {
  CHECK(read("Orbix//NNP/0/root ,//,/4/punct a//DT/4/det subsidiary//NN/1/appos of//IN/6/case Acme//NNP/4/nmod",
             {{"Orbix", kOrganization}, {"Acme", kOrganization}}) ==
        Lines{"Orbix | be subsidiary of > was subsidiary of | Acme"});
  CHECK(read("Ostia//NNP/3/nmod:poss 's/'s/POS/1/case capital//NN/0/root ,//,/5/punct Quill//NNP/3/appos",
             {{"Ostia", kCountry}, {"Quill", kCity}}) == Lines{"Quill | be capital of > was capital of | Ostia"});
}

TEST_CASE("An adjective behind its noun says how it stands to another") {
  CHECK(read("Acme//NNP/0/root ,//,/3/punct critical//JJ/1/amod of//IN/5/case Orbix//NNP/3/obl",
             {{"Acme", kOrganization}, {"Orbix", kOrganization}}) ==
        Lines{"Acme | be critical of > was critical of | Orbix"});
}

TEST_CASE("Between names of two kinds there is no copula") {
  CHECK(
      read("Mora//NNP/3/nsubj is/be/VBZ/3/cop Acme//NNP/0/root", {{"Mora", kPerson}, {"Acme", kOrganization}}).empty());
}

TEST_CASE("One of the founders is a founder") {
  CHECK(read("Mora//NNP/3/nsubj is/be/VBZ/3/cop one//CD/0/root of//IN/6/case the//DT/6/det founders/founder/NNS/3/nmod "
             "of//IN/8/case Acme//NNP/6/nmod",
             {{"Mora", kPerson}, {"Acme", kOrganization}}) == Lines{"Mora | be founder of > founded | Acme"});
}

TEST_CASE("Those named as examples are what the noun says") {
  CHECK(read("former//JJ/2/amod members/member/NNS/0/root of//IN/4/case Acme//NNP/2/nmod including//VBG/6/case "
             "Mora//NNP/4/nmod and//CC/8/cc Tavin//NNP/6/conj",
             {{"Acme", kOrganization}, {"Mora", kPerson}, {"Tavin", kPerson}}) ==
        Lines{"Mora | be member of > was member of | Acme", "Tavin | be member of > was member of | Acme"});
}

TEST_CASE("A person is not described by a word for a thing") {
  CHECK(read("the//DT/2/det history//NN/0/root of//IN/4/case Ostia//NNP/2/nmod ,//,/6/punct Mora//NNP/2/appos",
             {{"Ostia", kCountry}, {"Mora", kPerson}})
            .empty());
}

TEST_CASE("Not just a game keeps its words") {
  CHECK(read("Orbix//NNP/6/nsubj is/be/VBZ/6/cop not//RB/4/advmod just//RB/6/advmod a//DT/6/det game//NN/0/root",
             {{"Orbix", kProduct}}) == Lines{"Orbix | be > was | 'not just a game'"});
}
