#include "exports/jsonld/context.hpp"

#include <algorithm>
#include <array>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "base/error.hpp"
#include "exports/entity_types.hpp"
#include "exports/iris.hpp"

namespace newsgraph::exports {
namespace {

#define NG "https://newsgraph.org/ontology#"
#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define SCHEMA "https://schema.org/"
#define PROV "http://www.w3.org/ns/prov#"

constexpr std::string_view kOntology = NG;
constexpr std::string_view kOpenRelation = "https://newsgraph.org/ontology/relation/";
constexpr std::array kPrefixes = {
    Prefix{"ng", NG},     Prefix{"relation", kOpenRelation},
    Prefix{"rdf", RDF},   Prefix{"schema", SCHEMA},
    Prefix{"prov", PROV}, Prefix{"xsd", "http://www.w3.org/2001/XMLSchema#"},
};
constexpr std::string_view kDouble = "http://www.w3.org/2001/XMLSchema#double";

constexpr std::array kTerms = {
    // kinds of nodes that are no entities
    Term{"NewsArticle", SCHEMA "NewsArticle", TermKind::kText},
    Term{"Quotation", SCHEMA "Quotation", TermKind::kText},
    Term{"Role", SCHEMA "OrganizationRole", TermKind::kText},
    Term{"SoftwareAgent", PROV "SoftwareAgent", TermKind::kText},
    Term{"Statement", RDF "Statement", TermKind::kText},
    // documents
    Term{"url", SCHEMA "url", TermKind::kIri},
    Term{"title", SCHEMA "headline", TermKind::kText},
    Term{"authors", SCHEMA "author", TermKind::kText},
    Term{"publisher", SCHEMA "publisher", TermKind::kText},
    Term{"published", SCHEMA "datePublished", TermKind::kText},
    Term{"textHash", NG "textHash", TermKind::kText},
    // entities
    Term{"name", SCHEMA "name", TermKind::kText},
    Term{"alternateName", SCHEMA "alternateName", TermKind::kText},
    Term{"jobTitle", SCHEMA "jobTitle", TermKind::kText},
    Term{"sameAs", SCHEMA "sameAs", TermKind::kIri},
    Term{"mentions", NG "mentions", TermKind::kIri},
    Term{"sourceCount", NG "sourceCount", TermKind::kText},
    Term{"affiliation", SCHEMA "affiliation", TermKind::kIri},
    // roles
    Term{"person", NG "person", TermKind::kIri},
    Term{"roleName", SCHEMA "roleName", TermKind::kText},
    Term{"organization", NG "organization", TermKind::kIri},
    // statements
    Term{"subject", RDF "subject", TermKind::kIri},
    Term{"subjectText", NG "subjectText", TermKind::kText},
    Term{"predicate", RDF "predicate", TermKind::kName},
    Term{"lemma", NG "lemma", TermKind::kText},
    Term{"object", RDF "object", TermKind::kIri},
    Term{"objectText", NG "objectText", TermKind::kText},
    Term{"recipient", NG "recipient", TermKind::kIri},
    Term{"recipientText", NG "recipientText", TermKind::kText},
    Term{"instrument", NG "instrument", TermKind::kIri},
    Term{"instrumentText", NG "instrumentText", TermKind::kText},
    Term{"place", NG "place", TermKind::kIri},
    Term{"placeText", NG "placeText", TermKind::kText},
    Term{"time", NG "time", TermKind::kText},
    Term{"amountValue", NG "amountValue", TermKind::kNumber},
    Term{"amountUnit", NG "amountUnit", TermKind::kText},
    Term{"purposeText", NG "purposeText", TermKind::kText},
    Term{"polarity", NG "polarity", TermKind::kText},
    Term{"modality", NG "modality", TermKind::kText},
    Term{"claimedIn", NG "claimedIn", TermKind::kIri},
    Term{"evidence", PROV "wasDerivedFrom", TermKind::kIri},
    Term{"confidence", NG "confidence", TermKind::kNumber},
    // quotations
    Term{"speaker", NG "speaker", TermKind::kIri},
    Term{"speakerText", NG "speakerText", TermKind::kText},
    Term{"cue", NG "cue", TermKind::kText},
    Term{"quotationType", NG "quotationType", TermKind::kText},
    Term{"attributionKind", NG "attributionKind", TermKind::kText},
    Term{"text", SCHEMA "text", TermKind::kText},
    Term{"addressee", NG "addressee", TermKind::kIri},
    Term{"addresseeText", NG "addresseeText", TermKind::kText},
    Term{"medium", NG "medium", TermKind::kText},
    Term{"saidAt", NG "saidAt", TermKind::kText},
    Term{"about", SCHEMA "about", TermKind::kIri},
    Term{"contentSpan", NG "contentSpan", TermKind::kIri},
    Term{"speakerSpan", NG "speakerSpan", TermKind::kIri},
    Term{"cueSpan", NG "cueSpan", TermKind::kIri},
    Term{"addresseeSpan", NG "addresseeSpan", TermKind::kIri},
    // the program
    Term{"version", SCHEMA "softwareVersion", TermKind::kText},
    Term{"model", NG "model", TermKind::kText},
    Term{"ontologyVersion", NG "ontologyVersion", TermKind::kText},
};

#undef NG
#undef RDF
#undef SCHEMA
#undef PROV

bool is_taken(const ontology::Ontology& ontology, const std::string& key) {
  const auto is_key = [&](const Term& term) { return term.key == key; };
  return std::any_of(kTerms.begin(), kTerms.end(), is_key) || ontology.find_class(key) != nullptr;
}

bool is_plain(const ontology::Relation* relation) { return relation == nullptr || relation->iri.empty(); }

// Open relations are named by their words.
std::string make_iri(const ontology::Ontology& ontology, const std::string& predicate) {
  const auto* relation = ontology.find_relation(predicate);
  if (!is_plain(relation)) return relation->iri;
  std::string name = predicate.empty() ? std::string("related to") : predicate;
  std::replace(name.begin(), name.end(), ' ', '_');
  std::replace(name.begin(), name.end(), '/', '-');
  return std::string(kOpenRelation) + escape_name(name);
}

// The relation's name, unless that means something else already or would not be taken for a term: JSON-LD reads a colon
// or slash as an IRI and "@" as a keyword. Then the IRI, shortened by a prefix where there is one for it.
std::string make_key(const ontology::Ontology& ontology, const std::string& predicate, const std::string& iri) {
  if (!predicate.empty() && predicate.find_first_of(":/@#") == std::string::npos && !is_taken(ontology, predicate)) {
    return predicate;
  }
  for (const auto& [prefix, space] : kPrefixes) {
    if (iri.starts_with(space)) return std::string(prefix) + ":" + iri.substr(space.size());
  }
  return iri;
}

std::string json_value(std::string_view iri, TermKind kind) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  const auto text = [&](std::string_view value) {
    writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  };
  if (kind == TermKind::kText) {
    text(iri);
    return buffer.GetString();
  }
  writer.StartObject();
  writer.Key("@id");
  text(iri);
  writer.Key("@type");
  text(kind == TermKind::kIri ? "@id" : kind == TermKind::kName ? "@vocab" : kDouble);
  writer.EndObject();
  return buffer.GetString();
}

}  // namespace

