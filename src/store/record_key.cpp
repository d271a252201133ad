#include "store/record_key.hpp"

#include <charconv>

#include "base/hash.hpp"

namespace newsgraph::store {

void bind_key(Statement& statement, int index, const std::string& id) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), value, 16);
  if (error == std::errc() && end == id.data() + id.size() && to_hex(value) == id) {
    statement.bind(index, static_cast<std::int64_t>(value));
  } else {
    statement.bind(index, std::string_view(id));
  }
}

std::string key_text(const Statement& statement, int column) {
  return statement.is_integer(column) ? to_hex(static_cast<std::uint64_t>(statement.integer(column)))
                                      : statement.string(column);
}

}  // namespace newsgraph::store
