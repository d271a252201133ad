#include <catch2/catch.hpp>

#include "reading.hpp"

using newsgraph::tests::read;
using Lines = std::vector<std::string>;
using enum newsgraph::EntityType;

TEST_CASE("A name below a noun is reached through the noun, which becomes part of the relation") {
  CHECK(
      read("Mora//NNP/2/nsubj published/publish/VBD/0/root reports/report/NNS/2/obj about//IN/5/case Acme//NNP/3/nmod",
           {{"Mora", kPerson}, {"Acme", kOrganization}}) ==
      Lines{"Mora | publish > published | 'reports about Acme'",
            "Mora | publish report about > published reports about | Acme"});
  CHECK(read("Mora//NNP/2/nsubj complied/comply/VBD/0/root with//IN/6/case Acme//NNP/6/nmod:poss 's/'s/POS/4/case "
             "requests/request/NNS/2/obl",
             {{"Mora", kPerson}, {"Acme", kOrganization}}) ==
        Lines{"Mora | comply with request of > complied with requests of | Acme",
              "Mora | comply with > complied with | 'Acme's requests'"});
}

TEST_CASE("What is done to somebody is said through the noun too") {
  CHECK(read("Mora//NNP/3/nsubj:pass was/be/VBD/3/aux:pass provided/provide/VBN/0/root with//IN/5/case "
             "files/file/NNS/3/obl from//IN/7/case Acme//NNP/5/nmod",
             {{"Mora", kPerson}, {"Acme", kOrganization}}) ==
        Lines{"Mora | provide with > was provided with | 'files from Acme'",
              "Mora | provide with file from > was provided with files from | Acme"});
}

TEST_CASE("Where a noun is, is the place of the clause and no further end") {
  CHECK(read("Mora//NNP/2/nsubj opened/open/VBD/0/root a//DT/4/det mill//NN/2/obj in//IN/6/case Quill//NNP/4/nmod",
             {{"Mora", kPerson}, {"Quill", kCity}}) == Lines{"Mora | open > opened | 'a mill in Quill' | place=Quill"});
}

TEST_CASE("Whoever is moved somewhere has been moved there") {
  CHECK(read("Acme//NNP/2/nsubj moved/move/VBD/0/root Mora//NNP/2/obj to//IN/5/case Quill//NNP/2/obl",
             {{"Acme", kOrganization}, {"Mora", kPerson}, {"Quill", kCity}}) ==
        Lines{"Acme | move > moved | Mora", "Mora | move to > was moved to | Quill"});
  CHECK(read("Mora//NNP/2/nsubj joined/join/VBD/0/root Acme//NNP/2/obj from//IN/5/case Orbix//NNP/2/obl",
             {{"Mora", kPerson}, {"Acme", kOrganization}, {"Orbix", kOrganization}}) ==
        Lines{"Mora | join > joined | Acme", "Mora | join from > joined from | Orbix"});
}

TEST_CASE("Those of a body that is named behind them stand for it") {
  CHECK(read("Mora//NNP/2/nsubj met/meet/VBD/0/root the//DT/4/det ministers/minister/NNS/2/obj of//IN/6/case "
             "Acme//NNP/4/nmod",
             {{"Mora", kPerson}, {"Acme", kOrganization}}) == Lines{"Mora | meet > met with | Acme"});
}

TEST_CASE("A body that is named before its kind is that body") {
  CHECK(read("Mora//NNP/2/nsubj left/leave/VBD/0/root the//DT/5/det Acme//NNP/5/compound organization//NN/2/obj",
             {{"Mora", kPerson}, {"Acme", kOrganization}}) == Lines{"Mora | leave > left | Acme"});
}

TEST_CASE("Whoever has a plan or is denied a visa is the one who would go") {
  CHECK(read("Mora//NNP/2/nsubj announced/announce/VBD/0/root plans/plan/NNS/2/obj to//TO/5/mark visit//VB/3/acl "
             "Quill//NNP/5/obj",
             {{"Mora", kPerson}, {"Quill", kCity}}) ==
        Lines{"Mora | announce > announced | 'plans to visit Quill'", "planned Mora | visit > visited | Quill"});
  CHECK(read("Acme//NNP/2/nsubj gave/give/VBD/0/root Mora//NNP/2/iobj the//DT/5/det right//NN/2/obj to//TO/7/mark "
             "enter//VB/5/acl Quill//NNP/7/obj",
             {{"Acme", kOrganization}, {"Mora", kPerson}, {"Quill", kCity}}) ==
        Lines{"Acme | give > gave | 'the right to enter Quill' | recipient=Mora",
              "planned Mora | enter > entered | Quill"});
  CHECK(read("Acme//NNP/2/nsubj gave/give/VBD/0/root permission//NN/2/obj to//TO/5/mark enter//VB/3/acl "
             "Quill//NNP/5/obj",
             {{"Acme", kOrganization}, {"Quill", kCity}}) == Lines{"Acme | give > gave | 'permission to enter Quill'"});
}
