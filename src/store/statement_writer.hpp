// Rows of one document's statements and roles. Part of DocumentWriter; quotations must be there before them.
#pragma once

#include "graph/knowledge_graph.hpp"
#include "store/connection.hpp"
#include "store/document_rows.hpp"
#include "store/vocabulary.hpp"

namespace newsgraph::store {

class StatementWriter {
 public:
  StatementWriter(Connection& connection, Vocabulary& vocabulary);
  void write(const DocumentRows& rows, std::int64_t position, const graph::StatementNode& node);
  void write(const DocumentRows& rows, std::int64_t position, const graph::RoleNode& node);

 private:
  void bind_argument(const DocumentRows& rows, int index, const graph::ArgumentValue& value, CodePointSpan evidence);

  Vocabulary& vocabulary_;
  Statement insert_, insert_part_, insert_role_;
};

}  // namespace newsgraph::store
