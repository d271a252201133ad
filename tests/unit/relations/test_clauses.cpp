#include <catch2/catch.hpp>

#include "reading.hpp"

using newsgraph::tests::Known;
using newsgraph::tests::read;
using Lines = std::vector<std::string>;
using enum newsgraph::EntityType;

TEST_CASE("An active clause gives subject, relation and object") {
  CHECK(read("Mora//NNP/2/nsubj accused/accuse/VBD/0/root Tavin//NNP/2/obj .//./2/punct",
             {{"Mora", kPerson}, {"Tavin", kPerson}}) == Lines{"Mora | accuse > accused | Tavin"});
}

TEST_CASE("A passive with an agent is turned round") {
  CHECK(read("The//DT/2/det treaty//NN/4/nsubj:pass was/be/VBD/4/aux:pass signed/sign/VBN/0/root by//IN/6/case "
             "Norland//NNP/4/obl:agent "
             ".//./4/punct",
             {{"Norland", kCountry}}) == Lines{"Norland | sign > signed | 'The treaty'"});
}

TEST_CASE("A passive without an agent says that it was done") {
  CHECK(read("Mora//NNP/3/nsubj:pass was/be/VBD/3/aux:pass taken/take/VBN/0/root to//IN/5/case Quill//NNP/3/obl "
             ".//./3/punct",
             {{"Mora", kPerson}, {"Quill", kCity}}) == Lines{"Mora | take to > was taken to | Quill"});
}

TEST_CASE("Without an object the preposition belongs to the relation") {
  CHECK(read("Mora//NNP/2/nsubj arrived/arrive/VBD/0/root in//IN/4/case Quill//NNP/2/obl on//IN/6/case "
             "Monday//NNP/2/obl .//./2/punct",
             {{"Mora", kPerson}, {"Quill", kCity}}) ==
        Lines{"Mora | arrive in > arrived in | Quill | time=2024-12-02"});
}

TEST_CASE("Joined verbs share their subject") {
  CHECK(read("Norland//NNP/2/nsubj invaded/invade/VBD/0/root Ostia//NNP/2/obj and//CC/5/cc occupied/occupy/VBD/2/conj "
             "Quill//NNP/5/obj",
             {{"Norland", kCountry}, {"Ostia", kCountry}, {"Quill", kCity}}) ==
        Lines{"Norland | invade > invaded | Ostia", "Norland | occupy > occupied | Quill"});
}

TEST_CASE("Joined subjects and objects give one statement each") {
  CHECK(read("Mora//NNP/4/nsubj and//CC/3/cc Tavin//NNP/1/conj joined/join/VBD/0/root Acme//NNP/4/obj",
             {{"Mora", kPerson}, {"Tavin", kPerson}, {"Acme", kOrganization}}) ==
        Lines{"Mora | join > joined | Acme", "Tavin | join > joined | Acme"});
}

TEST_CASE("Two who meet have met each other") {
  CHECK(read("Mora//NNP/4/nsubj and//CC/3/cc Tavin//NNP/1/conj met/meet/VBD/0/root in//IN/6/case Quill//NNP/4/obl",
             {{"Mora", kPerson}, {"Tavin", kPerson}, {"Quill", kCity}}) ==
        Lines{"Mora | meet with > met with | Tavin | place=Quill"});
  CHECK(read("Norland//NNP/4/nsubj and//CC/3/cc Ostia//NNP/1/conj exchanged/exchange/VBD/0/root fire//NN/4/obj",
             {{"Norland", kCountry}, {"Ostia", kCountry}}) ==
        Lines{"Norland | exchange fire with > exchanged fire with | Ostia"});
}

TEST_CASE("The noun before a relative clause fills its gap") {
  CHECK(read("Mora//NNP/0/root ,//,/4/punct who//WP/4/nsubj founded/found/VBD/1/acl:relcl Acme//NNP/4/obj",
             {{"Mora", kPerson}, {"Acme", kOrganization}}) == Lines{"Mora | found > founded | Acme"});
  CHECK(read("the//DT/2/det Act//NNP/0/root Congress//NNP/4/nsubj passed/pass/VBD/2/acl:relcl",
             {{"Act", kLaw}, {"Congress", kOrganization}}) == Lines{"Congress | pass > passed | Act"});
}

TEST_CASE("A participle takes the noun that it stands at") {
  CHECK(read("a//DT/2/det letter//NN/0/root signed/sign/VBN/2/acl by//IN/5/case Mora//NNP/3/obl:agent",
             {{"Mora", kPerson}}) == Lines{"Mora | sign > signed | 'a letter'"});
}

