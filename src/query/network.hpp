// All entities of a store and how they are joined, for questions that need the whole: paths, ranking, communities. Read
// once, in one pass over an index, then asked any number of times; does not notice what is written later.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/network.hpp"
#include "query/relations.hpp"
#include "store/connection.hpp"

namespace newsgraph::query {

class EntityNetwork {
 public:
  // Two entities are joined by every statement that has them as its ends, and by roles; what is denied joins nobody.
  // `claims`: also by what somebody says of them.
  EntityNetwork(store::Connection& connection, bool claims);

  [[nodiscard]] const graph::Network& network() const { return network_; }
  // Node of a row of the table entity; nothing if nothing joins it.
  [[nodiscard]] std::optional<std::uint32_t> node(std::int64_t row) const;
  [[nodiscard]] std::int64_t row(std::uint32_t node) const { return rows_[node]; }

 private:
  static graph::Network read(store::Connection& connection, bool claims, std::vector<std::int64_t>& rows);

  std::vector<std::int64_t> rows_;  // of the nodes, ascending
  graph::Network network_;
};

// A link of a path and the best evidence for it.
struct PathStep {
  RelationEnd from, to;
  std::int64_t statements = 0;
  std::vector<RelationRow> evidence;  // at most `most`: facts first, then the surest
};
[[nodiscard]] PathStep explain_step(store::Connection& connection, std::int64_t from, std::int64_t to, bool claims,
                                    std::size_t most);

// Name and slug of a row of the table entity.
[[nodiscard]] RelationEnd entity_of(store::Connection& connection, std::int64_t row);

}  // namespace newsgraph::query
