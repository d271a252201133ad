// Nodes across documents: what each document shows of them is given to the resolution; nodes whose ids it changes are
// taken apart by documents and put together anew.
#include <algorithm>
#include <functional>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "graph/document_records.hpp"
#include "graph/knowledge_graph.hpp"

namespace newsgraph::graph {
namespace {

// What one document shows of an entity; its id is the document's own.
struct Part {
  std::uint32_t document = 0;
  EntityNode node;
};

std::vector<Evidence> of_document(const std::vector<Evidence>& all, std::uint32_t document) {
  const auto first = std::lower_bound(all.begin(), all.end(), Evidence{document, {}});
  auto last = first;
  while (last != all.end() && last->document == document) ++last;
  return {first, last};
}

// Texts with the evidence that they have in one document.
std::vector<TextWithEvidence> take(const std::vector<TextWithEvidence>& texts, std::uint32_t document) {
  std::vector<TextWithEvidence> out;
  for (const TextWithEvidence& item : texts) {
    if (auto evidence = of_document(item.evidence, document); !evidence.empty())
      out.push_back({item.text, std::move(evidence)});
  }
  return out;
}

void sort_evidence(EntityNode& node) {
  std::sort(node.mentions.begin(), node.mentions.end());
  for (auto* texts : {&node.alternate_names, &node.job_titles}) {
    for (TextWithEvidence& item : *texts) std::sort(item.evidence.begin(), item.evidence.end());
  }
}

// The longest of its names, then the one that is written most often, then the first in the alphabet.
std::string name_of(const EntityNode& node) {
  const auto better = [](const TextWithEvidence& a, const TextWithEvidence& b) {
    const auto words = [](const std::string& text) { return std::count(text.begin(), text.end(), ' '); };
    const auto key = [&](const TextWithEvidence& item) { return std::tuple(words(item.text), item.evidence.size()); };
    return key(a) != key(b) ? key(a) > key(b) : a.text < b.text;
  };
  const auto best = std::min_element(node.alternate_names.begin(), node.alternate_names.end(), better);
  return best == node.alternate_names.end() ? node.name : best->text;
}

std::vector<std::uint32_t> documents_of(const EntityNode& node) {
  std::vector<std::uint32_t> out;
  for (const Evidence& item : node.mentions) {
    if (out.empty() || out.back() != item.document) out.push_back(item.document);
  }
  return out;
}

class Parts {
 public:
  // Takes a node apart by documents. Precondition: its evidence is sorted.
  void take_apart(const EntityNode& node) {
    for (const std::uint32_t document : documents_of(node)) {
      Part part{document, {}};
      part.node.class_name = node.class_name;
      part.node.id = node.id;
      part.node.name = node.name;
      part.node.same_as = node.same_as;
      part.node.source_count = node.source_count;
      part.node.affiliation = node.affiliation;
      part.node.mentions = of_document(node.mentions, document);
      part.node.alternate_names = take(node.alternate_names, document);
      part.node.job_titles = take(node.job_titles, document);
      restore_origins(node, part);
      if (part.node.mentions.empty()) continue;
      if (!node.origins.empty() || part.node.name.empty()) part.node.name = name_of(part.node);
      parts.push_back(std::move(part));
    }
  }

  std::vector<Part> parts;

 private:
  // An earlier resolution is undone: what came from another id gets it back.
  void restore_origins(const EntityNode& node, Part& part) {
    for (const Origin& origin : node.origins) {
      std::vector<Evidence> spans = of_document(origin.evidence, part.document);
      if (spans.empty()) continue;
      if (spans.size() == part.node.mentions.size()) {  // all of the document
        part.node.id = origin.id;
        part.node.same_as.clear();
        return;
      }
      Part own{part.document, {}};
      own.node.id = origin.id;
      own.node.class_name = node.class_name;
      own.node.alternate_names = split_off(part.node.alternate_names, spans);
      std::erase_if(part.node.mentions,
                    [&](const Evidence& item) { return std::binary_search(spans.begin(), spans.end(), item); });
      own.node.mentions = std::move(spans);
      own.node.name = name_of(own.node);
      parts.push_back(std::move(own));
    }
  }

  static std::vector<TextWithEvidence> split_off(std::vector<TextWithEvidence>& texts,
                                                 const std::vector<Evidence>& spans) {
    std::vector<TextWithEvidence> out;
    for (TextWithEvidence& item : texts) {
      std::vector<Evidence> own, other;
      for (const Evidence& place : item.evidence)
        (std::binary_search(spans.begin(), spans.end(), place) ? own : other).push_back(place);
      if (!own.empty()) out.push_back({item.text, std::move(own)});
      item.evidence = std::move(other);
    }
    std::erase_if(texts, [](const TextWithEvidence& item) { return item.evidence.empty(); });
    return out;
  }
};

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
  Parts apart;
  NewIds ids;
  std::vector<bool> marked(lists.entities.size(), false);
  for (std::size_t n = 0; n < lists.entities.size(); ++n) {
    EntityNode& node = lists.entities[n];
    if (node.origins.empty()) continue;
    marked[n] = true;
    sort_evidence(node);
    const std::size_t first = apart.parts.size();
    apart.take_apart(node);
    for (std::size_t i = first; i < apart.parts.size(); ++i)
      ids.add(node.id, apart.parts[i].document, apart.parts[i].node.id);
  }
  if (!apart.parts.empty()) lists.replace(marked, std::move(apart.parts), ids);
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
  Parts apart;
  for (std::size_t n = 0; n < lists.entities.size(); ++n) {
    if (marked[n]) apart.take_apart(lists.entities[n]);
  }
  for (Part& part : apart.parts) {
    const auto found = by_place.find({part.node.id, part.document});
    if (found == by_place.end()) continue;
    part.node.origins = {{part.node.id, resolution.reasons[found->second], part.node.mentions}};
    part.node.id = resolution.ids[found->second];
  }
  lists.replace(marked, std::move(apart.parts), ids);
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
  for (const DocumentNode& document : documents_) documents.push_back(document.id);
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
