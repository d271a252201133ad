#include "query/sql.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "store_testing.hpp"
#include "support/temporary_folder.hpp"

using namespace newsgraph;
using namespace newsgraph::test;
using query::SqlQuestion;

namespace {

std::string stored(const TemporaryFolder& folder) {
  const std::string file = folder.path() + "/news.db";
  store::Store store(file, store::Access::kCreate);
  for (const auto& article : generated_articles(20)) add(store, article);
  store.commit();
  return file;
}

std::int64_t ask(const std::string& file, const std::string& sql, query::SqlLimits limits = {}) {
  store::Store store(file, store::Access::kRead);
  SqlQuestion question(store.connection(), sql, limits);
  std::int64_t rows = 0;
  while (question.next()) ++rows;
  return rows;
}

}  // namespace

TEST_CASE("Questions in SQL read views, tables and full text") {
  const TemporaryFolder folder;
  const std::string file = stored(folder);
  CHECK(ask(file, "SELECT * FROM said LIMIT 5") == 5);
  CHECK(ask(file, "SELECT count(*) FROM relations;") == 1);
  CHECK(ask(file, "SELECT rowid FROM document_words WHERE document_words MATCH 'the OR said'") > 0);
  CHECK(ask(file, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT i FROM n") == 9);
}

TEST_CASE("Nothing can be changed, attached or asked for otherwise") {
  const TemporaryFolder folder;
  const std::string file = stored(folder);
  for (const char* sql :
       {"DELETE FROM document", "DROP TABLE document", "ATTACH 'x.db' AS x", "PRAGMA user_version = 3",
        "PRAGMA journal_mode = DELETE", "CREATE TEMP TABLE t (x)", "VACUUM INTO 'copy.db'",
        "SELECT load_extension('x')", "SELECT 1; DELETE FROM document", "not SQL", ""}) {
    INFO(sql);
    CHECK_THROWS_AS(ask(file, sql), Error);
  }
  CHECK(ask(file, "SELECT * FROM document") == 20);
}

TEST_CASE("A question that takes too long or wants too much memory ends") {
  const TemporaryFolder folder;
  const std::string file = stored(folder);
  const std::string endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
  CHECK_THROWS_WITH(ask(file, endless, {0.05, 512'000'000}), Catch::Contains("took too long"));
  CHECK_THROWS_WITH(ask(file, "SELECT length(zeroblob(900000000) || 'x')", {10, 50'000'000}),
                    Catch::Contains("too much memory"));
}
