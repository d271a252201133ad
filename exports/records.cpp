#include "exports/records.hpp"

#include <cmath>
#include <map>
#include <set>

#include "exports/entity_types.hpp"
#include "exports/iris.hpp"
#include "exports/names.hpp"

namespace newsgraph::exports {
namespace {

using Texts = std::vector<std::string>;

class GraphWalk {
 public:
  GraphWalk(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options,
            RecordDetail detail, RecordSink& sink)
      : graph_(graph),
        ontology_(ontology),
        options_(options),
        detail_(detail),
        sink_(sink),
        iris_(graph, options.base) {}

  void write() {
    if (detail_.complete) write_software();
    for (std::uint32_t i = 0; i < graph_.documents().size(); ++i) write_document(i);
    for (std::uint32_t i = 0; i < graph_.entities().size(); ++i) write_entity(i);
    for (const graph::RoleNode& role : graph_.roles()) write_role(role);
    for (const graph::StatementNode& statement : graph_.statements()) write_statement(statement);
    for (const graph::QuotationNode& quotation : graph_.quotations()) write_quotation(quotation);
    if (!detail_.complete) write_software();
  }

 private:
  Texts spans(const std::vector<graph::Evidence>& evidence) const {
    Texts out;
    out.reserve(evidence.size());
    for (const graph::Evidence& item : evidence) out.push_back(iris_.span(item));
    return out;
  }

  void text(std::string_view key, std::string_view value) {
    if (!value.empty()) sink_.text(key, value);
  }
  void references(std::string_view key, const Texts& iris) {
    if (!iris.empty()) sink_.references(key, iris);
  }
  void entity(std::string_view key, const std::string& id) {
    if (!id.empty()) sink_.reference(key, iris_.entity(id));
  }
  void quotation(std::string_view key, const std::string& id) {
    if (!id.empty()) sink_.reference(key, iris_.quotation(id));
  }
  void one_span(std::string_view key, const std::vector<graph::Evidence>& evidence) {
    if (!evidence.empty()) sink_.reference(key, iris_.span(evidence.front()));
  }
  std::string graph_name(const std::string& claimed_in) const {
    return claimed_in.empty() ? std::string() : iris_.quotation(claimed_in);
  }

  void texts_with_evidence(std::string_view key, std::string_view evidence_key,
                           const std::vector<graph::TextWithEvidence>& items) {
    if (items.empty()) return;
    Texts texts;
    for (const graph::TextWithEvidence& item : items) texts.push_back(item.text);
    sink_.texts(key, texts);
    if (!detail_.complete) return;
    std::vector<Texts> lists;
    for (const graph::TextWithEvidence& item : items) lists.push_back(spans(item.evidence));
    sink_.reference_lists(evidence_key, lists);
  }

  void write_document(std::uint32_t index) {
    const graph::DocumentNode& document = graph_.documents()[index];
    sink_.begin(iris_.document(index), {"NewsArticle"}, {});
    if (is_absolute_iri(document.url)) sink_.reference("url", escape_url(document.url));
    text("title", document.title);
    if (!document.authors.empty()) sink_.texts("authors", document.authors);
    text("publisher", document.publisher);
    text("published", document.published);
    text("textHash", document.text_hash);
    sink_.end();
  }

  void write_entity(std::uint32_t index) {
    const graph::EntityNode& node = graph_.entities()[index];
    sink_.begin(iris_.entity(node.id), entity_types(ontology_, node.class_name), {});
    text("name", node.name);
    if (detail_.complete) references("nameEvidence", spans(node.name_evidence));
    texts_with_evidence("alternateName", "alternateNameEvidence", node.alternate_names);
    texts_with_evidence("jobTitle", "jobTitleEvidence", node.job_titles);
    if (node.source_count > 0) sink_.count("sourceCount", node.source_count);
    entity("affiliation", node.affiliation);
    if (detail_.facts) write_facts(index);
    references("mentions", spans(node.mentions));
    Texts same;
    for (const std::string& iri : node.same_as) {
      if (is_absolute_iri(iri)) same.push_back(escape_url(iri));
    }
    references("sameAs", same);
    if (detail_.complete && !node.origins.empty()) write_origins(node);
    sink_.end();
  }

  void write_origins(const graph::EntityNode& node) {
    Texts ids, reasons;
    std::vector<Texts> places;
    for (const graph::Origin& origin : node.origins) {
      ids.push_back(iris_.entity(origin.id));
      reasons.push_back(origin.reason);
      places.push_back(spans(origin.evidence));
    }
    sink_.references("joinedFrom", ids);
    sink_.texts("joinedFromReason", reasons);
    sink_.reference_lists("joinedFromEvidence", places);
  }

