#include "exports/neo4j/tables.hpp"

#include <algorithm>
#include <map>

#include "base/utf8.hpp"
#include "exports/entity_types.hpp"
#include "exports/link_summary.hpp"
#include "exports/names.hpp"

namespace newsgraph::exports {
namespace {

using graph::KnowledgeGraph;
using ontology::Ontology;
using Type = PropertyType;
using Visit = PropertyTable::Visit;
using Texts = std::vector<std::string>;

PropertyValue text(std::string_view value) {
  return value.empty() ? PropertyValue() : PropertyValue(std::string(value));
}
PropertyValue texts(Texts values) { return values.empty() ? PropertyValue() : PropertyValue(std::move(values)); }
PropertyValue count(std::size_t value) { return static_cast<std::int64_t>(value); }

Texts spans(const std::vector<graph::Evidence>& evidence, const Iris& iris) {
  Texts out;
  for (const graph::Evidence& item : evidence) out.push_back(iris.span(item));
  return out;
}
Texts texts_of(const std::vector<graph::TextWithEvidence>& items) {
  Texts out;
  for (const graph::TextWithEvidence& item : items) out.push_back(item.text);
  return out;
}

void each_document(const KnowledgeGraph& graph, const Ontology&, const Iris& iris, const Visit& visit) {
  for (std::uint32_t i = 0; i < graph.documents().size(); ++i) {
    const graph::DocumentNode& node = graph.documents()[i];
    visit({iris.document(i),
           {},
           {"NewsArticle"},
           {text(node.url), text(node.title), texts(node.authors), text(node.publisher), text(node.published),
            text(node.text_hash)}});
  }
}

void each_entity(const KnowledgeGraph& graph, const Ontology& ontology, const Iris& iris, const Visit& visit) {
  for (const graph::EntityNode& node : graph.entities()) {
    Texts labels = entity_types(ontology, node.class_name);
    labels.insert(labels.begin(), "Entity");
    visit(
        {iris.entity(node.id),
         {},
         std::move(labels),
         {text(node.name), texts(texts_of(node.alternate_names)), texts(texts_of(node.job_titles)), texts(node.same_as),
          node.source_count == 0 ? PropertyValue() : count(node.source_count), count(node.mentions.size())}});
  }
}

void each_quotation(const KnowledgeGraph& graph, const Ontology&, const Iris& iris, const Visit& visit) {
  for (const graph::QuotationNode& node : graph.quotations()) {
    visit({iris.quotation(node.id),
           {},
           {"Quotation"},
           {text(node.text), text(node.speaker_text), text(node.cue), text(name_of(node.type)),
            text(name_of(node.kind)), text(node.addressee_text), text(node.medium), text(node.said_at),
            texts(spans(node.content_spans, iris)), node.confidence}});
  }
}

void each_statement(const KnowledgeGraph& graph, const Ontology&, const Iris& iris, const Visit& visit) {
  for (const graph::StatementNode& node : graph.statements()) {
    const bool amount = !node.amount_unit.empty();
    visit({iris.statement(node.id),
           {},
           {"Statement"},
           {text(node.predicate), text(node.lemma), text(node.subject.text), text(node.object.text),
            text(node.recipient.text), text(node.instrument.text), text(node.place.text), text(node.time),
            amount ? PropertyValue(node.amount_value) : PropertyValue(), text(node.amount_unit), text(node.purpose),
            text(name_of(node.polarity)), text(name_of(node.modality)), texts(spans(node.evidence, iris)),
            node.confidence}});
  }
}

void each_role(const KnowledgeGraph& graph, const Ontology&, const Iris& iris, const Visit& visit) {
  for (const graph::RoleNode& node : graph.roles()) {
    visit({iris.role(node.id), {}, {"Role"}, {text(node.role_name), texts({iris.span(node.evidence)})}});
  }
}

// What the article asserts. A link may gather statements with the entity as object and others with it as recipient.
void each_fact(const KnowledgeGraph& graph, const Ontology&, const Iris& iris, const Visit& visit) {
  graph.for_each_link([&](const KnowledgeGraph::Link& link) {
    const graph::Edge& edge = *link.edge;
    if (edge.claimed || edge.polarity != Polarity::kPositive || edge.modality != Modality::kAsserted) return;
    const LinkSummary summary = summarise(graph, link);
    visit({iris.entity(summary.from->id),
           iris.entity(summary.to->id),
           {edge.statements.empty() ? "HAS_ROLE_IN" : relationship_type(edge.predicate)},
           {text(edge.predicate), count(summary.count), count(edge.sources),
            summary.has_confidence ? PropertyValue(summary.confidence) : PropertyValue(), text(summary.first),
            text(summary.last), texts(spans(summary.evidence, iris))}});
  });
}

void each_mention(const KnowledgeGraph& graph, const Ontology&, const Iris& iris, const Visit& visit) {
  for (const graph::EntityNode& node : graph.entities()) {
    std::map<std::uint32_t, std::size_t> counts;
    for (const graph::Evidence& mention : node.mentions) ++counts[mention.document];
    for (const auto& [document, number] : counts) {
      visit({iris.entity(node.id), iris.document(document), {"MENTIONED_IN"}, {count(number)}});
    }
  }
}

std::string_view link_of(AttributionKind kind) {
  return kind == AttributionKind::kSpeech ? "SAID" : kind == AttributionKind::kThought ? "THOUGHT" : "INTENDED";
}

void each_speaker(const KnowledgeGraph& graph, const Ontology&, const Iris& iris, const Visit& visit) {
  for (const graph::QuotationNode& node : graph.quotations()) {
    if (!node.speaker.empty())
      visit({iris.entity(node.speaker), iris.quotation(node.id), {std::string(link_of(node.kind))}, {}});
    for (const std::string& id : node.joint_speakers)
      visit({iris.entity(id), iris.quotation(node.id), {std::string(link_of(node.kind))}, {}});
  }
}

void each_listener_and_topic(const KnowledgeGraph& graph, const Ontology&, const Iris& iris, const Visit& visit) {
  for (const graph::QuotationNode& node : graph.quotations()) {
    if (!node.addressee.empty()) visit({iris.quotation(node.id), iris.entity(node.addressee), {"TO"}, {}});
    for (const std::string& id : node.about) visit({iris.quotation(node.id), iris.entity(id), {"ABOUT"}, {}});
  }
}

void each_quotation_place(const KnowledgeGraph& graph, const Ontology&, const Iris& iris, const Visit& visit) {
  for (const graph::QuotationNode& node : graph.quotations()) {
    if (node.content_spans.empty()) continue;
    visit({iris.quotation(node.id), iris.document(node.content_spans.front().document), {"IN"}, {}});
  }
}

void each_argument(const KnowledgeGraph& graph, const Ontology&, const Iris& iris, const Visit& visit) {
  for (const graph::StatementNode& node : graph.statements()) {
    const auto add = [&](const char* type, const graph::ArgumentValue& value) {
      if (!value.entity.empty()) visit({iris.statement(node.id), iris.entity(value.entity), {type}, {}});
    };
    add("SUBJECT", node.subject);
    add("OBJECT", node.object);
    add("RECIPIENT", node.recipient);
    add("INSTRUMENT", node.instrument);
    add("PLACE", node.place);
  }
}

void each_statement_place(const KnowledgeGraph& graph, const Ontology&, const Iris& iris, const Visit& visit) {
  for (const graph::StatementNode& node : graph.statements()) {
    visit({iris.statement(node.id), iris.document(node.evidence.front().document), {"IN"}, {}});
  }
}

void each_claim(const KnowledgeGraph& graph, const Ontology&, const Iris& iris, const Visit& visit) {
  for (const graph::StatementNode& node : graph.statements()) {
    if (node.claimed_in.empty()) continue;
    visit({iris.statement(node.id), iris.quotation(node.claimed_in), {"CLAIMED_IN"}, {}});
  }
}

void each_claimed_role(const KnowledgeGraph& graph, const Ontology&, const Iris& iris, const Visit& visit) {
  for (const graph::RoleNode& node : graph.roles()) {
    if (!node.claimed_in.empty()) visit({iris.role(node.id), iris.quotation(node.claimed_in), {"CLAIMED_IN"}, {}});
  }
}

void each_role_end(const KnowledgeGraph& graph, const Ontology&, const Iris& iris, const Visit& visit) {
  for (const graph::RoleNode& node : graph.roles()) {
    visit({iris.role(node.id), iris.entity(node.person), {"PERSON"}, {}});
    if (!node.organization.empty()) visit({iris.role(node.id), iris.entity(node.organization), {"ORGANIZATION"}, {}});
  }
}

void each_affiliation(const KnowledgeGraph& graph, const Ontology&, const Iris& iris, const Visit& visit) {
  for (const graph::EntityNode& node : graph.entities()) {
    if (!node.affiliation.empty()) visit({iris.entity(node.id), iris.entity(node.affiliation), {"AFFILIATION"}, {}});
  }
}

std::vector<PropertyTable> make_tables() {
  return {
      {"documents.csv",
       "NewsArticle",
       "",
       {{"url", Type::kText},
        {"title", Type::kText},
        {"authors", Type::kTexts},
        {"publisher", Type::kText},
        {"published", Type::kText},
        {"textHash", Type::kText}},
       each_document},
      {"entities.csv",
       "Entity",
       "",
       {{"name", Type::kText},
        {"alternateName", Type::kTexts},
        {"jobTitle", Type::kTexts},
        {"sameAs", Type::kTexts},
        {"sourceCount", Type::kInteger},
        {"mentions", Type::kInteger}},
       each_entity},
      {"quotations.csv",
       "Quotation",
       "",
       {{"text", Type::kText},
        {"speakerText", Type::kText},
        {"cue", Type::kText},
        {"quotationType", Type::kText},
        {"attributionKind", Type::kText},
        {"addresseeText", Type::kText},
        {"medium", Type::kText},
        {"saidAt", Type::kText},
        {"contentSpan", Type::kTexts},
        {"confidence", Type::kDouble}},
       each_quotation},
      {"statements.csv",
       "Statement",
       "",
       {{"predicate", Type::kText},
        {"lemma", Type::kText},
        {"subjectText", Type::kText},
        {"objectText", Type::kText},
        {"recipientText", Type::kText},
        {"instrumentText", Type::kText},
        {"placeText", Type::kText},
        {"time", Type::kText},
        {"amountValue", Type::kDouble},
        {"amountUnit", Type::kText},
        {"purposeText", Type::kText},
        {"polarity", Type::kText},
        {"modality", Type::kText},
        {"evidence", Type::kTexts},
        {"confidence", Type::kDouble}},
       each_statement},
      {"roles.csv", "Role", "", {{"roleName", Type::kText}, {"evidence", Type::kTexts}}, each_role},
      {"facts.csv",
       "Entity",
       "Entity",
       {{"relation", Type::kText},
        {"count", Type::kInteger},
        {"sources", Type::kInteger},
        {"confidence", Type::kDouble},
        {"first", Type::kText},
        {"last", Type::kText},
        {"evidence", Type::kTexts}},
       each_fact},
      {"entity_documents.csv", "Entity", "NewsArticle", {{"count", Type::kInteger}}, each_mention},
      {"entity_quotations.csv", "Entity", "Quotation", {}, each_speaker},
      {"entity_entities.csv", "Entity", "Entity", {}, each_affiliation},
      {"quotation_entities.csv", "Quotation", "Entity", {}, each_listener_and_topic},
      {"quotation_documents.csv", "Quotation", "NewsArticle", {}, each_quotation_place},
      {"statement_entities.csv", "Statement", "Entity", {}, each_argument},
      {"statement_documents.csv", "Statement", "NewsArticle", {}, each_statement_place},
      {"statement_quotations.csv", "Statement", "Quotation", {}, each_claim},
      {"role_entities.csv", "Role", "Entity", {}, each_role_end},
      {"role_quotations.csv", "Role", "Quotation", {}, each_claimed_role},
  };
}

}  // namespace

const std::vector<PropertyTable>& property_tables() {
  static const std::vector<PropertyTable> tables = make_tables();
  return tables;
}

std::string relationship_type(std::string_view relation) {
  std::string out;
  for (std::size_t at = 0; at < relation.size();) {
    const std::size_t start = at;
    const char32_t c = utf8::next(relation, at);
    if (c >= U'a' && c <= U'z') {
      out += static_cast<char>(c - U'a' + U'A');
    } else if (utf8::is_letter(c) || (utf8::is_digit(c) && !out.empty())) {
      out += relation.substr(start, at - start);
    } else if (!out.empty() && out.back() != '_') {
      out += '_';
    }
  }
  while (!out.empty() && out.back() == '_') out.pop_back();
  return out.empty() ? "RELATED_TO" : out;
}

}  // namespace newsgraph::exports
