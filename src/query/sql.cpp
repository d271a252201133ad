#include "query/sql.hpp"

#include "store/store_error.hpp"

namespace newsgraph::query {
namespace {

std::string hexadecimal(std::string_view bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    out += kDigits[value >> 4];
    out += kDigits[value & 15];
  }
  return out;
}

}  // namespace

SqlQuestion::SqlQuestion(store::Connection& connection, const std::string& sql, SqlLimits limits) {
  // Full text prepares itself at first use, which it may not do any more afterwards.
  for (const char* table : {"document_words", "quotation_words"}) {
    const store::Statement prepared(connection, std::string("SELECT rowid FROM ") + table);
  }
  connection.confine(limits.seconds, limits.bytes);
  try {
    statement_.emplace(connection, sql);
  } catch (const StoreError& error) {
    throw UsageError(error.what());
  }
  if (statement_->columns() == 0 || !statement_->is_read_only()) throw UsageError("SQL: is no question: " + sql);
  if (statement_->has_more()) throw UsageError("SQL: more than one statement: " + sql);
  for (int i = 0; i < statement_->columns(); ++i) columns_.emplace_back(statement_->column_name(i));
}

std::optional<std::vector<SqlValue>> SqlQuestion::next() {
  if (!statement_->step()) return std::nullopt;
  std::vector<SqlValue> row;
  for (int i = 0; i < statement_->columns(); ++i) {
    if (statement_->is_null(i)) {
      row.emplace_back();
    } else if (statement_->is_integer(i)) {
      row.emplace_back(statement_->integer(i));
    } else if (statement_->is_real(i)) {
      row.emplace_back(statement_->real(i));
    } else {
      row.emplace_back(statement_->is_blob(i) ? hexadecimal(statement_->text(i)) : statement_->string(i));
    }
  }
  return row;
}

}  // namespace newsgraph::query
