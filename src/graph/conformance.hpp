// Does a finished graph keep to the ontology? Looks at a graph as it lies in a file (exports/graph_listing.hpp reads
// it): whether the ends of each statement are of the classes that its relation asks for, whether what it refers to is
// there, and whether it has evidence. Open relations may join anything. Changes nothing.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "ontology/ontology.hpp"

namespace newsgraph::graph {

// A statement as a file has it. All references are IRIs; an end that is only text has none.
struct ListedStatement {
  std::string iri;
  std::string relation;      // its name: "attacked"
  std::string relation_iri;  // empty if the file gives names only
  std::string subject, object, claimed_in;
  std::vector<std::string> evidence;
  std::string place;  // "graph.ndjson:12"
};

struct GraphListing {
  std::map<std::string, std::string> entity_classes;  // IRI -> most specific class
  std::set<std::string> documents, quotations;        // IRIs
  std::vector<ListedStatement> statements;            // in the order of the file
};

struct Finding {
  std::string place;                  // "graph.ndjson:12"
  std::string statement;              // IRI
  std::string relation;               // "attacked"
  std::string problem;                // "its subject is a Work, not one of Person, Organization"
  std::string end;                    // "subject" or "object"; empty if it is not about one
  std::string entity;                 // IRI of that end
  std::string type;                   // class that it has
  std::vector<std::string> expected;  // classes that the ontology asks for
  std::string evidence;               // where an article says so, "DOCUMENT#char=10,50"; empty if nowhere
};

// In the order of the statements.
[[nodiscard]] std::vector<Finding> find_violations(const GraphListing& graph, const ontology::Ontology& ontology);

}  // namespace newsgraph::graph