TEST_CASE("Whoever is ordered to do something is planned to do it") {
  CHECK(read("Mora//NNP/3/nsubj has/have/VBZ/3/aux directed/direct/VBN/0/root Acme//NNP/3/obj to//TO/6/mark "
             "deliver//VB/3/xcomp "
             "rockets/rocket/NNS/6/obj to//IN/9/case Ostia//NNP/6/obl",
             {{"Mora", kPerson}, {"Acme", kOrganization}, {"Ostia", kCountry}}) ==
        Lines{"Mora | direct > directed | Acme", "planned Acme | deliver > delivered | 'rockets' | recipient=Ostia"});
}

TEST_CASE("A light verb passes on the noun that it carries") {
  CHECK(read("Mora//NNP/2/nsubj held/hold/VBD/0/root talks/talk/NNS/2/obj with//IN/5/case Tavin//NNP/3/nmod",
             {{"Mora", kPerson}, {"Tavin", kPerson}}) == Lines{"Mora | hold talk with > talked with | Tavin"});
  CHECK(read("Norland//NNP/2/nsubj launched/launch/VBD/0/root an//DT/4/det attack//NN/2/obj on//IN/6/case "
             "Ostia//NNP/4/nmod",
             {{"Norland", kCountry}, {"Ostia", kCountry}}) == Lines{"Norland | launch attack on > attacked | Ostia"});
}

TEST_CASE("A particle belongs to the verb") {
  CHECK(read("Norland//NNP/2/nsubj stepped/step/VBD/0/root up//RP/2/compound:prt its//PRP$/5/nmod:poss "
             "attacks/attack/NNS/2/obj",
             {{"Norland", kCountry}}) == Lines{"Norland | step up > stepped up | 'its attacks'"});
}

TEST_CASE("Saying is no statement without someone who is told") {
  CHECK(read("Mora//NNP/2/nsubj said/say/VBD/0/root Ostia//NNP/4/nsubj invaded/invade/VBD/2/ccomp Norland//NNP/4/obj",
             {{"Mora", kPerson}, {"Ostia", kCountry}, {"Norland", kCountry}}) ==
        Lines{"possible Ostia | invade > invaded | Norland"});
  CHECK(read("Mora//NNP/2/nsubj told/tell/VBD/0/root CNN//NNP/2/obj", {{"Mora", kPerson}, {"CNN", kOrganization}}) ==
        Lines{"Mora | tell > told | CNN"});
}

TEST_CASE("The officials of a body stand for it") {
  CHECK(read("State//NNP/2/compound Department//NNP/3/compound officials/official/NNS/4/nsubj briefed/brief/VBD/0/root "
             "Congress//NNP/4/obj",
             {{"State Department", kOrganization}, {"Congress", kOrganization}}) ==
        Lines{"State Department | brief > briefed | Congress"});
  CHECK(read("An//DT/4/det Acme//NNP/4/compound sales/sale/NNS/4/compound official//NN/5/nsubj "
             "briefed/brief/VBD/0/root Congress//NNP/5/obj",
             {{"Acme", kOrganization}, {"Congress", kOrganization}})
            .empty());
}

TEST_CASE("Copulas say what and where something is") {
  CHECK(read("Mora//NNP/3/nsubj is/be/VBZ/3/cop president//NN/0/root of//IN/5/case Ostia//NNP/3/nmod",
             {{"Mora", kPerson}, {"Ostia", kCountry}}) == Lines{"Mora | be president of > was president of | Ostia"});
  CHECK(read("Mora//NNP/3/nsubj is/be/VBZ/3/cop critical//JJ/0/root of//IN/5/case Acme//NNP/3/obl",
             {{"Mora", kPerson}, {"Acme", kOrganization}}) == Lines{"Mora | be critical of > was critical of | Acme"});
}

TEST_CASE("Sums of money are understood") {
  auto tree = newsgraph::tests::make_tree(
      "Acme//NNP/2/nsubj paid/pay/VBD/0/root $//$/2/obj 725//CD/3/nummod million//CD/3/nummod",
      {{"Acme", kOrganization}});
  REQUIRE(read(tree).size() == 1);
  CHECK(tree.annotations.statements[0].amount_value == 725e6);
  CHECK(tree.annotations.statements[0].amount_unit == "USD");
}

