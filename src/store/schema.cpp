#include "store/schema.hpp"

#include <array>
#include <string>

#include "store/schema_text.hpp"
#include "store/store_error.hpp"

namespace newsgraph::store {
namespace {

constexpr std::int64_t kApplicationId = 0x4E475354;  // "NGST"
// What leads from one version to the next; the first makes the tables.
const std::array<const char*, 1> kMigrations = {schema_text()};
constexpr auto kVersion = static_cast<std::int64_t>(kMigrations.size());

bool is_empty(Connection& connection) {
  return connection.integer("PRAGMA application_id") == 0 &&
         connection.integer("SELECT count(*) FROM sqlite_schema") == 0;
}

void check(Connection& connection) {
  if (connection.integer("PRAGMA application_id") != kApplicationId) {
    throw StoreError(connection.file() + ": is no store of newsgraph's");
  }
  const std::int64_t version = connection.integer("PRAGMA user_version");
  if (version > kVersion) {
    throw StoreError(connection.file() + ": was made by a newer newsgraph (schema " + std::to_string(version) +
                     ", this one knows up to " + std::to_string(kVersion) + ")");
  }
}

void migrate(Connection& connection) {
  Transaction transaction(connection);
  if (!is_empty(connection)) check(connection);
  const std::int64_t version = connection.integer("PRAGMA user_version");
  for (auto i = static_cast<std::size_t>(version); i < kMigrations.size(); ++i) connection.run(kMigrations[i]);
  connection.run(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
  connection.run(("PRAGMA user_version = " + std::to_string(kVersion)).c_str());
  transaction.commit();
}

}  // namespace

void prepare_schema(Connection& connection, Access access) {
  connection.run("PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536");
  if (access == Access::kRead) {
    check(connection);
    if (connection.integer("PRAGMA user_version") < kVersion) {
      throw StoreError(connection.file() +
                       ": was made by an older newsgraph; any command that writes to it updates it");
    }
    connection.run("PRAGMA mmap_size = 4294967296");
    return;
  }
  const bool empty = is_empty(connection);
  if (empty && access != Access::kCreate) check(connection);
  if (!empty) check(connection);
  if (empty) connection.run("PRAGMA journal_mode = WAL");
  connection.run("PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864");
  if (empty || connection.integer("PRAGMA user_version") < kVersion) migrate(connection);
}

}  // namespace newsgraph::store
