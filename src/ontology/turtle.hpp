// Turtle files as plain triples, each with the line that it stands on. Used by the ontology reader only; knows
// nothing of classes and relations. Blank nodes are refused: the project's vocabulary needs none.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace newsgraph::ontology {

struct Triple {
  std::string subject;    // IRI
  std::string predicate;  // IRI
  std::string object;     // IRI, or the text of a literal
  bool literal = false;
  std::string where;  // "file:line" of the object
};

// Throws OntologyError (file:line) on unreadable files and syntax errors.
[[nodiscard]] std::vector<Triple> read_turtle(const std::filesystem::path& file);

}  // namespace newsgraph::ontology
