// What the keys of the JSON-LD export mean: a table of terms with their IRIs, and the terms that a graph adds (its
// classes and relations). A relation's key is its name ("accused"), or its IRI where the name means something else.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "ontology/ontology.hpp"

namespace newsgraph::exports {

// How a processor reads the values of a key.
enum class TermKind { kText, kIri, kName, kNumber };  // kName: the value is itself a term of the context

struct Term {
  std::string_view key;
  std::string_view iri;
  TermKind kind;
};

struct Prefix {
  std::string_view name, iri;
};

class Context {
 public:
  // Collects what the graph needs beyond the fixed table.
  Context(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology);

  // The key of a relation, the same in "predicate" and as a plain property.
  [[nodiscard]] const std::string& relation_key(const std::string& predicate) const {
    return relation_keys_.at(predicate);
  }
  [[nodiscard]] const std::string& relation_iri(const std::string& predicate) const;
  // IRI of a class of the graph's entities, or of another kind of record ("Statement").
  [[nodiscard]] std::string class_iri(const std::string& name) const;
  // The whole context, as the lines of a JSON object without its braces: key and compact JSON value.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> entries() const;

  // The fixed table. Precondition of term(): the key is one of them.
  [[nodiscard]] static std::span<const Term> terms();
  [[nodiscard]] static std::span<const Prefix> prefixes();  // short names for the vocabularies
  [[nodiscard]] static const Term& term(std::string_view key);

 private:
  std::map<std::string, std::string> class_iris_;     // of the classes that occur
  std::map<std::string, std::string> relation_keys_;  // predicate -> key
  std::map<std::string, std::string> relation_iris_;  // key -> IRI
};

}  // namespace newsgraph::exports
