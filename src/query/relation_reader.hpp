// Single rows of the tables statement, role and quotation as what they say. Reads only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "query/relations.hpp"
#include "store/connection.hpp"

namespace newsgraph::query {

class RelationReader {
 public:
  explicit RelationReader(store::Connection& connection);
  [[nodiscard]] RelationRow statement(std::int64_t document, std::int64_t position);
  [[nodiscard]] RelationRow role(std::int64_t document, std::int64_t position);
  [[nodiscard]] RelationRow quotation(std::int64_t document, std::int64_t position);

 private:
  store::Statement statement_, role_, quotation_;
};

// The sentence around a range of bytes of a text, on one line: from the last end of a sentence or line before it to the
// first behind it. Only for showing.
[[nodiscard]] std::string sentence_around(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace newsgraph::query
