#include "graph/joining.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

#include "base/error.hpp"

namespace newsgraph::graph {
namespace {

using Places = std::vector<std::uint32_t>;

class ReferenceCheck {
 public:
  explicit ReferenceCheck(const Records& records) : documents_(records.documents.size()) {
    for (const EntityNode& entity : records.entities) entities_.insert(entity.id);
    for (const QuotationNode& quotation : records.quotations) quotations_.insert(quotation.id);
  }

  void entity(const std::string& record, const std::string& id) const {
    if (!id.empty() && !entities_.contains(id)) fail(record, "entity " + id);
  }
  void quotation(const std::string& record, const std::string& id) const {
    if (!id.empty() && !quotations_.contains(id)) fail(record, "quotation " + id);
  }
  void evidence(const std::string& record, const std::vector<Evidence>& all) const {
    for (const Evidence& item : all) {
      if (item.document >= documents_) fail(record, "document " + std::to_string(item.document));
    }
  }
  [[noreturn]] static void fail(const std::string& record, const std::string& missing) {
    throw InputError(record + ": refers to " + missing + ", which is not in the graph");
  }

 private:
  std::size_t documents_;
  std::unordered_set<std::string_view> entities_, quotations_;
};

// False when there was evidence and none is left.
bool move(std::vector<Evidence>& evidence, const Places& places) {
  const bool had_some = !evidence.empty();
  std::erase_if(evidence, [&](const Evidence& item) { return places[item.document] == kNone; });
  for (Evidence& item : evidence) item.document = places[item.document];
  return !had_some || !evidence.empty();
}

void move(std::vector<TextWithEvidence>& texts, const Places& places) {
  std::erase_if(texts, [&](TextWithEvidence& text) { return !move(text.evidence, places); });
}

bool move(EntityNode& entity, const Places& places) {
  move(entity.name_evidence, places);
  move(entity.alternate_names, places);
  move(entity.job_titles, places);
  std::erase_if(entity.origins, [&](Origin& origin) { return !move(origin.evidence, places); });
  return move(entity.mentions, places);
}

bool move(QuotationNode& quotation, const Places& places) {
  for (auto* spans : {&quotation.speaker_span, &quotation.cue_span, &quotation.addressee_span}) move(*spans, places);
  return move(quotation.content_spans, places);
}

}  // namespace

void check_references(const Records& records) {
  const ReferenceCheck check(records);
  for (const EntityNode& entity : records.entities) {
    check.entity(entity.id, entity.affiliation);
    for (const auto* spans : {&entity.name_evidence, &entity.mentions}) check.evidence(entity.id, *spans);
    for (const Origin& origin : entity.origins) check.evidence(entity.id, origin.evidence);
    for (const auto* texts : {&entity.alternate_names, &entity.job_titles}) {
      for (const TextWithEvidence& text : *texts) check.evidence(entity.id, text.evidence);
    }
  }
  for (const RoleNode& role : records.roles) {
    check.entity(role.id, role.person);
    check.entity(role.id, role.organization);
    check.quotation(role.id, role.claimed_in);
    check.evidence(role.id, {role.evidence});
  }
  for (const StatementNode& node : records.statements) {
    if (node.evidence.empty()) throw InputError(node.id + ": has no evidence");
    for (const auto* argument : {&node.subject, &node.object, &node.recipient, &node.instrument, &node.place}) {
      check.entity(node.id, argument->entity);
    }
    check.quotation(node.id, node.claimed_in);
    check.evidence(node.id, node.evidence);
  }
  for (const QuotationNode& node : records.quotations) {
    check.entity(node.id, node.speaker);
    for (const std::string& other : node.joint_speakers) check.entity(node.id, other);
    check.entity(node.id, node.place.entity);
    check.entity(node.id, node.addressee);
    for (const std::string& id : node.about) check.entity(node.id, id);
    for (const auto* spans : {&node.content_spans, &node.speaker_span, &node.cue_span, &node.addressee_span}) {
      check.evidence(node.id, *spans);
    }
  }
}

void move_evidence(Records& records, const Places& places) {
  std::erase_if(records.entities, [&](EntityNode& entity) { return !move(entity, places); });
  std::erase_if(records.roles, [&](const RoleNode& role) { return places[role.evidence.document] == kNone; });
  for (RoleNode& role : records.roles) role.evidence.document = places[role.evidence.document];
  std::erase_if(records.statements, [&](StatementNode& node) { return !move(node.evidence, places); });
  std::erase_if(records.quotations, [&](QuotationNode& node) { return !move(node, places); });
}

}  // namespace newsgraph::graph