  // Only what the article asserts, relation by relation. A link may also lead to a recipient, which is no object.
  void write_facts(std::uint32_t index) {
    std::map<std::string_view, std::set<std::string_view>> facts;
    graph_.for_each_link_from(index, [&](const graph::KnowledgeGraph::Link& link) {
      const std::string& object = graph_.entities()[link.to].id;
      for (const std::uint32_t at : link.edge->statements) {
        const graph::StatementNode& statement = graph_.statements()[at];
        if (!statement.is_fact()) return;
        if (statement.object.entity == object) facts[statement.predicate].insert(object);
      }
    });
    for (const auto& [relation, objects] : facts) {
      Texts iris;
      for (const std::string_view object : objects) iris.push_back(iris_.entity(object));
      sink_.fact(std::string(relation), iris);
    }
  }

  void write_role(const graph::RoleNode& role) {
    sink_.begin(iris_.role(role.id), {"Role"}, graph_name(role.claimed_in));
    entity("person", role.person);
    text("roleName", role.role_name);
    entity("organization", role.organization);
    quotation("claimedIn", role.claimed_in);
    sink_.references("evidence", {iris_.span(role.evidence)});
    sink_.end();
  }

  void write_argument(std::string_view key, std::string_view text_key, const graph::ArgumentValue& value) {
    entity(key, value.entity);
    if (value.entity.empty() || detail_.complete) text(text_key, value.text);
  }

  void write_statement(const graph::StatementNode& statement) {
    sink_.begin(iris_.statement(statement.id), {"Statement"}, graph_name(statement.claimed_in));
    write_argument("subject", "subjectText", statement.subject);
    sink_.predicate("predicate", statement.predicate);
    text("lemma", statement.lemma);
    write_argument("object", "objectText", statement.object);
    write_argument("recipient", "recipientText", statement.recipient);
    write_argument("instrument", "instrumentText", statement.instrument);
    write_argument("place", "placeText", statement.place);
    text("time", statement.time);
    if (!statement.amount_unit.empty() && std::isfinite(statement.amount_value)) {
      sink_.number("amountValue", statement.amount_value);
      text("amountUnit", statement.amount_unit);
    }
    text("purposeText", statement.purpose);
    text("polarity", name_of(statement.polarity));
    text("modality", name_of(statement.modality));
    quotation("claimedIn", statement.claimed_in);
    references("evidence", spans(statement.evidence));
    sink_.hundredths("confidence", statement.confidence);
    sink_.end();
  }

  void write_quotation(const graph::QuotationNode& node) {
    sink_.begin(iris_.quotation(node.id), {"Quotation"}, {});
    if (node.joint_speakers.empty()) {
      entity("speaker", node.speaker);
    } else {
      Texts speakers{iris_.entity(node.speaker)};
      for (const std::string& id : node.joint_speakers) speakers.push_back(iris_.entity(id));
      references("speaker", speakers);
    }
    text("speakerText", node.speaker_text);
    text("cue", node.cue);
    text("quotationType", name_of(node.type));
    text("attributionKind", name_of(node.kind));
    text("text", node.text);
    entity("addressee", node.addressee);
    if (node.addressee.empty() || detail_.complete) text("addresseeText", node.addressee_text);
    text("medium", node.medium);
    text("saidAt", node.said_at);
    write_argument("place", "placeText", node.place);
    Texts about;
    for (const std::string& id : node.about) about.push_back(iris_.entity(id));
    references("about", about);
    references("contentSpan", spans(node.content_spans));
    one_span("speakerSpan", node.speaker_span);
    one_span("cueSpan", node.cue_span);
    one_span("addresseeSpan", node.addressee_span);
    sink_.hundredths("confidence", node.confidence);
    sink_.end();
  }

  void write_software() {
    sink_.begin(iris_.software(), {"SoftwareAgent"}, {});
    text("name", "newsgraph");
    text("version", NEWSGRAPH_VERSION);
    text("model", options_.model_name);
    text("ontologyVersion", ontology_.version());
    sink_.end();
  }

  const graph::KnowledgeGraph& graph_;
  const ontology::Ontology& ontology_;
  const ExportOptions& options_;
  const RecordDetail detail_;
  RecordSink& sink_;
  const Iris iris_;
};

}  // namespace

void write_records(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options,
                   RecordDetail detail, RecordSink& sink) {
  GraphWalk(graph, ontology, options, detail, sink).write();
}

}  // namespace newsgraph::exports