TEST_CASE("Every statement has evidence from its subject to its object and a confidence") {
  auto tree = newsgraph::tests::make_tree(
      "Yesterday//NN/3/obl:unmarked Mora//NNP/3/nsubj accused/accuse/VBD/0/root Tavin//NNP/3/obj .//./3/punct",
      {{"Mora", kPerson}, {"Tavin", kPerson}});
  REQUIRE(read(tree).size() == 1);
  const auto& statement = tree.annotations.statements[0];
  CHECK(newsgraph::tests::text_of(tree, statement.evidence) == "Yesterday Mora accused Tavin");
  CHECK(statement.confidence > 0.8F);
  CHECK(statement.confidence <= 1.0F);
  CHECK(statement.time_value == "2024-12-02");
}

TEST_CASE("What is said of many is said of those that are named as examples") {
  CHECK(read("Acme//NNP/2/nsubj quoted/quote/VBD/0/root critics/critic/NNS/2/obj such/such/JJ/6/case as//IN/4/fixed "
             "Mora//NNP/3/nmod",
             {{"Acme", kOrganization}, {"Mora", kPerson}}) ==
        Lines{"Acme | quote > quoted | 'critics such as Mora'", "Acme | quote > quoted | Mora"});
}

TEST_CASE("Those named behind a plural noun as its examples do what it does, titles and all") {
  CHECK(read("Acme//NNP/2/nsubj quoted/quote/VBD/0/root critics/critic/NNS/2/obj including//VBG/5/case "
             "lawyer//NN/3/nmod Mora//NNP/5/appos and//CC/8/cc Tavin//NNP/6/conj",
             {{"Acme", kOrganization}, {"Mora", kPerson}, {"Tavin", kPerson}}) ==
        Lines{"Acme | quote > quoted | 'critics including lawyer Mora and Tavin'", "Acme | quote > quoted | Mora",
              "Acme | quote > quoted | Tavin"});
  CHECK(read("Acme//NNP/2/nsubj quoted/quote/VBD/0/root critics/critic/NNS/2/obj like//IN/5/case Mora//NNP/3/nmod",
             {{"Acme", kOrganization}, {"Mora", kPerson}}) ==
        Lines{"Acme | quote > quoted | 'critics like Mora'", "Acme | quote > quoted | Mora"});
}

TEST_CASE("What the governments of two countries do, each of them does") {
  CHECK(read("The//DT/2/det governments/government/NNS/7/nsubj of//IN/4/case Norland//NNP/2/nmod and//CC/6/cc "
             "Ostia//NNP/4/conj criticised/criticise/VBD/0/root Mora//NNP/7/obj",
             {{"Norland", kCountry}, {"Ostia", kCountry}, {"Mora", kPerson}})
            .size() == 2);
}

TEST_CASE("A margin beats nobody") {
  CHECK(read("Mora//NNP/3/nsubj:pass was/be/VBD/3/aux:pass beaten/beat/VBN/0/root by//IN/6/case three//CD/6/nummod "
             "votes/vote/NNS/3/obl:agent by//IN/8/case Tavin//NNP/6/nmod",
             {{"Mora", kPerson}, {"Tavin", kPerson}}) == Lines{"Tavin | beat > beat | Mora"});
  CHECK(read("Mora//NNP/3/nsubj:pass was/be/VBD/3/aux:pass beaten/beat/VBN/0/root by//IN/6/case three//CD/6/nummod "
             "votes/vote/NNS/3/obl:agent",
             {{"Mora", kPerson}})
            .empty());
}

TEST_CASE("A name inside an object without one is reached through it") {
  CHECK(
      read("Mora//NNP/2/nsubj defended/defend/VBD/0/root the//DT/4/det record//NN/2/obj of//IN/6/case Acme//NNP/4/nmod",
           {{"Mora", kPerson}, {"Acme", kOrganization}}) ==
      Lines{"Mora | defend > defended | 'the record of Acme'", "Mora | defend record of > defended record of | Acme"});
}

TEST_CASE("The agent of a passive also has the further participants") {
  CHECK(read("The//DT/2/det files/file/NNS/4/nsubj:pass were/be/VBD/4/aux:pass taken/take/VBN/0/root from//IN/6/case "
             "Acme//NNP/4/obl "
             "by//IN/8/case Mora//NNP/4/obl:agent",
             {{"Acme", kOrganization}, {"Mora", kPerson}}) ==
        Lines{"Mora | take > took | 'The files'", "Mora | take file from > took files from | Acme"});
}

TEST_CASE("A statement to someone is found beside what it says") {
  CHECK(read("In//IN/3/case a//DT/3/det statement//NN/7/obl to//IN/5/case CNN//NNP/3/nmod Mora//NNP/7/nsubj "
             "denied/deny/VBD/0/root it//PRP/7/obj",
             {{"CNN", kOrganization}, {"Mora", kPerson}}) == Lines{"Mora | statement to > made statement to | CNN"});
}

