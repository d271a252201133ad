#include "ontology/ontology.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "ontology/turtle.hpp"

namespace newsgraph::ontology {
namespace {

constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view kRdfs = "http://www.w3.org/2000/01/rdf-schema#";
constexpr std::string_view kOwl = "http://www.w3.org/2002/07/owl#";
constexpr std::string_view kSchema = "https://schema.org/";
constexpr std::string_view kProject = "https://newsgraph.org/ontology#";
constexpr std::string_view kWikidataProperty = "http://www.wikidata.org/prop/direct/";
constexpr std::array<std::string_view, 9> kRoots = {"Person", "Organization", "Place", "Event",        "Product",
                                                    "Work",   "Law",          "Group", "UnnamedSource"};

bool is(const std::string& iri, std::string_view space, std::string_view name) {
  return iri.size() == space.size() + name.size() && iri.starts_with(space) && iri.ends_with(name);
}

// Other people's vocabularies, which ours maps to without defining them.
bool is_foreign(const std::string& iri) {
  return iri.starts_with("http://www.w3.org/") || iri.starts_with(kSchema) || iri.starts_with("http://schema.org/") ||
         iri.starts_with("http://www.wikidata.org/");
}

std::string local_name(const std::string& iri) {
  const auto cut = iri.find_last_of("#/:");
  return cut == std::string::npos ? iri : iri.substr(cut + 1);
}

[[noreturn]] void fail(const Triple& triple, const std::string& reason) {
  throw OntologyError(triple.where + ": " + reason);
}

// A property that is nearly one that means something here would be passed over in silence.
void check_property(const Triple& triple) {
  const auto is_known = [](const std::string& name, std::initializer_list<std::string_view> known) {
    return std::find(known.begin(), known.end(), name) != known.end();
  };
  const std::string name = local_name(triple.predicate);
  bool good = true;
  if (triple.predicate.starts_with(kProject)) good = is_known(name, {"trigger", "plover"});
  if (triple.predicate.starts_with(kRdfs)) {
    good = is_known(name,
                    {"label", "comment", "subClassOf", "subPropertyOf", "domain", "range", "seeAlso", "isDefinedBy"});
  }
  if (triple.predicate.starts_with(kSchema) && (name.starts_with("domain") || name.starts_with("range"))) {
    good = is_known(name, {"domainIncludes", "rangeIncludes"});
  }
  if (!good) fail(triple, "unknown property <" + triple.predicate + ">");
}

// Properties that only relations have.
bool means_relation(const std::string& predicate) {
  return is(predicate, kProject, "trigger") || is(predicate, kProject, "plover") ||
         is(predicate, kSchema, "domainIncludes") || is(predicate, kSchema, "rangeIncludes");
}

// A trigger is compared with lemmas, which are in lower case and parted by single blanks.
void check_lemma(const Triple& triple) {
  if (!triple.literal || triple.object.empty()) fail(triple, "a trigger is a lemma in quotation marks");
  if (utf8::to_lower(triple.object) != triple.object) {
    fail(triple, "trigger \"" + triple.object + "\" is not in lower case");
  }
  const bool blanks = triple.object.front() == ' ' || triple.object.back() == ' ' ||
                      triple.object.find("  ") != std::string::npos ||
                      triple.object.find_first_of("\t\n") != std::string::npos;
  if (blanks) fail(triple, "trigger \"" + triple.object + "\" has blanks too many");
}

// The tables while they are filled, and by which triple each thing came in (for messages).
struct Tables {
  std::vector<Class> classes;
  std::vector<Relation> relations;
  std::vector<std::string> relation_inverse;  // IRI, parallel to relations
  std::vector<Triple> class_source, relation_source;
  std::unordered_map<std::string, std::size_t> class_by_iri, relation_by_iri;
  std::unordered_map<std::string, std::size_t> trigger_owner;
  std::unordered_map<std::string, std::string> trigger_where;
  std::string version;

