// Ids of statements, quotations and roles as the store keeps them: almost all are 16 hexadecimal digits, which take
// half the room as a number. Others stay text.
#pragma once

#include <string>

#include "store/connection.hpp"

namespace newsgraph::store {

void bind_key(Statement& statement, int index, const std::string& id);
[[nodiscard]] std::string key_text(const Statement& statement, int column);

}  // namespace newsgraph::store
