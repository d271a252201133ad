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

TEST_CASE("A title and the name below it are the person, however the tree joins them") {
  const char* crossing =
      "Secretary//NN/6/nsubj of//IN/3/case State//NNP/1/nmod Ann//NNP/1/nmod Mora//NNP/3/flat flew/fly/VBD/0/root "
      "to//IN/8/case Quill//NNP/6/obl";
  CHECK(read(crossing, {{"Ann Mora", kPerson}, {"Quill", kCity}}) == Lines{"Ann Mora | fly to > travelled to | Quill"});
  CHECK(read_roles(crossing, {{"Ann Mora", kPerson}, {"Quill", kCity}}) == Lines{"Ann Mora: Secretary of State"});
  CHECK(read_roles("Head//NN/7/nsubj of//IN/4/case the//DT/4/det Council//NNP/1/nmod Ann//NNP/4/appos "
                   "Mora//NNP/5/flat left/leave/VBD/0/root",
                   {{"Council", kOrganization}, {"Ann Mora", kPerson}}) == Lines{"Ann Mora: Head (Council)"});
}

TEST_CASE("The name after a second title is not the first one's") {
  CHECK(read_roles("spokesman//NN/6/nsubj for//IN/4/case President//NNP/4/nmod:desc Ann//NNP/1/nmod Mora//NNP/4/flat "
                   "left/leave/VBD/0/root",
                   {{"Ann Mora", kPerson}}) == Lines{"Ann Mora: President"});
}

TEST_CASE("Names are no part of a role's name") {
  CHECK(read_roles("Ostian//JJ/3/amod Trade//NN/3/compound Minister//NN/4/nmod:desc Ann//NNP/0/root Mora//NNP/4/flat",
                   {{"Ostian", kCountry}, {"Ann Mora", kPerson}}) == Lines{"Ann Mora: Trade Minister (Ostian)"});
  CHECK(read_roles("Ann//NNP/0/root Mora//NNP/1/flat ,//,/4/punct spokeswoman//NN/1/appos for//IN/6/case "
                   "Acme//NNP/4/nmod",
                   {{"Ann Mora", kPerson}, {"Acme", kOrganization}}) == Lines{"Ann Mora: spokeswoman (Acme)"});
}

TEST_CASE("Two roles joined by a conjunction are the same person's") {
  CHECK(read_roles("Ann//NNP/0/root Mora//NNP/1/flat ,//,/5/punct a//DT/5/det nurse//NN/1/appos and//CC/8/cc "
                   "former//JJ/8/amod member//NN/5/conj of//IN/10/case Acme//NNP/8/nmod",
                   {{"Ann Mora", kPerson}, {"Acme", kOrganization}}) ==
        Lines{"Ann Mora: nurse", "Ann Mora: former member (Acme)"});
}

TEST_CASE("A spouse named beside a person is that person's") {
  CHECK(read("Ann//NNP/0/root Mora//NNP/1/flat and//CC/5/cc her//PRP$/5/nmod:poss husband//NN/1/conj Bo//NNP/5/appos",
             {{"Ann Mora", kPerson}, {"her", kPerson}, {"Bo", kPerson}}) ==
        Lines{"Bo | be husband of > was married to | Ann Mora"});
}

TEST_CASE("A person's body stands beside the name, wherever the tree hangs it") {
  CHECK(
      read("Ann//NNP/0/root of//IN/3/case Acme//NNP/1/nmod and//CC/5/cc Bo//NNP/1/conj of//IN/7/case Brix//NNP/1/nmod",
           {{"Ann", kPerson}, {"Acme", kOrganization}, {"Bo", kPerson}, {"Brix", kOrganization}}) ==
      Lines{"Ann | affiliate with > affiliated with | Acme", "Bo | affiliate with > affiliated with | Brix"});
}

TEST_CASE("A name behind two words of kinship belongs to the second") {
  CHECK(
      newsgraph::tests::read("Mora//NNP/3/nmod:poss 's/'s/POS/1/case mother//NN/0/root and//CC/5/cc sister//NN/3/conj "
                             ",//,/7/punct Ann//NNP/3/appos",
                             {{"Mora", newsgraph::EntityType::kPerson}, {"Ann", newsgraph::EntityType::kPerson}})
          .empty());
}
