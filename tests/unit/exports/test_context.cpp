// The program's table of keys says what ontology/vocabulary/records.ttl says, which is the source of both.
#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <string>

#include "export_samples.hpp"
#include "exports/jsonld/context.hpp"
#include "ontology/turtle.hpp"

using namespace newsgraph;

namespace {

constexpr const char* kKey = "https://newsgraph.org/ontology#key";
constexpr const char* kType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr const char* kRdfs = "http://www.w3.org/2000/01/rdf-schema#";
constexpr const char* kDefinition = "http://www.w3.org/2004/02/skos/core#definition";
constexpr const char* kDouble = "http://www.w3.org/2001/XMLSchema#double";

// Subject -> predicate -> objects.
using Facts = std::map<std::string, std::map<std::string, std::set<std::string>>>;

Facts facts_of(const std::string& file) {
  Facts facts;
  for (const auto& triple : ontology::read_turtle(NEWSGRAPH_SOURCE_DIR "/ontology/" + file)) {
    facts[triple.subject][triple.predicate].insert(triple.object);
  }
  return facts;
}

exports::TermKind kind_of(std::map<std::string, std::set<std::string>>& facts) {
  std::set<std::string> ranges = facts[std::string(kRdfs) + "range"];
  ranges.merge(facts["https://schema.org/rangeIncludes"]);
  if (facts[kType].contains("http://www.w3.org/2002/07/owl#ObjectProperty")) {
    const bool names = ranges.contains("http://www.w3.org/1999/02/22-rdf-syntax-ns#Property");
    return names ? exports::TermKind::kName : exports::TermKind::kIri;
  }
  return ranges.contains(kDouble) ? exports::TermKind::kNumber : exports::TermKind::kText;
}

}  // namespace

TEST_CASE("Keys of the exports and of the vocabulary are the same, with the same IRIs and kinds of values") {
  Facts facts = facts_of("vocabulary/records.ttl");
  std::map<std::string, std::string> described;
  for (auto& [iri, about] : facts) {
    for (const std::string& key : about[kKey]) described[key] = iri;
  }
  std::map<std::string, std::string> known;
  for (const exports::Term& term : exports::Context::terms()) {
    const std::string iri(term.iri);
    known[std::string(term.key)] = iri;
    INFO(term.key);
    CHECK(kind_of(facts[iri]) == term.kind);
  }
  CHECK(known == described);
}

TEST_CASE("Everything in the vocabulary has a label, a definition, and a domain and range where it is a property") {
  for (const std::string file : {"classes.ttl", "vocabulary/records.ttl"}) {
    for (auto& [iri, about] : facts_of(file)) {
      INFO(file << ": " << iri);
      if (!about.contains(kType) || about[kType].contains("http://www.w3.org/2002/07/owl#Ontology")) continue;
      CHECK(about.contains(std::string(kRdfs) + "label"));
      CHECK(about.contains(kDefinition));
      if (!about.contains(kKey) || about[kType].contains("http://www.w3.org/2002/07/owl#Class")) continue;
      CHECK((about.contains(std::string(kRdfs) + "domain") || about.contains("https://schema.org/domainIncludes")));
      CHECK((about.contains(std::string(kRdfs) + "range") || about.contains("https://schema.org/rangeIncludes")));
    }
  }
}

TEST_CASE("Every relation has a label and a definition, and no definition lacks its relation") {
  const Facts definitions = facts_of("vocabulary/definitions.ttl");
  std::set<std::string> defined;
  std::set<std::string> relations;
  for (const auto& [iri, about] : definitions) defined.insert(iri);
  for (auto& [iri, about] : facts_of("relations.ttl")) {
    if (!about[kType].contains("http://www.w3.org/2002/07/owl#ObjectProperty")) continue;
    relations.insert(iri);
    INFO(iri << ": define it in ontology/vocabulary/definitions.ttl");
    CHECK(about.contains(std::string(kRdfs) + "label"));
    CHECK(defined.contains(iri));
  }
  for (const std::string& iri : defined) {
    INFO(iri << " has a definition and is no relation");
    CHECK(relations.contains(iri));
  }
}
