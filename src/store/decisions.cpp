#include "store/decisions.hpp"

#include "base/error.hpp"
#include "store/record_key.hpp"

namespace newsgraph::store {
namespace {

entities::Decision decision_of(const StoredDecision& stored) {
  entities::Decision decision;
  decision.entity = entities::reference_of(stored.entity);
  decision.place = "decision " + std::to_string(stored.number);  // without the file: exports have it as a reason
  if (stored.kind == "rename") {
    decision.kind = entities::DecisionKind::kRename;
    decision.name = stored.other;
  } else {
    decision.kind = stored.kind == "same" ? entities::DecisionKind::kSame : entities::DecisionKind::kDifferent;
    decision.other = entities::reference_of(stored.other);
  }
  return decision;
}

}  // namespace

std::vector<StoredDecision> stored_decisions(Connection& connection) {
  std::vector<StoredDecision> all;
  Statement rows(connection, "SELECT id, kind, entity, other, document, key FROM decision ORDER BY id");
  while (rows.step()) {
    StoredDecision decision{rows.integer(0), rows.string(1), rows.string(2), rows.string(3)};
    if (decision.kind == "wrong") {
      decision.entity = key_text(rows, 5);
      decision.other = rows.string(4);
    }
    all.push_back(std::move(decision));
  }
  return all;
}

entities::Decisions entity_decisions(Connection& connection) {
  entities::Decisions decisions;
  for (const StoredDecision& stored : stored_decisions(connection)) {
    if (stored.kind != "wrong") decisions.add(decision_of(stored));
  }
  return decisions;
}

std::int64_t decide(Connection& connection, const entities::Decision& decision) {
  Transaction transaction(connection);
  entity_decisions(connection).add(decision);
  const bool rename = decision.kind == entities::DecisionKind::kRename;
  const std::string entity = decision.entity.text();
  const std::string other = rename ? decision.name : decision.other.text();
  Statement insert(connection, "INSERT INTO decision (kind, entity, other) VALUES (?1, ?2, ?3)");
  insert.bind(1, entities::name_of(decision.kind))
      .bind(2, std::string_view(entity))
      .bind(3, std::string_view(other))
      .run();
  const std::int64_t number = connection.last_row();
  transaction.commit();
  return number;
}

std::int64_t mark_wrong(Connection& connection, const std::string& hash) {
  Transaction transaction(connection);
  Statement find(connection,
                 "SELECT d.iri FROM quotation q JOIN document d ON d.id = q.document WHERE q.key = ?1 UNION ALL "
                 "SELECT d.iri FROM statement t JOIN document d ON d.id = t.document WHERE t.key = ?1");
  bind_key(find, 1, hash);
  if (!find.step()) return 0;
  const std::string document = find.string(0);
  find.reset();
  Statement insert(connection, "INSERT INTO decision (kind, document, key) VALUES ('wrong', ?1, ?2)");
  insert.bind(1, std::string_view(document));
  bind_key(insert, 2, hash);
  insert.run();
  const std::int64_t number = connection.last_row();
  transaction.commit();
  return number;
}

bool undo_decision(Connection& connection, std::int64_t number) {
  Transaction transaction(connection);
  Statement find(connection, "SELECT 1 FROM decision WHERE id = ?1");
  const bool known = find.bind(1, number).step();
  find.reset();
  if (known) Statement(connection, "DELETE FROM decision WHERE id = ?1").bind(1, number).run();
  transaction.commit();
  return known;
}

WrongRecords::WrongRecords(Connection& connection) {
  for (StoredDecision& decision : stored_decisions(connection)) {
    if (decision.kind == "wrong") wrong_.emplace(std::move(decision.other), std::move(decision.entity));
  }
}

void WrongRecords::leave_out(graph::Records& records) const {
  if (wrong_.empty()) return;
  const std::string& document = records.documents.front().id;
  const auto is_wrong = [&](const std::string& hash) { return !hash.empty() && wrong_.contains({document, hash}); };
  std::erase_if(records.statements, [&](const auto& node) { return is_wrong(node.id) || is_wrong(node.claimed_in); });
  std::erase_if(records.roles, [&](const auto& node) { return is_wrong(node.claimed_in); });
  std::erase_if(records.quotations, [&](const auto& node) { return is_wrong(node.id); });
}

}  // namespace newsgraph::store