  void declare(const Triple& triple) {
    if (!is(triple.predicate, kRdf, "type")) return;
    if (is(triple.object, kOwl, "Class") || is(triple.object, kRdfs, "Class")) {
      if (!class_by_iri.emplace(triple.subject, classes.size()).second) return;
      classes.push_back({local_name(triple.subject), "", "", triple.subject});
      class_source.push_back(triple);
    } else if (is(triple.object, kOwl, "ObjectProperty")) {
      if (!relation_by_iri.emplace(triple.subject, relations.size()).second) return;
      relations.emplace_back().iri = triple.subject;
      relation_inverse.emplace_back();
      relation_source.push_back(triple);
    }
  }

  // Name of the class that an IRI stands for.
  const std::string& class_name(const Triple& triple) const {
    const auto found = class_by_iri.find(triple.object);
    if (found == class_by_iri.end()) fail(triple, "unknown class <" + triple.object + ">");
    return classes[found->second].name;
  }

  void describe_class(Class& item, const Triple& triple) const {
    if (is(triple.predicate, kRdfs, "label")) {
      item.label = triple.object;
    } else if (is(triple.predicate, kRdfs, "subClassOf") && !is_foreign(triple.object)) {
      const std::string& parent = class_name(triple);
      if (!item.parent.empty() && item.parent != parent) fail(triple, item.name + " has two superclasses");
      item.parent = parent;
    }
  }

  void add_trigger(std::size_t relation, const Triple& triple) {
    check_lemma(triple);
    const auto [owner, added] = trigger_owner.emplace(triple.object, relation);
    if (!added && owner->second != relation) {
      fail(triple, "trigger \"" + triple.object + "\" of <" + relations[relation].iri + "> already belongs to <" +
                       relations[owner->second].iri + "> (" + trigger_where[triple.object] + ")");
    }
    if (!added) return;
    trigger_where[triple.object] = triple.where;
    relations[relation].triggers.push_back({triple.object});
  }

  void describe_relation(std::size_t index, const Triple& triple) {
    Relation& item = relations[index];
    const std::string& predicate = triple.predicate;
    if (is(predicate, kRdfs, "label")) {
      if (triple.object.empty()) fail(triple, "an empty rdfs:label");
      item.name = item.label = triple.object;
    } else if (is(predicate, kProject, "trigger")) {
      add_trigger(index, triple);
    } else if (is(predicate, kRdfs, "domain") || is(predicate, kSchema, "domainIncludes")) {
      item.domain.push_back(class_name(triple));
    } else if (is(predicate, kRdfs, "range") || is(predicate, kSchema, "rangeIncludes")) {
      item.range.push_back(class_name(triple));
    } else if (is(predicate, kOwl, "inverseOf") && !is_foreign(triple.object)) {
      const auto other = relation_by_iri.find(triple.object);
      if (other == relation_by_iri.end()) fail(triple, "unknown relation <" + triple.object + ">");
      relation_inverse[index] = triple.object;
      if (relation_inverse[other->second].empty()) relation_inverse[other->second] = item.iri;
    } else if (is(predicate, kRdf, "type")) {
      item.symmetric = item.symmetric || is(triple.object, kOwl, "SymmetricProperty");
    } else if (is(predicate, kOwl, "equivalentProperty") && triple.object.starts_with(kWikidataProperty)) {
      item.wikidata_property = triple.object.substr(kWikidataProperty.size());
    } else if (is(predicate, kProject, "plover")) {
      item.plover = triple.object;
    }
  }

  void describe(const Triple& triple) {
    if (is(triple.predicate, kOwl, "versionInfo")) {
      if (version.empty()) version = triple.object;
    } else if (const auto item = class_by_iri.find(triple.subject); item != class_by_iri.end()) {
      check_property(triple);
      describe_class(classes[item->second], triple);
    } else if (const auto other = relation_by_iri.find(triple.subject); other != relation_by_iri.end()) {
      check_property(triple);
      describe_relation(other->second, triple);
    } else if (means_relation(triple.predicate)) {
      fail(triple, "<" + triple.subject + "> is not declared as owl:ObjectProperty");
    } else if (is(triple.predicate, kRdfs, "subClassOf") && !is_foreign(triple.subject)) {
      fail(triple, "<" + triple.subject + "> is not declared as owl:Class");
    }
  }

