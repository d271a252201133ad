// Rows of `newsgraph said` as an answer's cells: which columns there are, and, for people, sources without a name
// gathered by their kind behind everybody else.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/answer_writer.hpp"
#include "query/said.hpp"

namespace newsgraph::cli {

[[nodiscard]] std::vector<AnswerColumn> said_columns();
[[nodiscard]] AnswerRow said_cells(const query::SaidRow& row);

class SaidRows {
 public:
  explicit SaidRows(bool grouped) : grouped_(grouped) {}
  void take(const query::SaidRow& row, AnswerWriter& writer);
  void finish(AnswerWriter& writer) const;

 private:
  bool grouped_;
  std::map<std::string, std::vector<query::SaidRow>> unnamed_;  // by group
};

}  // namespace newsgraph::cli
