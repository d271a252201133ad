#include "graph/selection.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>
#include <utility>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "graph/joining.hpp"

namespace newsgraph::graph {
namespace {

using Ids = std::unordered_set<std::string>;

// Whether a date of publication lies within two others, which may be a year or a month.
bool within(const std::string& published, const std::string& since, const std::string& until) {
  if (published.empty()) return since.empty() && until.empty();
  const bool early = !since.empty() && published.substr(0, since.size()) < since;
  const bool late = !until.empty() && published.substr(0, until.size()) > until;
  return !early && !late;
}

class Selector {
 public:
  Selector(const KnowledgeGraph& graph, const Selection& selection)
      : selection_(selection), records_(graph.records()) {}

  Records take() {
    leave_out_documents();
    leave_out_by_content();
    if (!selection_.focus.empty()) leave_out_far_away();
    remove_loose_ends();
    return std::move(records_);
  }

 private:
  void leave_out_documents() {
    std::vector<std::uint32_t> places(records_.documents.size(), kNone);
    std::uint32_t kept = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (!within(records_.documents[i].published, selection_.since, selection_.until)) continue;
      places[i] = kept;
      if (i != kept) records_.documents[kept] = std::move(records_.documents[i]);
      ++kept;
    }
    records_.documents.resize(kept);
    move_evidence(records_, places);
  }

  void leave_out_by_content() {
    const auto unsure = [&](const auto& record) { return record.confidence < selection_.min_confidence; };
    std::erase_if(records_.quotations, unsure);
    std::erase_if(records_.statements, [&](const StatementNode& node) {
      return unsure(node) || !has_relation(node.predicate) || (!selection_.claims && !node.claimed_in.empty());
    });
    std::erase_if(records_.roles, [&](const RoleNode& role) {
      return !has_relation(role.role_name) || (!selection_.claims && !role.claimed_in.empty());
    });
  }

  bool has_relation(const std::string& name) const {
    const auto& names = selection_.relations;
    return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
  }

  // Breadth first over the links of what is left.
  void leave_out_far_away() {
    KnowledgeGraph rest;
    rest.add(Records(records_));
    rest.finish();
    std::vector<std::vector<std::uint32_t>> neighbours(rest.entities().size());
    rest.for_each_link([&](const KnowledgeGraph::Link& link) {
      neighbours[link.from].push_back(link.to);
      neighbours[link.to].push_back(link.from);
    });
    std::vector<bool> reached(neighbours.size(), false);
    std::vector<std::uint32_t> front;
    if (const std::uint32_t start = rest.find_entity(selection_.focus); start != kNone) front.push_back(start);
    for (const std::uint32_t entity : front) reached[entity] = true;
    for (std::size_t step = 0; step < selection_.depth && !front.empty(); ++step) {
      std::vector<std::uint32_t> next;
      for (const std::uint32_t entity : front) {
        for (const std::uint32_t other : neighbours[entity]) {
          if (reached[other]) continue;
          reached[other] = true;
          next.push_back(other);
        }
      }
      front = std::move(next);
    }
    Ids near;
    for (std::uint32_t i = 0; i < reached.size(); ++i) {
      if (reached[i]) near.insert(rest.entities()[i].id);
    }
    leave_out_all_but(near);
  }

  void leave_out_all_but(const Ids& near) {
    const auto far = [&](const std::string& id) { return !id.empty() && !near.contains(id); };
    std::erase_if(records_.entities, [&](const EntityNode& entity) { return far(entity.id); });
    std::erase_if(records_.roles, [&](const RoleNode& role) { return far(role.person) || far(role.organization); });
    std::erase_if(records_.statements, [&](const StatementNode& node) {
      const bool joined = !node.subject.entity.empty() || !node.object.entity.empty();
      return !joined || far(node.subject.entity) || far(node.object.entity) || far(node.recipient.entity);
    });
    std::erase_if(records_.quotations, [&](const QuotationNode& node) {
      const auto is_near = [&](const std::string& id) { return near.contains(id); };
      return !is_near(node.speaker) && std::none_of(node.about.begin(), node.about.end(), is_near) &&
             std::none_of(node.joint_speakers.begin(), node.joint_speakers.end(), is_near);
    });
  }

  // References to what is gone: words stay, claims go with their quotation.
  void remove_loose_ends() {
    Ids entities, quotations;
    for (const EntityNode& entity : records_.entities) entities.insert(entity.id);
    for (const QuotationNode& quotation : records_.quotations) quotations.insert(quotation.id);
    const auto gone = [&](const std::string& id) { return !id.empty() && !entities.contains(id); };
    const auto loosen = [&](std::string& id) {
      if (gone(id)) id.clear();
    };
    const auto unsaid = [&](const auto& record) {
      return !record.claimed_in.empty() && !quotations.contains(record.claimed_in);
    };
    std::erase_if(records_.statements, unsaid);
    std::erase_if(records_.roles, [&](const RoleNode& role) { return unsaid(role) || gone(role.person); });
    for (EntityNode& entity : records_.entities) loosen(entity.affiliation);
    for (RoleNode& role : records_.roles) loosen(role.organization);
    for (StatementNode& node : records_.statements) {
      for (auto* argument : {&node.subject, &node.object, &node.recipient, &node.instrument, &node.place}) {
        loosen(argument->entity);
      }
    }
    for (QuotationNode& node : records_.quotations) {
      loosen(node.speaker);
      for (std::string& other : node.joint_speakers) loosen(other);
      std::erase(node.joint_speakers, std::string());
      if (node.speaker.empty() && !node.joint_speakers.empty()) {
        node.speaker = std::move(node.joint_speakers.front());
        node.joint_speakers.erase(node.joint_speakers.begin());
      }
      loosen(node.place.entity);
      loosen(node.addressee);
      std::erase_if(node.about, gone);
    }
  }

  const Selection& selection_;
  Records records_;
};

}  // namespace

bool Selection::is_all() const {
  return focus.empty() && min_confidence <= 0 && since.empty() && until.empty() && relations.empty() && claims;
}

const EntityNode* find_entity_by_name(const KnowledgeGraph& graph, std::string_view name) {
  const std::string key = utf8::fold(name);
  const EntityNode* best = nullptr;
  for (const EntityNode& entity : graph.entities()) {
    if (entity.id == name) return &entity;
    const bool named = utf8::fold(entity.name) == key ||
                       std::any_of(entity.alternate_names.begin(), entity.alternate_names.end(),
                                   [&](const TextWithEvidence& other) { return utf8::fold(other.text) == key; });
    if (named && (best == nullptr || entity.mentions.size() > best->mentions.size())) best = &entity;
  }
  return best;
}

KnowledgeGraph selected(const KnowledgeGraph& graph, const Selection& selection) {
  KnowledgeGraph part;
  part.add(Selector(graph, selection).take());
  part.finish();
  return part;
}

}  // namespace newsgraph::graph
