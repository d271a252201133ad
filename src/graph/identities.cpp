// Nodes across documents: what each document shows of them is given to the resolution; nodes whose ids it changes are
// taken apart by documents and put together anew.
#include <algorithm>
#include <functional>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/node_parts.hpp"

namespace newsgraph::graph {
namespace {

// What the resolution is told of a node: one appearance for each of its documents.
void add_appearances(const EntityNode& node, std::vector<entities::Appearance>& out) {
  const std::vector<std::uint32_t> documents = documents_of(node);
  const std::size_t first = out.size();
  for (const std::uint32_t document : documents)
    out.push_back({document, node.id, node.class_name, !node.same_as.empty(), {}, {}});
  const auto in_document = [&](std::uint32_t document) -> entities::Appearance* {
    const auto at = std::lower_bound(documents.begin(), documents.end(), document);
    return at == documents.end() || *at != document ? nullptr
                                                    : &out[first + static_cast<std::size_t>(at - documents.begin())];
  };
  for (const auto& [texts, list] : {std::pair(&node.alternate_names, &entities::Appearance::names),
                                    std::pair(&node.job_titles, &entities::Appearance::titles)}) {
    for (const TextWithEvidence& item : *texts) {
      std::uint32_t last = kNone;
      for (const Evidence& place : item.evidence) {
        if (place.document == last) continue;
        last = place.document;
        if (auto* appearance = in_document(last)) (appearance->*list).push_back(item.text);
      }
    }
  }
  for (std::size_t i = first; i < out.size(); ++i) {
    if (out[i].names.empty()) out[i].names.push_back(node.name);
  }
}

// Which id an entity has now, by its former id and the document that speaks of it.
class NewIds {
 public:
  void add(const std::string& former, std::uint32_t document, const std::string& now) {
    if (former != now) ids_[former].emplace(document, now);
  }
  void change(std::string& id, std::uint32_t document) const {
    const auto found = ids_.find(id);
    if (found == ids_.end()) return;
    if (const auto at = found->second.find(document); at != found->second.end()) id = at->second;
  }

 private:
  std::unordered_map<std::string, std::map<std::uint32_t, std::string>> ids_;
};

std::uint32_t document_of(const QuotationNode& node) {
  for (const auto* spans : {&node.content_spans, &node.cue_span, &node.speaker_span}) {
    if (!spans->empty()) return spans->front().document;
  }
  return 0;
}

void change_all(const NewIds& ids, std::vector<EntityNode>& entities, std::vector<RoleNode>& roles,
                std::vector<StatementNode>& statements, std::vector<QuotationNode>& quotations) {
  for (EntityNode& node : entities) {
    if (!node.affiliation.empty() && !node.mentions.empty())
      ids.change(node.affiliation, node.mentions.front().document);
  }
  for (RoleNode& role : roles) {
    ids.change(role.person, role.evidence.document);
    ids.change(role.organization, role.evidence.document);
  }
  for (StatementNode& node : statements) {
    for (auto* argument : {&node.subject, &node.object, &node.recipient, &node.instrument, &node.place})
      ids.change(argument->entity, node.evidence.front().document);
  }
  for (QuotationNode& node : quotations) {
    const std::uint32_t document = document_of(node);
    ids.change(node.speaker, document);
    ids.change(node.addressee, document);
    ids.change(node.place.entity, document);
    for (std::string& id : node.joint_speakers) ids.change(id, document);
    for (std::string& id : node.about) ids.change(id, document);
    std::sort(node.about.begin(), node.about.end());
    node.about.erase(std::unique(node.about.begin(), node.about.end()), node.about.end());
  }
}

// The lists of a graph, and how its entities are put in.
struct Lists {
  std::vector<EntityNode>& entities;
  std::vector<RoleNode>& roles;
  std::vector<StatementNode>& statements;
  std::vector<QuotationNode>& quotations;
  std::function<void(EntityNode&&)> add;  // joins those of one id
  std::function<void()> clear;

