// What people have decided about a store: entities that are the same, different or called otherwise, and statements and
// quotations that are wrong. Kept beside the articles by the names that exports use, so a decision holds for articles
// that are read again or come later. Decides nothing itself and resolves nothing (graph::KnowledgeGraph::resolve).
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "entities/decisions.hpp"
#include "graph/knowledge_graph.hpp"
#include "store/connection.hpp"

namespace newsgraph::store {

struct StoredDecision {
  std::int64_t number = 0;  // grows from decision to decision
  std::string kind;         // same, different, rename, wrong
  std::string entity;       // wrong: hash of the statement or quotation
  std::string other;        // rename: the name; wrong: the document
};

// In the order in which they were made.
[[nodiscard]] std::vector<StoredDecision> stored_decisions(Connection& connection);
// Those about entities, as the resolution takes them.
[[nodiscard]] entities::Decisions entity_decisions(Connection& connection);

// Each stores one decision in a transaction of its own and returns its number. Throws InputError, and stores nothing,
// when it contradicts an earlier one.
std::int64_t decide(Connection& connection, const entities::Decision& decision);
// `hash`: of a statement or quotation, as exports name it. 0 if no article of the store has it. A quotation takes with
// it what is claimed in it.
std::int64_t mark_wrong(Connection& connection, const std::string& hash);
// Takes a decision back; false if there is none of that number.
bool undo_decision(Connection& connection, std::int64_t number);

// What is marked wrong, by name; for leaving it out of what is read.
class WrongRecords {
 public:
  explicit WrongRecords(Connection& connection);
  // `records`: of one document.
  void leave_out(graph::Records& records) const;

 private:
  std::set<std::pair<std::string, std::string>> wrong_;  // document, hash
};

}  // namespace newsgraph::store
