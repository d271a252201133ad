// A graph taken apart into those of its documents. The reverse of KnowledgeGraph::add(Records&&).
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "graph/document_graph.hpp"

namespace newsgraph::graph {
namespace {

// The part of a list of evidence that stands in each document.
std::map<std::uint32_t, std::vector<Evidence>> by_document(const std::vector<Evidence>& evidence) {
  std::map<std::uint32_t, std::vector<Evidence>> parts;
  for (const Evidence& item : evidence) parts[item.document].push_back({0, item.span});
  return parts;
}

class Parts {
 public:
  explicit Parts(std::vector<DocumentNode>&& documents) : parts_(documents.size()), entities_(documents.size()) {
    for (std::size_t i = 0; i < documents.size(); ++i) parts_[i].documents.push_back(std::move(documents[i]));
  }

  void add(const EntityNode& entity) {
    std::map<std::uint32_t, EntityNode> nodes;
    const auto node_in = [&](std::uint32_t document) -> EntityNode& {
      const auto [at, is_new] = nodes.try_emplace(document);
      if (is_new) {
        at->second = {entity.id,      entity.class_name,   entity.name,        {}, {}, {}, {},
                      entity.same_as, entity.source_count, entity.affiliation, {}};
      }
      return at->second;
    };
    for (auto& [document, evidence] : by_document(entity.mentions)) node_in(document).mentions = std::move(evidence);
    for (const TextWithEvidence& name : entity.alternate_names) {
      for (auto& [document, evidence] : by_document(name.evidence)) {
        node_in(document).alternate_names.push_back({name.text, std::move(evidence)});
      }
    }
    for (const TextWithEvidence& title : entity.job_titles) {
      for (auto& [document, evidence] : by_document(title.evidence)) {
        node_in(document).job_titles.push_back({title.text, std::move(evidence)});
      }
    }
    if (!entity.affiliation.empty()) {
      for (const auto& [document, node] : nodes) wanted_.emplace(document, entity.affiliation);
    }
    all_.emplace(entity.id, entity);
    for (auto& [document, node] : nodes) put(document, std::move(node));
  }

  void add(RoleNode role) {
    const std::uint32_t document = std::exchange(role.evidence.document, 0);
    for (const std::string* id : {&role.person, &role.organization}) want(document, *id);
    parts_[document].roles.push_back(std::move(role));
  }

  void add(StatementNode statement) {
    const std::uint32_t document = statement.evidence.front().document;
    for (Evidence& evidence : statement.evidence) evidence.document = 0;
    for (const auto* argument :
         {&statement.subject, &statement.object, &statement.recipient, &statement.instrument, &statement.place}) {
      want(document, argument->entity);
    }
    parts_[document].statements.push_back(std::move(statement));
  }

  void add(QuotationNode quotation) {
    const std::uint32_t document = quotation.content_spans.empty() ? 0 : quotation.content_spans.front().document;
    for (auto* spans :
         {&quotation.content_spans, &quotation.speaker_span, &quotation.cue_span, &quotation.addressee_span}) {
      for (Evidence& evidence : *spans) evidence.document = 0;
    }
    want(document, quotation.speaker);
    want(document, quotation.addressee);
    want(document, quotation.place.entity);
    for (const std::string& id : quotation.joint_speakers) want(document, id);
    for (const std::string& id : quotation.about) want(document, id);
    parts_[document].quotations.push_back(std::move(quotation));
  }

  std::vector<Records> take() {
    for (const auto& [document, id] : wanted_) {
      if (entities_[document].contains(id)) continue;
      const EntityNode& entity = all_.at(id);
      put(document,
          {entity.id, entity.class_name, entity.name, {}, {}, {}, {}, entity.same_as, entity.source_count, {}, {}});
    }
    return std::move(parts_);
  }

 private:
  void want(std::uint32_t document, const std::string& id) {
    if (!id.empty()) wanted_.emplace(document, id);
  }
  void put(std::uint32_t document, EntityNode&& node) {
    entities_[document].insert(node.id);
    parts_[document].entities.push_back(std::move(node));
  }

  std::vector<Records> parts_;
  std::vector<std::set<std::string>> entities_;             // of each document
  std::set<std::pair<std::uint32_t, std::string>> wanted_;  // what its records refer to
  std::map<std::string, EntityNode> all_;
};

}  // namespace

std::vector<Records> by_document(Records&& records) {
  Parts parts(std::move(records.documents));
  for (const EntityNode& entity : records.entities) parts.add(entity);
  for (RoleNode& role : records.roles) parts.add(std::move(role));
  for (StatementNode& statement : records.statements) parts.add(std::move(statement));
  for (QuotationNode& quotation : records.quotations) parts.add(std::move(quotation));
  return parts.take();
}

}  // namespace newsgraph::graph
