#include "store/document_writer.hpp"

#include <map>

#include "base/error.hpp"
#include "store/dates.hpp"

namespace newsgraph::store {

DocumentWriter::DocumentWriter(Connection& connection)
    : connection_(connection),
      vocabulary_(connection),
      quotations_(connection, vocabulary_),
      statements_(connection, vocabulary_),
      totals_(connection),
      insert_document_(connection,
                       "INSERT INTO document (iri, url, title, publisher, published, day, text_hash, content_hash, "
                       "model, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"),
      update_document_(connection,
                       "UPDATE document SET iri = ?1, url = ?2, title = ?3, publisher = ?4, published = ?5, day = ?6, "
                       "text_hash = ?7, content_hash = ?8, model = ?9, text = ?10 WHERE id = ?11"),
      insert_author_(connection, "INSERT INTO author (document, position, name) VALUES (?1, ?2, ?3)"),
      insert_document_words_(connection, "INSERT INTO document_words (rowid, title, text) VALUES (?1, ?2, ?3)"),
      insert_entity_(connection,
                     "INSERT INTO document_entity (document, position, entity, name, class, source_count, affiliation) "
                     "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"),
      insert_same_as_(connection,
                      "INSERT INTO same_as (document, entity_position, position, iri) VALUES (?1, ?2, ?3, ?4)"),
      insert_mention_(connection,
                      "INSERT INTO mention (document, start, \"end\", entity_position, name) "
                      "VALUES (?1, ?2, ?3, ?4, ?5)"),
      insert_title_(connection,
                    "INSERT INTO job_title (document, entity_position, start, \"end\", text) "
                    "VALUES (?1, ?2, ?3, ?4, ?5)"),
      erase_quotation_words_(connection,
                             "INSERT INTO quotation_words (quotation_words, rowid, text) SELECT 'delete', id, text "
                             "FROM quotation_content WHERE id IN (SELECT id FROM quotation WHERE document = ?1)"),
      erase_document_words_(connection,
                            "INSERT INTO document_words (document_words, rowid, title, text) "
                            "SELECT 'delete', id, title, text FROM document WHERE id = ?1"),
      erase_roles_(connection, "DELETE FROM role WHERE document = ?1"),
      erase_statements_(connection, "DELETE FROM statement WHERE document = ?1"),
      erase_quotations_(connection, "DELETE FROM quotation WHERE document = ?1"),
      erase_authors_(connection, "DELETE FROM author WHERE document = ?1"),
      erase_document_(connection, "DELETE FROM document WHERE id = ?1") {}

std::int64_t DocumentWriter::write_document(const graph::DocumentNode& node, const DocumentText& text,
                                            std::int64_t known) {
  Statement& statement = known == 0 ? insert_document_ : update_document_;
  statement.bind(1, std::string_view(node.id)).bind_or_null(2, node.url).bind_or_null(3, node.title);
  statement.bind_or_null(4, node.publisher).bind_or_null(5, node.published).bind(6, day_number(node.published));
  statement.bind(7, std::string_view(node.text_hash)).bind(8, text.content_hash);
  statement.bind_or_null(9, vocabulary_.term(text.model)).bind(10, text.text);
  if (known != 0) statement.bind(11, known);
  statement.run();
  const std::int64_t document = known != 0 ? known : connection_.last_row();
  for (std::size_t i = 0; i < node.authors.size(); ++i) {
    insert_author_.bind(1, document).bind(2, static_cast<std::int64_t>(i));
    insert_author_.bind(3, std::string_view(node.authors[i])).run();
  }
  insert_document_words_.bind(1, document).bind(2, std::string_view(node.title)).bind(3, text.text).run();
  return document;
}

void DocumentWriter::write_records(std::int64_t document, const graph::Records& records, std::string_view text,
                                   bool replaced) {
  NG_CHECK(records.documents.size() == 1);
  DocumentRows rows{document, day_number(records.documents.front().published), CodePoints(text)};
  for (const graph::EntityNode& node : records.entities) rows.entities.emplace(node.id, vocabulary_.entity(node.id));
  std::int64_t position = 0;
  for (const graph::EntityNode& node : records.entities) write_entity(rows, position++, node);
  for (const graph::QuotationNode& node : records.quotations) quotations_.write(rows, node);
  position = 0;
  for (const graph::StatementNode& node : records.statements) statements_.write(rows, position++, node);
  position = 0;
  for (const graph::RoleNode& node : records.roles) statements_.write(rows, position++, node);
  if (!replaced) return;
  for (const auto& [slug, row] : rows.entities) totals_.refresh(row);
}

void DocumentWriter::write_entity(const DocumentRows& rows, std::int64_t position, const graph::EntityNode& node) {
  const std::int64_t entity = rows.entity(node.id);
  insert_entity_.bind(1, rows.document).bind(2, position).bind(3, entity);
  const std::int64_t class_term = vocabulary_.term(node.class_name);
  insert_entity_.bind_or_null(4, vocabulary_.name(node.name)).bind_or_null(5, class_term);
  insert_entity_.bind(6, std::int64_t{node.source_count}).bind_or_null(7, rows.entity(node.affiliation)).run();
  for (std::size_t i = 0; i < node.same_as.size(); ++i) {
    insert_same_as_.bind(1, rows.document).bind(2, position).bind(3, static_cast<std::int64_t>(i));
    insert_same_as_.bind(4, vocabulary_.term(node.same_as[i])).run();
  }
  totals_.add_document(entity, write_mentions(rows, position, node), node.name, class_term);
  for (const graph::TextWithEvidence& title : node.job_titles) {
    for (const graph::Evidence& evidence : title.evidence) {
      insert_title_.bind(1, rows.document).bind(2, position).bind(3, std::int64_t{evidence.span.begin});
      insert_title_.bind(4, std::int64_t{evidence.span.end}).bind(5, std::string_view(title.text)).run();
    }
  }
}

std::int64_t DocumentWriter::write_mentions(const DocumentRows& rows, std::int64_t position,
                                            const graph::EntityNode& node) {
  std::map<CodePointSpan, std::int64_t> places;  // name, or 0
  for (const graph::Evidence& evidence : node.mentions) places.emplace(evidence.span, 0);
  std::map<std::int64_t, std::int64_t> counts;  // mentions by name
  if (!node.name.empty()) counts.emplace(vocabulary_.name(node.name), 0);
  for (const graph::TextWithEvidence& name : node.alternate_names) {
    const std::int64_t row = vocabulary_.name(name.text);
    for (const graph::Evidence& evidence : name.evidence) places[evidence.span] = row;
  }
  for (const auto& [span, name] : places) {
    insert_mention_.bind(1, rows.document).bind(2, std::int64_t{span.begin}).bind(3, std::int64_t{span.end});
    insert_mention_.bind(4, position).bind_or_null(5, name).run();
    if (name != 0) ++counts[name];
  }
  const std::int64_t entity = rows.entity(node.id);
  for (const auto& [name, mentions] : counts) totals_.add_alias(entity, name, mentions);
  return static_cast<std::int64_t>(places.size());
}

void DocumentWriter::erase(std::int64_t document, bool row) {
  for (Statement* statement : {&erase_quotation_words_, &erase_document_words_, &erase_roles_, &erase_statements_,
                               &erase_quotations_, &erase_authors_}) {
    statement->bind(1, document).run();
  }
  totals_.remove_document(document);
  if (row) erase_document_.bind(1, document).run();
  vocabulary_.forget();
}

}  // namespace newsgraph::store
