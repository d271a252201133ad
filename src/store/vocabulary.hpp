// Rows that many documents share, found or made by what they hold: terms, names and entities. Remembers what it saw,
// as long as the connection alone writes; forget() when another program or a removal has changed the rows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "store/connection.hpp"

namespace newsgraph::store {

class Vocabulary {
 public:
  explicit Vocabulary(Connection& connection);

  // Row ids; 0 for an empty text.
  std::int64_t term(std::string_view text);
  std::int64_t name(std::string_view text);
  // The entity of that slug; a new one has no documents, no class and an empty name.
  std::int64_t entity(std::string_view slug);
  void forget();

 private:
  struct Table {
    Statement find, insert;
    std::unordered_map<std::string, std::int64_t> known = {};
  };
  std::int64_t row_of(Table& table, std::string_view text, std::string_view key);

  Connection& connection_;
  Table terms_, names_, entities_;
};

}  // namespace newsgraph::store