TEST_CASE("A relation of the ontology is not forced on ends that do not suit it") {
  CHECK(read("Norland//NNP/2/nsubj fired/fire/VBD/0/root rockets/rocket/NNS/2/obj", {{"Norland", kCountry}}) ==
        Lines{"Norland | fire > fired | 'rockets'"});
  CHECK(read("Acme//NNP/2/nsubj fired/fire/VBD/0/root Mora//NNP/2/obj", {{"Acme", kOrganization}, {"Mora", kPerson}}) ==
        Lines{"Acme | fire > dismissed | Mora"});
}

TEST_CASE("A verb joined to what was said but outside it goes with the saying") {
  auto tree = newsgraph::tests::make_tree(
      "Mora//NNP/2/nsubj said/say/VBD/0/root Ostia//NNP/5/nsubj was/be/VBD/5/cop ready//JJ/2/ccomp and//CC/7/cc "
      "accused/accuse/VBD/5/conj Tavin//NNP/7/obj",
      {{"Mora", kPerson}, {"Ostia", kCountry}, {"Tavin", kPerson}});
  newsgraph::tests::quote(tree, "Ostia was ready");
  CHECK(read(tree) == Lines{"Mora | accuse > accused | Tavin"});
}

TEST_CASE("Whoever something is given to is its recipient wherever the tree hangs the words") {
  CHECK(read("Acme//NNP/2/nsubj delivered/deliver/VBD/0/root rockets/rocket/NNS/2/obj to//IN/5/case Ostia//NNP/3/nmod",
             {{"Acme", kOrganization}, {"Ostia", kCountry}}) ==
        Lines{"Acme | deliver > delivered | 'rockets to Ostia' | recipient=Ostia"});
}

TEST_CASE("A conjunct behind not is denied, the first is not") {
  CHECK(read("Mora//NNP/2/nsubj wants/want/VBZ/0/root Acme//NNP/2/obj ,//,/6/punct not//RB/6/advmod Brix//NNP/3/conj",
             {{"Mora", kPerson}, {"Acme", kOrganization}, {"Brix", kOrganization}}) ==
        Lines{"Mora | want > wanted | Acme", "NOT Mora | want > wanted | Brix"});
}

TEST_CASE("Who is asked for money to do something does not do it") {
  CHECK(read("Mora//NNP/2/nsubj asked/ask/VBD/0/root Acme//NNP/2/obj for//IN/5/case money/money/NN/2/obl to//TO/7/mark "
             "rebuild//VB/2/xcomp Quill//NNP/7/obj",
             {{"Mora", kPerson}, {"Acme", kOrganization}, {"Quill", kCity}}) == Lines{"Mora | ask > asked | Acme"});
}

TEST_CASE("A range of places is no origin") {
  CHECK(read("Shipyards/shipyard/NNS/6/nsubj from//IN/3/case Quill//NNP/1/nmod to//IN/5/case Ostia//NNP/1/nmod "
             "closed/close/VBD/0/root",
             {{"Shipyards", kOrganization}, {"Quill", kCity}, {"Ostia", kCity}})
            .empty());
}

TEST_CASE("The owner behind a possessive pronoun is not guessed") {
  CHECK(read("Norland//NNP/2/nsubj accuses/accuse/VBZ/0/root its//PRP$/4/nmod:poss directors/director/NNS/2/obj",
             {{"Norland", kCountry}, {"its", kOrganization}}) == Lines{"Norland | accuse > accused | 'its directors'"});
}

TEST_CASE("Where neither end is named there is nothing to say of anybody") {
  CHECK(read("Shareholders/shareholder/NNS/2/nsubj accuse//VBP/0/root directors/director/NNS/2/obj",
             {{"Shareholders", kGroup}})
            .empty());
}

TEST_CASE("A matter for someone is no relation") {
  CHECK(read("It//PRP/4/nsubj is/be/VBZ/4/cop a//DT/4/det matter//NN/0/root for//IN/6/case Acme//NNP/4/nmod",
             {{"It", kOrganization}, {"Acme", kOrganization}})
            .empty());
}

TEST_CASE("What officials say behind a comma is not a fact") {
  CHECK(read("Mora//NNP/2/nsubj left/leave/VBD/0/root Acme//NNP/2/obj ,//,/6/punct officials/official/NNS/6/nsubj "
             "said/say/VBD/2/parataxis",
             {{"Mora", kPerson}, {"Acme", kOrganization}}) == Lines{"possible Mora | leave > left | Acme"});
}