  void check_classes() const {
    for (std::size_t i = 0; i < classes.size(); ++i) {
      std::size_t steps = 0;
      const Class* up = &classes[i];
      for (; !up->parent.empty() && steps <= classes.size(); ++steps) {
        up = &*std::find_if(classes.begin(), classes.end(), [&](const Class& c) { return c.name == up->parent; });
      }
      if (steps > classes.size()) fail(class_source[i], classes[i].name + " is its own superclass");
      if (std::find(kRoots.begin(), kRoots.end(), up->name) == kRoots.end()) {
        fail(class_source[i], classes[i].name +
                                  " has no superclass that leads to Person, Organization, Place, Event, "
                                  "Product, Work, Law, Group or UnnamedSource");
      }
    }
  }
};

}  // namespace

Ontology Ontology::read(const std::vector<std::filesystem::path>& files) {
  Tables tables;
  std::vector<Triple> triples;
  for (const auto& file : files) {
    for (Triple& triple : read_turtle(file)) triples.push_back(std::move(triple));
  }
  for (const Triple& triple : triples) tables.declare(triple);
  for (const Triple& triple : triples) tables.describe(triple);

  Ontology out;
  for (std::size_t i = 0; i < tables.classes.size(); ++i) {
    Class& item = tables.classes[i];
    if (item.label.empty()) item.label = item.name;
    if (!out.class_index_.emplace(item.name, i).second) fail(tables.class_source[i], "second class named " + item.name);
  }
  tables.check_classes();
  for (std::size_t i = 0; i < tables.relations.size(); ++i) {
    Relation& item = tables.relations[i];
    if (item.name.empty()) fail(tables.relation_source[i], "<" + item.iri + "> has no rdfs:label");
    if (!out.relation_index_.emplace(item.name, i).second) {
      fail(tables.relation_source[i], "second relation named \"" + item.name + "\"");
    }
    for (const Trigger& trigger : item.triggers) out.trigger_index_.emplace(trigger.lemma, i);
  }
  for (std::size_t i = 0; i < tables.relations.size(); ++i) {
    const std::string& inverse = tables.relation_inverse[i];
    if (!inverse.empty()) tables.relations[i].inverse = tables.relations[tables.relation_by_iri.at(inverse)].name;
  }
  out.classes_ = std::move(tables.classes);
  out.relations_ = std::move(tables.relations);
  out.version_ = std::move(tables.version);
  return out;
}

const Class* Ontology::find_class(std::string_view name) const {
  const auto found = class_index_.find(std::string(name));
  return found == class_index_.end() ? nullptr : &classes_[found->second];
}

const Relation* Ontology::find_relation(std::string_view name) const {
  const auto found = relation_index_.find(std::string(name));
  return found == relation_index_.end() ? nullptr : &relations_[found->second];
}

const Relation* Ontology::triggered_by(std::string_view lemma) const {
  const auto found = trigger_index_.find(std::string(lemma));
  return found == trigger_index_.end() ? nullptr : &relations_[found->second];
}

bool Ontology::is_a(std::string_view name, std::string_view ancestor) const {
  for (const Class* item = find_class(name); item != nullptr; item = find_class(item->parent)) {
    if (item->name == ancestor) return true;
  }
  return false;
}

bool Ontology::is_one_of(std::string_view name, const std::vector<std::string>& classes) const {
  return classes.empty() ||
         std::any_of(classes.begin(), classes.end(), [&](const std::string& item) { return is_a(name, item); });
}

std::vector<std::string> Ontology::lineage(std::string_view name) const {
  std::vector<std::string> out;
  for (const Class* item = find_class(name); item != nullptr; item = find_class(item->parent)) {
    out.push_back(item->name);
  }
  return out;
}

}  // namespace newsgraph::ontology