Context::Context(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology) {
  for (const graph::EntityNode& entity : graph.entities()) {
    for (const std::string& name : entity_types(ontology, entity.class_name)) {
      const ontology::Class* item = ontology.find_class(name);
      class_iris_[name] = item == nullptr || item->iri.empty() ? std::string(kOntology) + escape_iri(name) : item->iri;
    }
  }
  for (const graph::StatementNode& statement : graph.statements()) {
    const auto [at, added] = relation_keys_.try_emplace(statement.predicate);
    if (!added) continue;
    const std::string iri = make_iri(ontology, statement.predicate);
    at->second = make_key(ontology, statement.predicate, iri);
    if (class_iris_.contains(at->second)) at->second = iri;
    relation_iris_.emplace(at->second, iri);
  }
}

const std::string& Context::relation_iri(const std::string& predicate) const {
  return relation_iris_.at(relation_key(predicate));
}

std::string Context::class_iri(const std::string& name) const {
  if (const auto found = class_iris_.find(name); found != class_iris_.end()) return found->second;
  return std::string(term(name).iri);
}

const Term& Context::term(std::string_view key) {
  const auto found = std::find_if(kTerms.begin(), kTerms.end(), [&](const Term& term) { return term.key == key; });
  NG_CHECK(found != kTerms.end());
  return *found;
}

std::span<const Term> Context::terms() { return kTerms; }

std::span<const Prefix> Context::prefixes() { return kPrefixes; }

std::vector<std::pair<std::string, std::string>> Context::entries() const {
  std::vector<std::pair<std::string, std::string>> entries = {{"@version", "1.1"}};
  for (const auto& [prefix, iri] : kPrefixes) {
    const std::string start = std::string(prefix) + ":";
    if (std::any_of(relation_iris_.begin(), relation_iris_.end(),
                    [&](const auto& relation) { return relation.first.starts_with(start); })) {
      entries.emplace_back(prefix, json_value(iri, TermKind::kText));
    }
  }
  for (const auto& [name, iri] : class_iris_) entries.emplace_back(name, json_value(iri, TermKind::kText));
  for (const Term& term : kTerms) entries.emplace_back(term.key, json_value(term.iri, term.kind));
  for (const auto& [key, iri] : relation_iris_) entries.emplace_back(key, json_value(iri, TermKind::kIri));
  return entries;
}

}  // namespace newsgraph::exports
