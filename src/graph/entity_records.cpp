// Entities: their evidence within a document and their union over documents.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/utf8.hpp"
#include "graph/document_graph.hpp"
#include "graph/document_records.hpp"

namespace newsgraph::graph {
namespace {

using EvidenceByText = std::map<std::string, std::vector<Evidence>>;

std::vector<TextWithEvidence> to_list(EvidenceByText&& texts) {
  std::vector<TextWithEvidence> list;
  for (auto& [text, evidence] : texts) list.push_back({text, std::move(evidence)});
  return list;
}

void sort_unique(std::vector<Evidence>& evidence) {
  std::sort(evidence.begin(), evidence.end());
  evidence.erase(std::unique(evidence.begin(), evidence.end()), evidence.end());
}

// Adds texts to a list that is sorted by text; costs what is added, however long the list is.
void unite(std::vector<TextWithEvidence>& into, std::vector<TextWithEvidence>&& from) {
  for (TextWithEvidence& item : from) {
    const auto at = std::lower_bound(into.begin(), into.end(), item.text,
                                     [](const TextWithEvidence& a, const std::string& text) { return a.text < text; });
    if (at != into.end() && at->text == item.text)
      at->evidence.insert(at->evidence.end(), item.evidence.begin(), item.evidence.end());
    else
      into.insert(at, std::move(item));
  }
}

// The more special one; of equals the first in the alphabet, so that the order of documents does not matter.
bool better_class(const std::string& left, const std::string& right) {
  static const std::set<std::string_view> kGeneral = {"Organization", "Place", "Product", "Work", "Event", "Group"};
  const auto rank = [](const std::string& name) { return name.empty() ? 2 : kGeneral.contains(name) ? 1 : 0; };
  return rank(left) != rank(right) ? rank(left) < rank(right) : left < right;
}

void sort_origins(std::vector<Origin>& origins) {
  std::map<std::pair<std::string, std::string>, std::vector<Evidence>> all;
  for (Origin& origin : origins) {
    auto& evidence = all[{origin.id, origin.reason}];
    evidence.insert(evidence.end(), origin.evidence.begin(), origin.evidence.end());
  }
  origins.clear();
  for (auto& [key, evidence] : all) {
    sort_unique(evidence);
    origins.push_back({key.first, key.second, std::move(evidence)});
  }
}

void add_mentions(const LayerReader& reader, const Entity& entity, EntityNode& node) {
  EvidenceByText names;
  for (const std::uint32_t chain : entity.chains) {
    for (const std::uint32_t index : reader.annotations().chains[chain].mentions) {
      const Mention& mention = reader.annotations().mentions[index];
      if (mention.tokens.empty()) continue;
      const Evidence evidence = reader.evidence(mention.tokens);
      node.mentions.push_back(evidence);
      if (mention.kind == MentionKind::kNamed) names[reader.words(mention.tokens)].push_back(evidence);
    }
  }
  node.alternate_names = to_list(std::move(names));
}

// Titles in somebody's words are claims: they stay roles and do not become a property of the person.
void add_titles(const LayerReader& reader, std::vector<EntityNode>& nodes) {
  std::map<std::string, EvidenceByText> titles;
  for (const Role& role : reader.annotations().roles) {
    const std::string person = reader.entity_of_mention(role.person);
    if (person.empty() || role.quotation != kNone || role.name.empty()) continue;
    titles[person][role.title.empty() ? reader.words(role.name) : role.title].push_back(
        reader.evidence(role.evidence.empty() ? role.name : role.evidence));
  }
  for (EntityNode& node : nodes) {
    const auto found = titles.find(node.id);
    if (found != titles.end()) node.job_titles = to_list(std::move(found->second));
  }
}

}  // namespace

bool better_name(const std::string& left, const std::string& right) {
  const std::size_t left_size = utf8::count(left);
  const std::size_t right_size = utf8::count(right);
  return left_size != right_size ? left_size > right_size : left < right;
}

std::vector<EntityNode> make_entities(const LayerReader& reader) {
  const auto& entities = reader.annotations().entities;
  std::vector<EntityNode> nodes;
  nodes.reserve(entities.size());
  for (const Entity& entity : entities) {
    EntityNode node;
    node.id = entity.id;
    node.class_name = entity.class_name;
    node.name = entity.name;
    if (!entity.wikidata.empty()) node.same_as.push_back("http://www.wikidata.org/entity/" + entity.wikidata);
    if (!entity.same_as.empty()) node.same_as.push_back(entity.same_as);
    node.source_count = entity.source_count;
    if (entity.affiliation != kNone) node.affiliation = entities[entity.affiliation].id;
    add_mentions(reader, entity, node);
    nodes.push_back(std::move(node));
  }
  add_titles(reader, nodes);
  return nodes;
}

void merge_entity(EntityNode& into, EntityNode&& from) {
  if (better_class(from.class_name, into.class_name)) into.class_name = std::move(from.class_name);
  if (better_name(from.name, into.name)) into.name = std::move(from.name);
  unite(into.alternate_names, std::move(from.alternate_names));
  unite(into.job_titles, std::move(from.job_titles));
  into.mentions.insert(into.mentions.end(), from.mentions.begin(), from.mentions.end());
  into.same_as.insert(into.same_as.end(), from.same_as.begin(), from.same_as.end());
  into.source_count = std::max(into.source_count, from.source_count);
  if (into.affiliation.empty()) into.affiliation = std::move(from.affiliation);
  into.origins.insert(into.origins.end(), std::make_move_iterator(from.origins.begin()),
                      std::make_move_iterator(from.origins.end()));
}

void finish_entity(EntityNode& entity) {
  for (TextWithEvidence& item : entity.alternate_names) {
    if (item.text == entity.name) entity.name_evidence = std::move(item.evidence);
  }
  sort_unique(entity.name_evidence);
  std::erase_if(entity.alternate_names,
                [&](const TextWithEvidence& item) { return item.text.empty() || item.text == entity.name; });
  for (auto* list : {&entity.alternate_names, &entity.job_titles}) {
    std::sort(list->begin(), list->end(), [](const auto& a, const auto& b) { return a.text < b.text; });
    for (TextWithEvidence& item : *list) sort_unique(item.evidence);
  }
  sort_unique(entity.mentions);
  if (!entity.origins.empty()) sort_origins(entity.origins);
  std::sort(entity.same_as.begin(), entity.same_as.end());
  entity.same_as.erase(std::unique(entity.same_as.begin(), entity.same_as.end()), entity.same_as.end());
}

void restore_name(EntityNode& entity) {
  if (entity.name_evidence.empty()) return;
  entity.alternate_names.push_back({entity.name, std::move(entity.name_evidence)});
  entity.name_evidence.clear();
}

}  // namespace newsgraph::graph
