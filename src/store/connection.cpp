#include "store/connection.hpp"

#include <sqlite3.h>

#include <chrono>
#include <filesystem>

#include "store/store_error.hpp"

namespace newsgraph::store {
namespace {

constexpr int kPatience = 10'000;              // milliseconds that a writer waits for another one
constexpr int kProgressInstructions = 10'000;  // how often a confined statement looks at the clock

int flags_of(Access access) {
  switch (access) {
    case Access::kRead:
      return SQLITE_OPEN_READONLY;
    case Access::kWrite:
      return SQLITE_OPEN_READWRITE;
    case Access::kCreate:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  }
  return SQLITE_OPEN_READONLY;
}

int allow_reading(void*, int action, const char* name, const char*, const char*, const char*) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    case SQLITE_FUNCTION:
      return SQLITE_OK;
    case SQLITE_PRAGMA: {  // full-text tables ask for it themselves
      const std::string_view pragma = name == nullptr ? "" : name;
      return pragma == "data_version" || pragma == "table_info" || pragma == "table_xinfo" ? SQLITE_OK : SQLITE_DENY;
    }
    default:
      return SQLITE_DENY;
  }
}

}  // namespace

struct Connection::Confinement {
  using Clock = std::chrono::steady_clock;
  double seconds = 0;
  std::optional<Clock::time_point> started;  // of the statement that runs

  static int out_of_time(void* self) {
    auto* confinement = static_cast<Confinement*>(self);
    const auto now = Clock::now();
    if (!confinement->started) confinement->started = now;
    return std::chrono::duration<double>(now - *confinement->started).count() > confinement->seconds ? 1 : 0;
  }
};

void Connection::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
void Statement::Finalise::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Connection::Connection(std::string file, Access access) : file_(std::move(file)) {
  std::error_code ignored;
  if (access != Access::kCreate && !std::filesystem::exists(file_, ignored)) throw StoreError(file_ + ": no such file");
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(file_.c_str(), &handle, flags_of(access) | SQLITE_OPEN_NOMUTEX, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) fail(code);
  sqlite3_extended_result_codes(handle, 1);
  set_patience(kPatience);
}

Connection::~Connection() = default;

void Connection::fail(int code) const {
  const std::string reason = handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(code);
  switch (code & 0xFF) {
    case SQLITE_NOTADB:
      throw StoreError(file_ + ": is no store of newsgraph's");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw StoreError(file_ + ": another program is writing to it; gave up waiting");
    case SQLITE_FULL:
      throw StoreError(file_ + ": cannot be written: no space left");
    case SQLITE_CORRUPT:
      throw StoreError(file_ + ": is damaged: " + reason);
    case SQLITE_INTERRUPT:
      throw StoreError(file_ + ": the question took too long");
    case SQLITE_NOMEM:
      throw StoreError(file_ + ": the question needs too much memory");
    case SQLITE_AUTH:
    case SQLITE_READONLY:
      throw StoreError(file_ + ": may only be read: " + reason);
    default:
      throw StoreError(file_ + ": " + reason);
  }
}

void Connection::run(const char* sql) {
  const int code = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

std::int64_t Connection::integer(std::string_view sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Connection::last_row() const { return sqlite3_last_insert_rowid(handle_.get()); }

void Connection::set_patience(int milliseconds) { sqlite3_busy_timeout(handle_.get(), milliseconds); }

void Connection::confine(double seconds, std::int64_t bytes) {
  confinement_ = std::make_unique<Confinement>();
  confinement_->seconds = seconds;
  run("PRAGMA query_only = ON; PRAGMA temp_store = MEMORY");
  sqlite3_hard_heap_limit64(bytes);
  sqlite3_limit(handle_.get(), SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_progress_handler(handle_.get(), kProgressInstructions, &Confinement::out_of_time, confinement_.get());
  sqlite3_set_authorizer(handle_.get(), &allow_reading, nullptr);
}

Statement::Statement(Connection& connection, std::string_view sql) : connection_(&connection) {
  sqlite3_stmt* handle = nullptr;
  const char* rest = nullptr;
  check(sqlite3_prepare_v3(connection.handle_.get(), sql.data(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &handle, &rest));
  handle_.reset(handle);
  const std::string_view behind(rest, static_cast<std::size_t>(sql.data() + sql.size() - rest));
  has_more_ = behind.find_first_not_of(" \t\r\n;") != std::string_view::npos;
}

void Statement::check(int code) const {
  if (code != SQLITE_OK) connection_->fail(code);
}

Statement& Statement::bind(int index, std::int64_t value) {
  check(sqlite3_bind_int64(handle_.get(), index, value));
  return *this;
}

Statement& Statement::bind(int index, double value) {
  check(sqlite3_bind_double(handle_.get(), index, value));
  return *this;
}

Statement& Statement::bind(int index, std::string_view value) {
  check(sqlite3_bind_text(handle_.get(), index, value.data() == nullptr ? "" : value.data(),
                          static_cast<int>(value.size()), SQLITE_STATIC));
  return *this;
}

Statement& Statement::bind_null(int index) {
  check(sqlite3_bind_null(handle_.get(), index));
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(handle_.get());
  if (code == SQLITE_ROW) return true;
  sqlite3_reset(handle_.get());
  if (connection_->confinement_) connection_->confinement_->started.reset();
  if (code != SQLITE_DONE) connection_->fail(code);
  return false;
}

void Statement::run() {
  while (step()) {
  }
}

void Statement::reset() { sqlite3_reset(handle_.get()); }

bool Statement::is_null(int column) const { return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL; }
bool Statement::is_integer(int column) const { return sqlite3_column_type(handle_.get(), column) == SQLITE_INTEGER; }
bool Statement::is_real(int column) const { return sqlite3_column_type(handle_.get(), column) == SQLITE_FLOAT; }
bool Statement::is_blob(int column) const { return sqlite3_column_type(handle_.get(), column) == SQLITE_BLOB; }
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }
double Statement::real(int column) const { return sqlite3_column_double(handle_.get(), column); }

std::string_view Statement::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
  return text == nullptr
             ? std::string_view()
             : std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column)));
}

int Statement::columns() const { return sqlite3_column_count(handle_.get()); }

std::string_view Statement::column_name(int column) const {
  const char* name = sqlite3_column_name(handle_.get(), column);
  return name == nullptr ? "" : name;
}

bool Statement::is_read_only() const { return sqlite3_stmt_readonly(handle_.get()) != 0; }

namespace {

void roll_back(Connection& connection) {
  try {
    connection.run("ROLLBACK");
  } catch (const Error&) {  // SQLite rolled back already
  }
}

}  // namespace

Transaction::~Transaction() {
  if (open_) roll_back(connection_);
}

Snapshot::~Snapshot() { roll_back(connection_); }

void Transaction::commit() {
  connection_.run("COMMIT");
  open_ = false;
}

}  // namespace newsgraph::store
