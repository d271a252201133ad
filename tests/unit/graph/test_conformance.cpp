#include "graph/conformance.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

using namespace newsgraph;

namespace {

const ontology::Ontology& shipped() {
  const std::filesystem::path folder = std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "ontology";
  static const auto kOntology = ontology::Ontology::read({folder / "classes.ttl", folder / "relations.ttl"});
  return kOntology;
}

// Mora, a person, was born in Ostia, a city.
graph::GraphListing birth() {
  graph::GraphListing out;
  out.documents = {"urn:d"};
  out.entity_classes = {{"urn:mora", "Person"}, {"urn:ostia", "City"}};
  graph::ListedStatement& item = out.statements.emplace_back();
  item.iri = "urn:s";
  item.relation = "was born in";
  item.subject = "urn:mora";
  item.object = "urn:ostia";
  item.evidence = {"urn:d#char=3,20"};
  item.place = "g.ndjson:4";
  return out;
}

std::vector<graph::Finding> check(const graph::GraphListing& listing) { return find_violations(listing, shipped()); }

}  // namespace

TEST_CASE("A statement whose ends suit its relation is no finding") { CHECK(check(birth()).empty()); }

TEST_CASE("A subclass suits where its superclass is asked for") {
  auto listing = birth();
  listing.entity_classes["urn:ostia"] = "Airport";
  CHECK(check(listing).empty());
}

TEST_CASE("An end of another class is reported with what was expected and where the article says it") {
  auto listing = birth();
  listing.entity_classes["urn:mora"] = "Company";
  const auto found = check(listing);
  REQUIRE(found.size() == 1);
  CHECK(found[0].place == "g.ndjson:4");
  CHECK(found[0].statement == "urn:s");
  CHECK(found[0].relation == "was born in");
  CHECK(found[0].end == "subject");
  CHECK(found[0].entity == "urn:mora");
  CHECK(found[0].type == "Company");
  CHECK(found[0].expected == std::vector<std::string>{"Person"});
  CHECK(found[0].evidence == "urn:d#char=3,20");
  CHECK(found[0].problem == "its subject is a Company, not a Person");
}

TEST_CASE("An open relation may join anything, an end that is text is not checked") {
  auto listing = birth();
  listing.entity_classes["urn:mora"] = "Company";
  listing.statements[0].relation = "frobnicated";
  CHECK(check(listing).empty());
  listing = birth();
  listing.statements[0].object.clear();
  CHECK(check(listing).empty());
}

TEST_CASE("A relation is known by its IRI before its name") {
  auto listing = birth();
  listing.entity_classes["urn:mora"] = "Company";
  listing.statements[0].relation_iri = "https://newsgraph.org/ontology/relation/was_born_in";
  CHECK(check(listing).empty());
  listing.statements[0].relation_iri = "https://newsgraph.org/ontology#wasBornIn";
  CHECK(check(listing).size() == 1);
}

TEST_CASE("What a statement refers to must be there") {
  auto listing = birth();
  listing.entity_classes.erase("urn:mora");
  listing.statements[0].claimed_in = "urn:q";
  listing.statements[0].evidence = {"urn:other#char=1,2", "urn:d#char=5,5"};
  std::vector<std::string> problems;
  for (const auto& item : check(listing)) problems.push_back(item.problem);
  CHECK(problems ==
        std::vector<std::string>{"its subject is not in the graph: urn:mora",
                                 "it is claimed in a quotation that is not in the graph: urn:q",
                                 "its evidence lies in an article that is not in the graph: urn:other#char=1,2",
                                 "its evidence is no span: urn:d#char=5,5"});
  listing = birth();
  listing.statements[0].evidence.clear();
  REQUIRE(check(listing).size() == 1);
  CHECK(check(listing)[0].problem == "it has no evidence");
}

TEST_CASE("A class that the ontology does not have is reported") {
  auto listing = birth();
  listing.entity_classes["urn:ostia"] = "Vineyard";
  REQUIRE(check(listing).size() == 1);
  CHECK(check(listing)[0].problem == "its object is a Vineyard, which is no class of the ontology");
}
