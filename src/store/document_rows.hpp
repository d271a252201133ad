// What the writers of one document's rows share: the document's row and date, its text by code points, and the rows of
// its entities and quotations by their ids.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace newsgraph::store {

// A text by code points.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);
  // Nothing but an empty view where the span ends behind the text.
  [[nodiscard]] std::string_view operator()(CodePointSpan span) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> starts_;  // of each code point, and the end; empty if all are single bytes
};

struct DocumentRows {
  std::int64_t document = 0;
  std::int64_t day = 0;
  CodePoints text;
  std::map<std::string, std::int64_t, std::less<>> entities = {};    // row
  std::map<std::string, std::int64_t, std::less<>> quotations = {};  // position

  // 0 for an empty id. Throws std::logic_error for an id that the document does not have.
  [[nodiscard]] std::int64_t entity(const std::string& id) const;
};

}  // namespace newsgraph::store
