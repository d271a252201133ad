// Rows of one document's quotations, with their topics and full text. Part of DocumentWriter.
#pragma once

#include "graph/knowledge_graph.hpp"
#include "store/connection.hpp"
#include "store/document_rows.hpp"
#include "store/vocabulary.hpp"

namespace newsgraph::store {

class QuotationWriter {
 public:
  QuotationWriter(Connection& connection, Vocabulary& vocabulary);
  // Notes the quotation's position in `rows`.
  void write(DocumentRows& rows, const graph::QuotationNode& node);

 private:
  void write_about(const DocumentRows& rows, const graph::QuotationNode& node, std::int64_t row, std::int64_t day);

  Connection& connection_;
  Vocabulary& vocabulary_;
  Statement insert_, insert_part_, insert_joint_, insert_about_, insert_words_;
};

}  // namespace newsgraph::store
