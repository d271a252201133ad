#include "store/entity_totals.hpp"

#include "base/error.hpp"
#include "graph/document_graph.hpp"

namespace newsgraph::store {

EntityTotals::EntityTotals(Connection& connection)
    : count_in_(connection,
                "UPDATE entity SET documents = documents + 1, mentions = mentions + ?2 WHERE id = ?1 "
                "RETURNING name, class"),
      set_name_(connection, "UPDATE entity SET name = ?2 WHERE id = ?1"),
      set_class_(connection, "UPDATE entity SET class = ?2 WHERE id = ?1"),
      insert_alias_(connection,
                    "INSERT INTO alias (name, entity, documents, mentions) VALUES (?1, ?2, 1, ?3) ON CONFLICT DO "
                    "UPDATE SET documents = documents + 1, mentions = mentions + excluded.mentions"),
      positions_(connection, "SELECT position, entity, name FROM document_entity WHERE document = ?1"),
      named_(connection,
             "SELECT entity_position, name, count(*) FROM mention WHERE document = ?1 GROUP BY entity_position, name"),
      count_out_(connection, "UPDATE entity SET documents = documents - 1, mentions = mentions - ?2 WHERE id = ?1"),
      remove_alias_(connection,
                    "UPDATE alias SET documents = documents - 1, mentions = mentions - ?3 WHERE name = ?1 AND entity = "
                    "?2"),
      delete_alias_(connection, "DELETE FROM alias WHERE name = ?1 AND entity = ?2 AND documents <= 0"),
      delete_name_(connection,
                   "DELETE FROM name WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM alias WHERE alias.name = ?1)"),
      delete_rows_(connection, "DELETE FROM document_entity WHERE document = ?1"),
      delete_entity_(connection, "DELETE FROM entity WHERE id = ?1"),
      documents_of_(connection, "SELECT documents FROM entity WHERE id = ?1"),
      names_of_(connection,
                "SELECT DISTINCT name.text FROM document_entity JOIN name ON name.id = document_entity.name "
                "WHERE entity = ?1"),
      class_of_(connection,
                "SELECT class FROM document_entity WHERE entity = ?1 AND class IS NOT NULL ORDER BY document LIMIT 1") {
}

void EntityTotals::add_document(std::int64_t entity, std::int64_t mentions, const std::string& name,
                                std::int64_t class_term) {
  count_in_.bind(1, entity).bind(2, mentions);
  NG_CHECK(count_in_.step());
  const bool better = graph::better_name(name, count_in_.string(0));
  const bool has_class = !count_in_.is_null(1);
  count_in_.reset();
  if (better) set_name_.bind(1, entity).bind(2, std::string_view(name)).run();
  if (!has_class && class_term != 0) set_class_.bind(1, entity).bind(2, class_term).run();
}

void EntityTotals::add_alias(std::int64_t entity, std::int64_t name, std::int64_t mentions) {
  insert_alias_.bind(1, name).bind(2, entity).bind(3, mentions).run();
}

std::map<std::int64_t, EntityTotals::Counts> EntityTotals::counts_of(std::int64_t document) {
  std::map<std::int64_t, Counts> all;
  positions_.bind(1, document);
  while (positions_.step()) {
    Counts& counts = all[positions_.integer(0)];
    counts.entity = positions_.integer(1);
    if (!positions_.is_null(2)) counts.names[positions_.integer(2)] = 0;
  }
  named_.bind(1, document);
  while (named_.step()) {
    Counts& counts = all[named_.integer(0)];
    counts.mentions += named_.integer(2);
    if (!named_.is_null(1)) counts.names[named_.integer(1)] += named_.integer(2);
  }
  return all;
}

void EntityTotals::remove_document(std::int64_t document) {
  const auto all = counts_of(document);
  delete_rows_.bind(1, document).run();
  for (const auto& [position, counts] : all) {
    for (const auto& [name, mentions] : counts.names) remove_alias(counts.entity, name, mentions);
    count_out_.bind(1, counts.entity).bind(2, counts.mentions).run();
    documents_of_.bind(1, counts.entity);
    const bool gone = documents_of_.step() && documents_of_.integer(0) <= 0;
    documents_of_.reset();
    if (gone) {
      delete_entity_.bind(1, counts.entity).run();
    } else {
      refresh(counts.entity);
    }
  }
}

void EntityTotals::remove_alias(std::int64_t entity, std::int64_t name, std::int64_t mentions) {
  remove_alias_.bind(1, name).bind(2, entity).bind(3, mentions).run();
  delete_alias_.bind(1, name).bind(2, entity).run();
  delete_name_.bind(1, name).run();
}

void EntityTotals::refresh(std::int64_t entity) {
  std::string best;
  names_of_.bind(1, entity);
  while (names_of_.step()) {
    std::string name = names_of_.string(0);
    if (graph::better_name(name, best)) best = std::move(name);
  }
  set_name_.bind(1, entity).bind(2, std::string_view(best)).run();
  class_of_.bind(1, entity);
  const std::int64_t class_term = class_of_.step() ? class_of_.integer(0) : 0;
  class_of_.reset();
  set_class_.bind(1, entity).bind_or_null(2, class_term).run();
}

}  // namespace newsgraph::store