  // `parts` instead of the nodes that are marked; ids of the records follow.
  void replace(const std::vector<bool>& marked, std::vector<Part>&& parts, const NewIds& ids) {
    std::vector<EntityNode> kept;
    for (std::size_t i = 0; i < entities.size(); ++i) {
      if (!marked[i]) kept.push_back(std::move(entities[i]));
    }
    clear();
    for (EntityNode& node : kept) add(std::move(node));
    for (Part& part : parts) add(std::move(part.node));
    change_all(ids, entities, roles, statements, quotations);
  }
};

// Takes back what an earlier resolution did: every document's own ids again.
void undo_resolution(Lists& lists) {
  std::vector<Part> apart;
  NewIds ids;
  std::vector<bool> marked(lists.entities.size(), false);
  for (std::size_t n = 0; n < lists.entities.size(); ++n) {
    EntityNode& node = lists.entities[n];
    if (node.origins.empty()) continue;
    marked[n] = true;
    sort_evidence(node);
    const std::size_t first = apart.size();
    take_apart(node, apart);
    for (std::size_t i = first; i < apart.size(); ++i) ids.add(node.id, apart[i].document, apart[i].node.id);
  }
  if (!apart.empty()) lists.replace(marked, std::move(apart), ids);
}

// Gives the appearances their final ids. `node_of`: index of each one's node.
void apply_ids(Lists& lists, const std::vector<entities::Appearance>& appearances,
               const std::vector<std::uint32_t>& node_of, const entities::Resolution& resolution) {
  NewIds ids;
  std::vector<bool> marked(lists.entities.size(), false);
  std::map<std::pair<std::string, std::uint32_t>, std::size_t> by_place;  // own id and document -> appearance
  for (std::size_t i = 0; i < appearances.size(); ++i) {
    if (resolution.ids[i] == appearances[i].id) continue;
    marked[node_of[i]] = true;
    ids.add(appearances[i].id, appearances[i].document, resolution.ids[i]);
    by_place.emplace(std::pair(appearances[i].id, appearances[i].document), i);
  }
  if (by_place.empty()) return;
  std::vector<Part> apart;
  for (std::size_t n = 0; n < lists.entities.size(); ++n) {
    if (marked[n]) take_apart(lists.entities[n], apart);
  }
  for (Part& part : apart) {
    const auto found = by_place.find({part.node.id, part.document});
    if (found == by_place.end()) continue;
    part.node.origins = {{part.node.id, resolution.reasons[found->second], part.node.mentions}};
    part.node.id = resolution.ids[found->second];
  }
  lists.replace(marked, std::move(apart), ids);
}

}  // namespace

std::vector<IdentityFinding> KnowledgeGraph::resolve(const entities::Decisions& decisions) {
  NG_CHECK(storage_ == nullptr);
  Lists lists{entities_,
              roles_,
              statements_,
              quotations_,
              [this](EntityNode&& node) { add_entity(std::move(node)); },
              [this] {
                entities_.clear();
                entity_index_.clear();
              }};
  undo_resolution(lists);
  std::vector<std::string> documents;
  for (const DocumentNode& document : documents_) documents.emplace_back(entities::document_name(document.id));
  std::vector<entities::Appearance> appearances;
  std::vector<std::uint32_t> node_of;
  for (std::uint32_t i = 0; i < entities_.size(); ++i) {
    sort_evidence(entities_[i]);
    add_appearances(entities_[i], appearances);
    node_of.resize(appearances.size(), i);
  }
  entities::Resolution resolution = entities::resolve_corpus(appearances, documents, decisions);

  std::vector<IdentityFinding> findings;
  for (entities::Finding& found : resolution.findings) {
    IdentityFinding out{found.kind, found.entity.text(), found.other.text(), std::move(found.reason), {}};
    for (const std::uint32_t i : found.appearances)
      out.evidence.push_back(of_document(entities_[node_of[i]].mentions, appearances[i].document).front());
    std::sort(out.evidence.begin(), out.evidence.end());
    findings.push_back(std::move(out));
  }
  apply_ids(lists, appearances, node_of, resolution);
  for (const entities::Decision& decision : decisions.all()) {
    if (decision.kind != entities::DecisionKind::kRename) continue;
    if (const auto at = entity_index_.find(decision.entity.id); at != entity_index_.end())
      entities_[at->second].name = decision.name;
  }
  return findings;
}

}  // namespace newsgraph::graph
