// Nodes across documents: taken apart into what each document shows, given to the resolution, and put together again.
#include <algorithm>
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
  std::uint32_t former = 0;  // index of the node that it was part of
};

std::vector<Evidence> of_document(const std::vector<Evidence>& all, std::uint32_t document) {
  const auto first = std::lower_bound(all.begin(), all.end(), Evidence{document, {}});
  auto last = first;
  while (last != all.end() && last->document == document) ++last;
  return {first, last};
}

// Takes the evidence in `spans` out of texts; texts that have none left go.
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
  // Takes nodes apart; nodes without a mention stay as they are and are returned.
  std::vector<EntityNode> take_apart(std::vector<EntityNode>&& nodes) {
    std::vector<EntityNode> whole;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      sort_evidence(nodes[i]);
      if (nodes[i].mentions.empty())
        whole.push_back(std::move(nodes[i]));
      else
        take_apart(nodes[i], i);
    }
    return whole;
  }

  std::vector<Part> parts;

 private:
  void take_apart(const EntityNode& node, std::uint32_t index) {
    for (const std::uint32_t document : documents_of(node)) {
      Part part{document, {}, index};
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
      Part own{part.document, {}, part.former};
      own.node.id = origin.id;
      own.node.class_name = node.class_name;
      own.node.alternate_names = split_off(part.node.alternate_names, spans);
      std::erase_if(part.node.mentions, [&](const Evidence& item) {
        return std::binary_search(spans.begin(), spans.end(), item);
      });
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

entities::Appearance appearance_of(const Part& part) {
  entities::Appearance out;
  out.document = part.document;
  out.id = part.node.id;
  out.class_name = part.node.class_name;
  out.linked = !part.node.same_as.empty();
  for (const TextWithEvidence& item : part.node.alternate_names) out.names.push_back(item.text);
  if (out.names.empty()) out.names.push_back(part.node.name);
  for (const TextWithEvidence& item : part.node.job_titles) out.titles.push_back(item.text);
  return out;
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
  [[nodiscard]] bool empty() const { return ids_.empty(); }

 private:
  std::unordered_map<std::string, std::map<std::uint32_t, std::string>> ids_;
};

std::uint32_t document_of(const QuotationNode& node) {
  for (const auto* spans : {&node.content_spans, &node.cue_span, &node.speaker_span}) {
    if (!spans->empty()) return spans->front().document;
  }
  return 0;
}

void change_all(const NewIds& ids, std::vector<RoleNode>& roles, std::vector<StatementNode>& statements,
                std::vector<QuotationNode>& quotations) {
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

IdentityFinding finding_of(entities::Finding&& found, const std::vector<Part>& parts) {
  IdentityFinding out{found.kind, found.entity.text(), found.other.text(), std::move(found.reason), {}};
  for (const std::uint32_t i : found.appearances) out.evidence.push_back(parts[i].node.mentions.front());
  std::sort(out.evidence.begin(), out.evidence.end());
  return out;
}

}  // namespace

std::vector<IdentityFinding> KnowledgeGraph::resolve(const entities::Decisions& decisions) {
  NG_CHECK(storage_ == nullptr);
  std::vector<std::string> former_ids, documents;
  for (const EntityNode& node : entities_) former_ids.push_back(node.id);
  for (const DocumentNode& document : documents_) documents.push_back(document.id);
  Parts apart;
  std::vector<EntityNode> whole = apart.take_apart(std::move(entities_));
  std::vector<Part>& parts = apart.parts;
  std::vector<entities::Appearance> appearances;
  appearances.reserve(parts.size());
  for (const Part& part : parts) appearances.push_back(appearance_of(part));
  entities::Resolution resolution = entities::resolve_corpus(appearances, documents, decisions);

  std::vector<IdentityFinding> findings;
  for (entities::Finding& found : resolution.findings) findings.push_back(finding_of(std::move(found), parts));
  NewIds ids;
  entities_.clear();
  entity_index_.clear();
  for (EntityNode& node : whole) add_entity(std::move(node));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    EntityNode& node = parts[i].node;
    const std::string& id = resolution.ids[i];
    ids.add(former_ids[parts[i].former], parts[i].document, id);
    if (id != node.id) {
      node.origins = {{node.id, resolution.reasons[i], node.mentions}};
      node.id = id;
    }
    add_entity(std::move(node));
  }
  change_all(ids, roles_, statements_, quotations_);
  for (EntityNode& node : entities_) {
    if (!node.affiliation.empty() && !node.mentions.empty()) ids.change(node.affiliation, node.mentions.front().document);
  }
  for (const entities::Decision& decision : decisions.all()) {
    if (decision.kind != entities::DecisionKind::kRename) continue;
    if (const auto at = entity_index_.find(decision.entity.id); at != entity_index_.end())
      entities_[at->second].name = decision.name;
  }
  return findings;
}

}  // namespace newsgraph::graph
