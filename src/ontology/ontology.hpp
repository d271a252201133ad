// The vocabulary as data: classes and relations read from Turtle (ontology/*.ttl and users' own files) into checked
// tables. Says which lemma triggers which relation and what may stand at its ends; does not look at text.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsgraph::ontology {

struct Class {
  std::string name;    // "GovernmentOrganization"
  std::string label;   // "government organization"
  std::string parent;  // "Organization"; empty for the roots
  std::string iri;     // what the name expands to in exports
};

// A lemma pattern that means the relation: "accuse", "step up", "arrive in", "meet with".
struct Trigger {
  std::string lemma;
};

struct Relation {
  std::string name;   // past form, the key in JSON-LD and the label of edges: "accused"
  std::string label;  // for readers: "accused"
  std::string iri;
  std::vector<Trigger> triggers;
  std::vector<std::string> domain;  // class names; empty: anything
  std::vector<std::string> range;
  std::string inverse;  // name of the inverse relation; empty if none
  bool symmetric = false;
  std::string wikidata_property;  // "P39"; empty if none
  std::string plover;             // PLOVER event class: "ACCUSE"; empty if none
};

class Ontology {
 public:
  // Reads Turtle files in order; later files may add classes, relations and triggers.
  // Throws OntologyError naming file and line.
  [[nodiscard]] static Ontology read(const std::vector<std::filesystem::path>& files);

  [[nodiscard]] const std::vector<Class>& classes() const { return classes_; }
  [[nodiscard]] const std::vector<Relation>& relations() const { return relations_; }
  [[nodiscard]] const Class* find_class(std::string_view name) const;        // null if unknown
  [[nodiscard]] const Relation* find_relation(std::string_view name) const;  // null if unknown
  // The relation that "accuse" or "arrive in" triggers; tries the whole pattern only. Null if none.
  [[nodiscard]] const Relation* triggered_by(std::string_view lemma) const;
  [[nodiscard]] bool is_a(std::string_view name, std::string_view ancestor) const;
  // Whether the class is one of several alternatives, or below one; none given: anything is.
  [[nodiscard]] bool is_one_of(std::string_view name, const std::vector<std::string>& classes) const;
  // The class and its superclasses up to and including a root, most specific first.
  [[nodiscard]] std::vector<std::string> lineage(std::string_view name) const;
  [[nodiscard]] const std::string& version() const { return version_; }

 private:
  std::vector<Class> classes_;
  std::vector<Relation> relations_;
  std::unordered_map<std::string, std::size_t> class_index_, relation_index_, trigger_index_;
  std::string version_;
};

}  // namespace newsgraph::ontology
