#include <string>
#include <unordered_map>

#include "base/hash.hpp"
#include "entities/corpus_things.hpp"

namespace newsgraph::entities {
namespace {

// Applies decisions to final ids, in their order. An index of who bears an id keeps the cost to what each one changes.
class DecisionRun {
 public:
  DecisionRun(const std::vector<Appearance>& appearances, const std::vector<std::string>& documents, Resolution& out)
      : appearances_(appearances), out_(out) {
    for (std::uint32_t i = 0; i < out.ids.size(); ++i) {
      bearers_[out.ids[i]].push_back(i);
      of_document_[documents[appearances[i].document]].push_back(i);
    }
  }

  void apply(const Decision& decision) {
    if (decision.kind == DecisionKind::kSame) {
      move(decision.other, decision.entity.id, decision.place);
    } else if (decision.kind == DecisionKind::kDifferent && !decision.other.document.empty() &&
               decision.other.id == decision.entity.id) {
      const std::string tail = to_hex(hash_bytes(decision.other.document)).substr(0, 8);
      move(decision.other, decision.other.id + "-" + tail, decision.place);
    }
  }

 private:
  void move(const EntityReference& from, const std::string& to, const std::string& place) {
    for (const std::uint32_t i : meant(from)) {
      if (out_.ids[i] == to) continue;
      out_.ids[i] = to;
      out_.reasons[i] = "decided: " + place;
      bearers_[to].push_back(i);
    }
  }

  // Lists may name appearances that an earlier decision has moved on; those are passed over.
  std::vector<std::uint32_t> meant(const EntityReference& reference) {
    std::vector<std::uint32_t> out;
    if (reference.document.empty()) {
      for (const std::uint32_t i : bearers_[reference.id]) {
        if (out_.ids[i] == reference.id) out.push_back(i);
      }
      bearers_[reference.id] = out;
      return out;
    }
    for (const std::uint32_t i : of_document_[reference.document]) {
      if (out_.ids[i] == reference.id || appearances_[i].id == reference.id) out.push_back(i);
    }
    return out;
  }

  const std::vector<Appearance>& appearances_;
  Resolution& out_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> bearers_, of_document_;
};

}  // namespace

void apply_decisions(const Decisions& decisions, const std::vector<Appearance>& appearances,
                     const std::vector<std::string>& documents, Resolution& out) {
  if (decisions.empty()) return;
  DecisionRun run(appearances, documents, out);
  for (const Decision& decision : decisions.all()) run.apply(decision);
}

}  // namespace newsgraph::entities