TEST_CASE("What is said of those whom a copula names is said of them") {
  CHECK(read("Winners/winner/NNS/6/nsubj elected/elect/VBN/1/acl in//IN/4/case Quill//NNP/2/obl were/be/VBD/6/cop "
             "Ann//NNP/0/root and//CC/8/cc Bo//NNP/6/conj",
             {{"Quill", kCity}, {"Ann", kPerson}, {"Bo", kPerson}}) ==
        Lines{"Ann | elect in > was elected in | Quill", "Bo | elect in > was elected in | Quill"});
}

TEST_CASE("A region named by the word before it is that region") {
  CHECK(read("Mora//NNP/2/nsubj visited/visit/VBD/0/root the//DT/5/det Ostia//NNP/5/compound region//NN/2/obj",
             {{"Mora", kPerson}, {"Ostia", kPlace}}) == Lines{"Mora | visit > visited | Ostia"});
}

TEST_CASE("What we announce in somebody's words is kept as words, and only there") {
  auto tree = newsgraph::tests::make_tree(
      "We/we/PRP/3/nsubj are/be/VBP/3/aux announcing/announce/VBG/0/root a//DT/5/det loan//NN/3/obj", {});
  CHECK(read(tree).empty());
  newsgraph::tests::quote(tree, "We are announcing a loan");
  CHECK(read(tree).size() == 1);
}

TEST_CASE("What somebody is called is part of the relation") {
  CHECK(read("Mora//NNP/2/nsubj called/call/VBD/0/root Tavin//NNP/2/obj a//DT/5/det liar//NN/2/xcomp",
             {{"Mora", kPerson}, {"Tavin", kPerson}}) == Lines{"Mora | call > called a liar | Tavin"});
}

TEST_CASE("Nothing made is making denied, not making nothing denied") {
  CHECK(read("Mora//NNP/2/nsubj made/make/VBD/0/root no//DT/4/det offer//NN/2/obj", {{"Mora", kPerson}}) ==
        Lines{"NOT Mora | make > made | 'offer'"});
}

TEST_CASE("Only giving has a recipient") {
  CHECK(read("Mora//NNP/2/nsubj expelled/expel/VBD/0/root the//DT/4/det envoy//NN/2/obj to//IN/6/case Ostia//NNP/2/obl",
             {{"Mora", kPerson}, {"Ostia", kCountry}}) ==
        Lines{"Mora | expel > expelled | 'the envoy'", "Mora | expel envoy to > expelled envoy to | Ostia"});
}

TEST_CASE("Wanting somebody to do something is not wanting him") {
  CHECK(read("Mora//NNP/2/nsubj wants/want/VBZ/0/root Tavin//NNP/2/obj to//TO/5/mark join//VB/2/xcomp Acme//NNP/5/obj",
             {{"Mora", kPerson}, {"Tavin", kPerson}, {"Acme", kOrganization}}) ==
        Lines{"planned Tavin | join > joined | Acme"});
}

TEST_CASE("People are no instruments") {
  CHECK(
      read("Mora//NNP/2/nsubj founded/found/VBD/0/root Acme//NNP/2/obj with//IN/5/case supporters/supporter/NNS/2/obl",
           {{"Mora", kPerson}, {"Acme", kOrganization}}) == Lines{"Mora | found > founded | Acme"});
}

TEST_CASE("A verdict read as a second object is a verdict all the same") {
  CHECK(read("Mora//NNP/2/nsubj called/call/VBD/0/root Tavin//NNP/2/iobj a//DT/5/det liar//NN/2/obj",
             {{"Mora", kPerson}, {"Tavin", kPerson}}) == Lines{"Mora | call > called a liar | Tavin"});
}

TEST_CASE("A bound in time is not the time") {
  CHECK(read("Mora//NNP/2/nsubj left/leave/VBD/0/root Acme//NNP/2/obj before//IN/5/case Monday//NNP/2/obl",
             {{"Mora", kPerson}, {"Acme", kOrganization}}) == Lines{"Mora | leave > left | Acme"});
}

TEST_CASE("A season can be what is done something to") {
  CHECK(read("Mora//NNP/2/nsubj fears/fear/VBZ/0/root winter//NN/2/obj", {{"Mora", kPerson}}) ==
        Lines{"Mora | fear > feared | 'winter'"});
}

TEST_CASE("Calling something says nothing without what it is called") {
  CHECK(read("Mora//NNP/2/nsubj called/call/VBD/0/root the//DT/4/det move//NN/2/obj", {{"Mora", kPerson}}).empty());
}
