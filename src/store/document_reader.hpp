// One document's rows turned back into the records that were written. Reads only.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "store/connection.hpp"
#include "store/document_rows.hpp"

namespace newsgraph::store {

class DocumentReader {
 public:
  explicit DocumentReader(Connection& connection);
  // As they were written; evidence is of document 0. Precondition: the row is there.
  [[nodiscard]] graph::Records read(std::int64_t document);

 private:
  graph::DocumentNode read_document(std::int64_t document, std::string& text);
  std::vector<graph::EntityNode> read_entities(std::int64_t document);
  void read_names(std::int64_t document, std::vector<graph::EntityNode>& entities);
  std::vector<graph::QuotationNode> read_quotations(std::int64_t document, const CodePoints& text);
  void read_parts(std::int64_t document, graph::Records& records);
  std::vector<graph::StatementNode> read_statements(std::int64_t document, const CodePoints& text,
                                                    const std::vector<graph::QuotationNode>& quotations);
  std::vector<graph::RoleNode> read_roles(std::int64_t document, const std::vector<graph::QuotationNode>& quotations);
  graph::ArgumentValue argument(const Statement& row, int column, const CodePoints& text);
  const std::string& slug(std::int64_t entity);
  const std::string& term(std::int64_t id);

  Statement document_, authors_, entities_, same_as_, mentions_, titles_;
  Statement quotations_, about_, joint_speakers_, quotation_parts_, statements_, statement_parts_, roles_;
  Statement find_slug_, find_term_;
  std::unordered_map<std::int64_t, std::string> slugs_, terms_;
};

}  // namespace newsgraph::store
