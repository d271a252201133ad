#include "graph/knowledge_graph.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "graph/document_records.hpp"
#include "graph/edges.hpp"
#include "graph/joining.hpp"
#include "graph/storage.hpp"

namespace newsgraph::graph {
namespace {

template <typename Record>
void append(std::vector<Record>& to, std::vector<Record>&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

const Evidence& place_of(const StatementNode& node) { return node.evidence.front(); }
Evidence place_of(const QuotationNode& node) {
  return node.content_spans.empty() ? Evidence{} : node.content_spans.front();
}

template <typename Record>
void sort_by_text_order(std::vector<Record>& records) {
  std::stable_sort(records.begin(), records.end(),
                   [](const Record& a, const Record& b) { return place_of(a) < place_of(b); });
}

}  // namespace

KnowledgeGraph::KnowledgeGraph() = default;
KnowledgeGraph::~KnowledgeGraph() = default;
KnowledgeGraph::KnowledgeGraph(KnowledgeGraph&&) noexcept = default;
KnowledgeGraph& KnowledgeGraph::operator=(KnowledgeGraph&&) noexcept = default;

bool KnowledgeGraph::add(const Document& document, const Annotations& annotations) {
  NG_CHECK(storage_ == nullptr);
  if (!document_ids_.insert(document.id).second) return false;
  DocumentRecords records = make_records(document, annotations, static_cast<std::uint32_t>(documents_.size()));
  documents_.push_back(std::move(records.document));
  for (EntityNode& entity : records.entities) add_entity(std::move(entity));
  append(roles_, std::move(records.roles));
  append(statements_, std::move(records.statements));
  append(quotations_, std::move(records.quotations));
  return true;
}

void KnowledgeGraph::add_entity(EntityNode&& entity) {
  const auto [at, added] = entity_index_.emplace(entity.id, static_cast<std::uint32_t>(entities_.size()));
  if (added) {
    for (auto* texts : {&entity.alternate_names, &entity.job_titles})  // merge_entity counts on it
      std::sort(texts->begin(), texts->end(), [](const auto& a, const auto& b) { return a.text < b.text; });
    entities_.push_back(std::move(entity));
  } else {
    merge_entity(entities_[at->second], std::move(entity));
  }
}

std::size_t KnowledgeGraph::add(Records&& records) {
  NG_CHECK(storage_ == nullptr);
  check_references(records);
  std::vector<std::uint32_t> places(records.documents.size(), kNone);
  std::size_t known = 0;
  for (std::size_t i = 0; i < records.documents.size(); ++i) {
    if (!document_ids_.insert(records.documents[i].id).second) {
      ++known;
      continue;
    }
    places[i] = static_cast<std::uint32_t>(documents_.size());
    documents_.push_back(std::move(records.documents[i]));
  }
  move_evidence(records, places);
  for (EntityNode& entity : records.entities) add_entity(std::move(entity));
  append(roles_, std::move(records.roles));
  append(statements_, std::move(records.statements));
  append(quotations_, std::move(records.quotations));
  return known;
}

void KnowledgeGraph::finish() {
  NG_CHECK(storage_ == nullptr);
  std::sort(entities_.begin(), entities_.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  for (std::uint32_t i = 0; i < entities_.size(); ++i) {
    finish_entity(entities_[i]);
    entity_index_[entities_[i].id] = i;
  }
  std::sort(roles_.begin(), roles_.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  sort_by_text_order(statements_);
  sort_by_text_order(quotations_);

  storage_ = std::make_unique<Storage>();
  storage_->graph = Storage::Graph(entities_.size());
  for (EdgeRecord& record : gather_edges(*this)) {
    boost::add_edge(record.from, record.to, std::move(record.edge), storage_->graph);
  }
}

Records KnowledgeGraph::records() const {
  Records records{documents_, entities_, roles_, statements_, quotations_};
  for (EntityNode& entity : records.entities) restore_name(entity);
  return records;
}

std::uint32_t KnowledgeGraph::find_entity(std::string_view id) const {
  const auto found = entity_index_.find(id);
  return found == entity_index_.end() ? kNone : found->second;
}

std::vector<KnowledgeGraph::Link> KnowledgeGraph::links() const {
  std::vector<Link> links;
  links.reserve(link_count());
  for_each_link([&](const Link& link) { links.push_back(link); });
  return links;
}

void KnowledgeGraph::for_each_link(const std::function<void(const Link&)>& visit) const {
  for (std::uint32_t from = 0; from < entities_.size(); ++from) for_each_link_from(from, visit);
}

void KnowledgeGraph::for_each_link_from(std::uint32_t entity, const std::function<void(const Link&)>& visit) const {
  NG_CHECK(storage_ != nullptr);
  const Storage::Graph& graph = storage_->graph;
  const auto [begin, end] = boost::out_edges(entity, graph);  // in the order in which finish() added them
  for (auto at = begin; at != end; ++at) {
    visit({entity, static_cast<std::uint32_t>(boost::target(*at, graph)), &graph[*at]});
  }
}

std::size_t KnowledgeGraph::link_count() const {
  NG_CHECK(storage_ != nullptr);
  return boost::num_edges(storage_->graph);
}

}  // namespace newsgraph::graph
