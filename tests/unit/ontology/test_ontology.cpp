#include "ontology/ontology.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "base/error.hpp"

using newsgraph::OntologyError;
using newsgraph::ontology::Ontology;

namespace {

const std::filesystem::path kFolder = std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "ontology";

const char* const kPrefixes =
    "@prefix ng: <https://newsgraph.org/ontology#> .\n"
    "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
    "@prefix my: <https://example.org/my#> .\n";  // four lines

// A Turtle file that lives as long as the test.
class TurtleFile {
 public:
  explicit TurtleFile(const std::string& body)
      : path_(std::filesystem::temp_directory_path() / ("newsgraph-test-" + std::to_string(getpid()) + ".ttl")) {
    std::ofstream(path_) << kPrefixes << body;
  }
  ~TurtleFile() { std::filesystem::remove(path_); }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

Ontology shipped() { return Ontology::read({kFolder / "classes.ttl", kFolder / "relations.ttl"}); }

std::string error_of(const std::string& body) {
  const TurtleFile file(body);
  try {
    (void)Ontology::read({kFolder / "classes.ttl", kFolder / "relations.ttl", file.path()});
  } catch (const OntologyError& error) {
    const std::string message = error.what();
    REQUIRE(message.starts_with(file.path().string() + ":"));
    return message.substr(file.path().string().size() + 1);
  }
  return "";
}

}  // namespace

TEST_CASE("Ontology as shipped has a version, classes and at least 120 relations") {
  const Ontology ontology = shipped();
  CHECK(ontology.version() == "0.1.0");
  CHECK(ontology.classes().size() >= 40);
  CHECK(ontology.relations().size() >= 120);
}

TEST_CASE("Ontology finds the relation that a lemma pattern triggers") {
  const Ontology ontology = shipped();
  REQUIRE(ontology.triggered_by("accuse") != nullptr);
  CHECK(ontology.triggered_by("accuse")->name == "accused");
  CHECK(ontology.triggered_by("accuse")->plover == "ACCUSE");
  CHECK(ontology.triggered_by("arrive in")->name == "arrived in");
  CHECK(ontology.triggered_by("meet with")->symmetric);
  CHECK(ontology.triggered_by("frobnicate") == nullptr);
}

TEST_CASE("Ontology maps relations to Wikidata and to their inverses both ways") {
  const Ontology ontology = shipped();
  CHECK(ontology.find_relation("was born in")->wikidata_property == "P19");
  CHECK(ontology.find_relation("lost to")->inverse == "defeated");
  CHECK(ontology.find_relation("defeated")->inverse == "lost to");
}

TEST_CASE("Ontology lists a class with its superclasses up to the root") {
  const Ontology ontology = shipped();
  CHECK(ontology.lineage("Legislature") ==
        std::vector<std::string>{"Legislature", "GovernmentOrganization", "Organization"});
  CHECK(ontology.is_a("Country", "Place"));
  CHECK_FALSE(ontology.is_a("Country", "Organization"));
  CHECK(ontology.find_class("Nonsense") == nullptr);
}

TEST_CASE("Every class that the entity types name is in the ontology as shipped") {
  const Ontology ontology = shipped();
  for (const char* name : {"Person", "Organization", "Place", "Facility", "Event", "Product", "Law", "Work", "Group",
                           "Country", "State", "City", "Weapon", "UnnamedSource"}) {
    CHECK(ontology.find_class(name) != nullptr);
  }
}

TEST_CASE("A user's file adds classes, relations and triggers without recompiling") {
  const TurtleFile file(
      "my:Vineyard a owl:Class ; rdfs:label \"vineyard\" ; rdfs:subClassOf ng:Company .\n"
      "my:uncorked a owl:ObjectProperty ; rdfs:label \"uncorked\" ; ng:trigger \"uncork\", \"pop open\" .\n"
      "ng:accused ng:trigger \"point finger at\" .\n");
  const Ontology ontology = Ontology::read({kFolder / "classes.ttl", kFolder / "relations.ttl", file.path()});
  CHECK(ontology.is_a("Vineyard", "Organization"));
  CHECK(ontology.triggered_by("pop open")->iri == "https://example.org/my#uncorked");
  CHECK(ontology.triggered_by("point finger at")->name == "accused");
}

TEST_CASE("A mistake in a user's file is reported with its line") {
  CHECK(error_of("my:x a owl:ObjectProperty ;\n  rdfs:label \"x\" ;\n  ng:trigger \"x\", \"accuse\" .\n")
            .starts_with("7: trigger \"accuse\""));
  CHECK(error_of("\nmy:x a owl:Class ;\n  rdfs:subClassOf ng:Nothing .\n").starts_with("7: unknown class"));
  CHECK(error_of("my:x a owl:Class .\n").starts_with("5: x has no superclass"));
  CHECK(error_of("my:a a owl:Class ; rdfs:subClassOf my:b .\nmy:b a owl:Class ; rdfs:subClassOf my:a .\n")
            .find("its own superclass") != std::string::npos);
  CHECK(error_of("my:x a owl:ObjectProperty .\n").find("no rdfs:label") != std::string::npos);
  CHECK(error_of("my:x ng:trigger \"zap\" .\n").find("not declared") != std::string::npos);
  CHECK(error_of("my:x a owl:Class\nmy:y a owl:Class .\n").starts_with("6:"));
  CHECK(error_of("other:x a owl:Class .\n").starts_with("5:"));
}

TEST_CASE("What would be passed over in silence is reported too") {
  const std::string relation = "my:x a owl:ObjectProperty ;\n  rdfs:label \"x\" ;\n  ";
  CHECK(error_of(relation + "ng:triger \"x\" .\n")
            .starts_with("7: unknown property <https://newsgraph.org/ontology#triger>"));
  CHECK(error_of("@prefix schema: <https://schema.org/> .\n" + relation + "schema:rangeInclude ng:Person .\n")
            .starts_with("8: unknown property"));
  CHECK(error_of(relation + "ng:trigger \"Uncork\" .\n").starts_with("7: trigger \"Uncork\" is not in lower case"));
  CHECK(error_of(relation + "ng:trigger \"pop  open\" .\n").find("blanks too many") != std::string::npos);
  CHECK(error_of("my:x a owl:ObjectProperty ;\n  rdfs:label \"\" .\n").starts_with("6: an empty rdfs:label"));
  CHECK(error_of("my:Vineyard rdfs:subClassOf ng:Company .\n").find("not declared as owl:Class") != std::string::npos);
  CHECK(error_of("my:x <https://schema.org/rangeIncludes> ng:Person .\n").find("not declared") != std::string::npos);
}

TEST_CASE("A class suits where one of its superclasses or anything is asked for") {
  const Ontology ontology = shipped();
  CHECK(ontology.is_one_of("Airline", {"Place", "Organization"}));
  CHECK(ontology.is_one_of("Airline", {}));
  CHECK_FALSE(ontology.is_one_of("Airline", {"Place", "Person"}));
}

TEST_CASE("A missing ontology file is named in the error") {
  CHECK_THROWS_AS(Ontology::read({"no-such-file.ttl"}), OntologyError);
}
