#include <catch2/catch.hpp>

#include "reading.hpp"

using newsgraph::tests::read;
using newsgraph::tests::read_roles;
using Lines = std::vector<std::string>;
using enum newsgraph::EntityType;

TEST_CASE("A title before a name is a role") {
  CHECK(read_roles("Secretary//NNP/4/nmod:desc of//IN/3/case State//NNP/1/nmod Ann//NNP/0/root Mora//NNP/4/flat",
                   {{"Ann Mora", kPerson}}) == Lines{"Ann Mora: Secretary of State"});
  CHECK(
      read_roles("NATO//NNP/2/compound Secretary//NNP/4/nmod:desc General//NNP/2/flat Ann//NNP/0/root Mora//NNP/4/flat",
                 {{"NATO", kOrganization}, {"Ann Mora", kPerson}}) == Lines{"Ann Mora: Secretary General (NATO)"});
  CHECK(read_roles("Ostian//JJ/2/amod President//NNP/3/nmod:desc Ann//NNP/0/root Mora//NNP/3/flat",
                   {{"Ostian", kCountry}, {"Ann Mora", kPerson}}) == Lines{"Ann Mora: President (Ostian)"});
}

TEST_CASE("An apposition is a role, and with its organisation a statement") {
  const char* sentence =
      "Ann//NNP/0/root Mora//NNP/1/flat ,//,/5/punct the//DT/5/det chair//NN/1/appos of//IN/7/case Acme//NNP/5/nmod";
  CHECK(read_roles(sentence, {{"Ann Mora", kPerson}, {"Acme", kOrganization}}) == Lines{"Ann Mora: chair (Acme)"});
  CHECK(read(sentence, {{"Ann Mora", kPerson}, {"Acme", kOrganization}}) ==
        Lines{"Ann Mora | be chair of > was chair of | Acme"});
}

TEST_CASE("A copula gives a role unless it is denied") {
  CHECK(read_roles("Mora//NNP/4/nsubj was/be/VBD/4/cop Acme//NNP/4/compound president//NN/0/root",
                   {{"Mora", kPerson}, {"Acme", kOrganization}}) == Lines{"Mora: president (Acme)"});
  CHECK(read_roles("Mora//NNP/4/nsubj was/be/VBD/4/cop not//RB/4/advmod president//NN/0/root", {{"Mora", kPerson}})
            .empty());
}

TEST_CASE("A student of a state is no role in it") {
  CHECK(read_roles("Ostia//NNP/2/compound student//NN/3/nmod:desc Ann//NNP/0/root Mora//NNP/3/flat",
                   {{"Ostia", kState}, {"Ann Mora", kPerson}}) == Lines{"Ann Mora: student"});
}

TEST_CASE("Kinship is a statement between two people") {
  CHECK(read("Ann//NNP/0/root ,//,/3/punct wife//NN/1/appos of//IN/5/case Mora//NNP/3/nmod",
             {{"Ann", kPerson}, {"Mora", kPerson}}) == Lines{"Ann | be wife of > was married to | Mora"});
}
