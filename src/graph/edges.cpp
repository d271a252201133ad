#include "graph/edges.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/utf8.hpp"

namespace newsgraph::graph {
namespace {

using Key = std::tuple<std::uint32_t, std::uint32_t, std::string, Polarity, Modality, bool>;

// "be chairman of" says that someone is "chairman" or "deputy chairman".
bool says_role(std::string_view lemma, std::string_view role) {
  if (!lemma.starts_with("be ")) return false;
  lemma.remove_prefix(3);
  lemma = lemma.substr(0, lemma.rfind(' '));  // without the preposition
  return !lemma.empty() && role.ends_with(lemma);
}

// "President" and "spokesman" as lines that read on: "President of", "spokesman for".
std::string role_predicate(const std::string& role_name) {
  const bool speaks = utf8::to_lower(role_name).find("spokes") != std::string::npos;
  return role_name + (speaks ? " for" : " of");
}

class Gatherer {
 public:
  explicit Gatherer(const KnowledgeGraph& graph) : graph_(graph) {
    for (const QuotationNode& quotation : graph.quotations()) {
      std::vector<std::string>& speakers = speakers_[quotation.id];
      speakers = quotation.joint_speakers;
      if (!quotation.speaker.empty()) speakers.push_back(quotation.speaker);
    }
  }

  void add_statement(std::uint32_t index) {
    const StatementNode& statement = graph_.statements()[index];
    std::set<std::uint32_t> ends;
    for (const ArgumentValue* end : {&statement.object, &statement.recipient}) {
      if (!end->entity.empty()) ends.insert(graph_.find_entity(end->entity));
    }
    for (const std::uint32_t to : ends) {
      Entry* entry = find(graph_.find_entity(statement.subject.entity), to, statement.predicate, statement.polarity,
                          statement.modality, statement.claimed_in);
      if (entry == nullptr) continue;
      entry->edge.statements.push_back(index);
      for (const Evidence& evidence : statement.evidence) entry->documents.insert(evidence.document);
    }
  }

  void add_role(std::uint32_t index) {
    const RoleNode& role = graph_.roles()[index];
    if (role.organization.empty()) return;
    const std::uint32_t from = graph_.find_entity(role.person), to = graph_.find_entity(role.organization);
    Entry* entry =
        find(from, to, predicate_of(role, from, to), Polarity::kPositive, Modality::kAsserted, role.claimed_in);
    if (entry == nullptr) return;
    entry->edge.roles.push_back(index);
    entry->documents.insert(role.evidence.document);
  }

  std::vector<EdgeRecord> finish() {
    std::vector<EdgeRecord> records;
    records.reserve(entries_.size());
    for (auto& [key, entry] : entries_) {
      entry.edge.sources = static_cast<std::uint32_t>(entry.documents.size());
      entry.edge.speakers.assign(entry.speakers.begin(), entry.speakers.end());
      records.push_back({std::get<0>(key), std::get<1>(key), std::move(entry.edge)});
    }
    return records;
  }

 private:
  struct Entry {
    Edge edge;
    std::set<std::string> speakers;
    std::set<std::uint32_t> documents;
  };

  // The role's name with its preposition, or the predicate of a statement that says the same of the same two
  // ("chairman", "was chair of"): one line for both.
  [[nodiscard]] std::string predicate_of(const RoleNode& role, std::uint32_t from, std::uint32_t to) const {
    const std::string noun = utf8::to_lower(role.role_name);
    for (auto at = entries_.lower_bound(Key(from, to, "", Polarity::kPositive, Modality::kAsserted, false));
         at != entries_.end() && std::get<0>(at->first) == from && std::get<1>(at->first) == to; ++at) {
      const Edge& edge = at->second.edge;
      const bool fact = edge.polarity == Polarity::kPositive && edge.modality == Modality::kAsserted;
      if (!fact || edge.claimed != !role.claimed_in.empty()) continue;
      for (const std::uint32_t index : edge.statements) {
        if (says_role(graph_.statements()[index].lemma, noun)) return edge.predicate;
      }
    }
    return role_predicate(role.role_name);
  }

  // Null where there is no line to draw: an end that is no entity, or one entity at both ends.
  Entry* find(std::uint32_t from, std::uint32_t to, const std::string& predicate, Polarity polarity, Modality modality,
              const std::string& claimed_in) {
    if (from == kNone || to == kNone || from == to) return nullptr;
    const bool claimed = !claimed_in.empty();
    Entry& entry = entries_[Key(from, to, predicate, polarity, modality, claimed)];
    entry.edge.predicate = predicate;
    entry.edge.polarity = polarity;
    entry.edge.modality = modality;
    entry.edge.claimed = claimed;
    const auto speakers = speakers_.find(claimed_in);
    if (speakers != speakers_.end()) entry.speakers.insert(speakers->second.begin(), speakers->second.end());
    return &entry;
  }

  const KnowledgeGraph& graph_;
  std::unordered_map<std::string, std::vector<std::string>> speakers_;  // of every quotation
  std::map<Key, Entry> entries_;
};

}  // namespace

std::vector<EdgeRecord> gather_edges(const KnowledgeGraph& graph) {
  Gatherer gatherer(graph);
  for (std::uint32_t i = 0; i < graph.statements().size(); ++i) gatherer.add_statement(i);
  for (std::uint32_t i = 0; i < graph.roles().size(); ++i) gatherer.add_role(i);
  return gatherer.finish();
}

}  // namespace newsgraph::graph
