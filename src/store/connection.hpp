// An SQLite file, its prepared statements and transactions, as C++ objects: the one place that knows SQLite's C
// interface. Knows nothing of newsgraph's tables. Every failure is a StoreError that names the file. Not for several
// threads at once.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace newsgraph::store {

class Connection;

// One SQL statement, compiled once and run any number of times.
class Statement {
 public:
  Statement(Connection& connection, std::string_view sql);

  // Parameters are numbered from 1. Text must live until the statement has run.
  Statement& bind(int index, std::int64_t value);
  Statement& bind(int index, double value);
  Statement& bind(int index, std::string_view value);
  Statement& bind_null(int index);
  // Null for 0 and for empty text.
  Statement& bind_or_null(int index, std::int64_t value) { return value == 0 ? bind_null(index) : bind(index, value); }
  Statement& bind_or_null(int index, std::string_view value) {
    return value.empty() ? bind_null(index) : bind(index, value);
  }

  // The next row; false at the end, after which the statement may be bound and run again.
  bool step();
  // Runs a statement that returns no row.
  void run();
  void reset();

  // Columns are numbered from 0. Text lives until the next step.
  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] bool is_integer(int column) const;
  [[nodiscard]] bool is_blob(int column) const;
  [[nodiscard]] bool is_real(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;  // 0 for null
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string_view text(int column) const;  // empty for null
  [[nodiscard]] std::string string(int column) const { return std::string(text(column)); }
  [[nodiscard]] int columns() const;
  [[nodiscard]] std::string_view column_name(int column) const;
  // Whether the SQL went on behind it.
  [[nodiscard]] bool has_more() const { return has_more_; }
  // Whether it can change nothing.
  [[nodiscard]] bool is_read_only() const;

 private:
  struct Finalise {
    void operator()(sqlite3_stmt* statement) const;
  };
  void check(int code) const;

  Connection* connection_;
  bool has_more_ = false;
  std::unique_ptr<sqlite3_stmt, Finalise> handle_;
};

enum class Access { kRead, kWrite, kCreate };

class Connection {
 public:
  // Throws StoreError if the file is not there (but for kCreate), cannot be opened, or is no SQLite file.
  Connection(std::string file, Access access);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Runs statements without parameters or rows.
  void run(const char* sql);
  // First column of the first row.
  [[nodiscard]] std::int64_t integer(std::string_view sql);
  [[nodiscard]] std::int64_t last_row() const;
  // How long to wait for another program that writes.
  void set_patience(int milliseconds);

  // No statement prepared from now on can change the file or open another one. A statement that runs longer than
  // `seconds`, or wants more than `bytes` of memory, is a StoreError. For SQL from outside.
  void confine(double seconds, std::int64_t bytes);

  [[nodiscard]] const std::string& file() const { return file_; }
  // Throws what SQLite's last error code means.
  [[noreturn]] void fail(int code) const;

 private:
  friend class Statement;
  struct Confinement;
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  std::string file_;
  std::unique_ptr<Confinement> confinement_;
  std::unique_ptr<sqlite3, Close> handle_;
};

// All or nothing: undone when it goes out of scope without commit().
class Transaction {
 public:
  // Waits for another writer; StoreError if that takes too long.
  explicit Transaction(Connection& connection) : connection_(connection) { connection_.run("BEGIN IMMEDIATE"); }
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Connection& connection_;
  bool open_ = true;
};

// Reads see one state of the file until it goes out of scope, whatever others write.
class Snapshot {
 public:
  explicit Snapshot(Connection& connection) : connection_(connection) { connection_.run("BEGIN"); }
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  Connection& connection_;
};

}  // namespace newsgraph::store
