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
