#include <catch2/catch.hpp>

#include "reading.hpp"

using newsgraph::tests::read;
using newsgraph::tests::read_roles;
using Lines = std::vector<std::string>;
using enum newsgraph::EntityType;

TEST_CASE("A plural title is the role of everybody in the list behind it, in the singular") {
  CHECK(read_roles("Councillors/councillor/NNS/2/nmod:desc Ann//NNP/11/nsubj:pass Mora//NNP/2/flat of//IN/5/case "
                   "Acme//NNP/2/nmod "
                   "and//CC/7/cc Bo//NNP/2/conj Lund//NNP/7/flat were//VBD/11/aux:pass quickly//RB/11/advmod "
                   "elected/elect/VBN/0/root",
                   {{"Ann Mora", kPerson}, {"Acme", kOrganization}, {"Bo Lund", kPerson}}) ==
        Lines{"Ann Mora: Councillor", "Bo Lund: Councillor"});
}

TEST_CASE("A name behind a comma that no “and” follows is not in the list") {
  CHECK(read_roles("senators/senator/NNS/2/nmod:desc Ann//NNP/0/root Mora//NNP/2/flat ,//,/5/punct Bo//NNP/2/conj "
                   "Lund//NNP/5/flat",
                   {{"Ann Mora", kPerson}, {"Bo Lund", kPerson}}) == Lines{"Ann Mora: senator"});
}

TEST_CASE("Examples of a plural have its role") {
  const Lines roles = read_roles(
      "former//JJ/2/amod members/member/NNS/0/root of//IN/4/case Acme//NNP/2/nmod ,//,/7/punct including//VBG/7/case "
      "Ann//NNP/2/nmod "
      "Mora//NNP/7/flat",
      {{"Acme", kOrganization}, {"Ann Mora", kPerson}});
  CHECK(roles == Lines{"Ann Mora: former member (Acme)"});
}

TEST_CASE("A verb of naming gives the role unless it is denied or only planned") {
  const std::vector<newsgraph::tests::Known> names = {{"Ann Mora", kPerson}};
  CHECK(read_roles(
            "Ann//NNP/4/nsubj:pass Mora//NNP/1/flat was//VBD/4/aux:pass elected/elect/VBN/0/root mayor//NN/4/xcomp",
            names) == Lines{"Ann Mora: mayor"});
  CHECK(read_roles("Ann//NNP/3/nsubj Mora//NNP/1/flat serves/serve/VBZ/0/root as//IN/5/case chair//NN/3/obl", names) ==
        Lines{"Ann Mora: chair"});
  CHECK(
      read_roles("Ann//NNP/5/nsubj:pass Mora//NNP/1/flat was//VBD/5/aux:pass not//RB/5/advmod elected/elect/VBN/0/root "
                 "mayor//NN/5/xcomp",
                 names)
          .empty());
}

TEST_CASE("Who founded something is its founder") {
  CHECK(read_roles(
            "Acme//NNP/3/nsubj:pass was//VBD/3/aux:pass founded/found/VBN/0/root by//IN/5/case Ann//NNP/3/obl:agent "
            "Mora//NNP/5/flat",
            {{"Acme", kOrganization}, {"Ann Mora", kPerson}}) == Lines{"Ann Mora: founder (Acme)"});
}

TEST_CASE("In politics the body beside a name is the party") {
  CHECK(
      read("Ann//NNP/8/nsubj:pass Mora//NNP/1/flat of//IN/6/case the//DT/6/det Green//NNP/6/compound Party//NNP/1/nmod "
           "was//VBD/8/aux:pass heard/hear/VBN/0/root",
           {{"Ann Mora", kPerson}, {"Green Party", kOrganization}}) ==
      Lines{"Ann Mora | be member of > was member of | Green Party"});
  CHECK(read("Ann//NNP/6/nsubj:pass Mora//NNP/1/flat of//IN/4/case Acme//NNP/1/nmod was//VBD/6/aux:pass "
             "heard/hear/VBN/0/root",
             {{"Ann Mora", kPerson}, {"Acme", kOrganization}}) ==
        Lines{"Ann Mora | affiliate with > affiliated with | Acme"});
}
