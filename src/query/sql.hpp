// Questions in SQL from outside: they read and nothing else, whatever they say, and end when they take too long or want
// too much memory.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "store/connection.hpp"

namespace newsgraph::query {

using SqlValue = std::variant<std::monostate, std::int64_t, double, std::string>;

struct SqlLimits {
  double seconds = 30;
  std::int64_t bytes = 512'000'000;  // of SQLite's memory in the whole process
};

class SqlQuestion {
 public:
  // Confines the connection for good. Throws UsageError with SQLite's reason for what is not one question, is not SQL,
  // or does more than read; StoreError once it runs over a limit.
  SqlQuestion(store::Connection& connection, const std::string& sql, SqlLimits limits);

  [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
  // Nothing at the end. Blobs are given in hexadecimal digits.
  [[nodiscard]] std::optional<std::vector<SqlValue>> next();

 private:
  std::optional<store::Statement> statement_;
  std::vector<std::string> columns_;
};

}  // namespace newsgraph::query
