// One document's records turned into rows, and taken out again. Keeps what the rows of all documents add up to
// (entities, aliases, full text) right at every step. Opens no transaction: half a document must never be committed.
#pragma once

#include <cstdint>
#include <string_view>

#include "graph/knowledge_graph.hpp"
#include "store/connection.hpp"
#include "store/document_rows.hpp"
#include "store/entity_totals.hpp"
#include "store/quotation_writer.hpp"
#include "store/statement_writer.hpp"
#include "store/vocabulary.hpp"

namespace newsgraph::store {

// What was read of a document, beside its records.
struct DocumentText {
  std::string_view text;
  std::int64_t content_hash = 0;
  std::string_view model;  // name of the language model
};

class DocumentWriter {
 public:
  explicit DocumentWriter(Connection& connection);

  // A new row, or that of `known` again, without what belongs to it. Returns its id. Precondition: one document.
  std::int64_t write_document(const graph::DocumentNode& node, const DocumentText& text, std::int64_t known);
  // What belongs to the row. `replaced`: it is not the last document, so others decide on classes and names too.
  void write_records(std::int64_t document, const graph::Records& records, std::string_view text, bool replaced);
  // Takes out what belongs to the row, and with `row` the row itself.
  void erase(std::int64_t document, bool row);
  // To be called when another program may have written.
  void forget() { vocabulary_.forget(); }

 private:
  void write_entity(const DocumentRows& rows, std::int64_t position, const graph::EntityNode& node);
  // Their number.
  std::int64_t write_mentions(const DocumentRows& rows, std::int64_t position, const graph::EntityNode& node);

  Connection& connection_;
  Vocabulary vocabulary_;
  QuotationWriter quotations_;
  StatementWriter statements_;
  EntityTotals totals_;
  Statement insert_document_, update_document_, insert_author_, insert_document_words_;
  Statement insert_entity_, insert_same_as_, insert_mention_, insert_title_;
  Statement erase_quotation_words_, erase_document_words_, erase_roles_, erase_statements_, erase_quotations_,
      erase_authors_, erase_document_;
};

}  // namespace newsgraph::store
