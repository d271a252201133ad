#include "store/store.hpp"

#include <catch2/catch.hpp>
#include <memory>

#include "base/error.hpp"
#include "store_testing.hpp"
#include "support/generated_graph.hpp"
#include "support/temporary_folder.hpp"

using namespace newsgraph;
using namespace newsgraph::test;
using store::Access;
using store::Addition;
using store::Store;

namespace {

GeneratedArticle awkward_article(std::uint64_t seed) {
  GeneratedArticle article;
  article.records = samples::generated_records(
      {.seed = seed, .documents = 1, .entities = 12, .statements = 20, .quotations = 6, .awkward = true});
  const graph::DocumentNode& node = article.records.documents.front();
  // A place in the text is called by one name.
  for (graph::EntityNode& entity : article.records.entities) {
    std::size_t named = 0;
    std::erase_if(entity.alternate_names,
                  [&](const auto& name) { return name.text.empty() || ++named > entity.mentions.size(); });
    for (std::size_t i = 0; i < entity.alternate_names.size(); ++i) {
      entity.alternate_names[i].evidence = {entity.mentions[i]};
    }
  }
  samples::Random random(seed);
  std::string text;
  for (int i = 0; i < 60; ++i) text += samples::awkward_text(random);
  article.document.id = node.id;
  article.document.title = node.title;
  article.document.publisher = node.publisher;
  article.document.text = text;
  return article;
}

}  // namespace

TEST_CASE("A store gives back the graph that one run makes") {
  const TemporaryFolder folder;
  const auto articles = generated_articles(40);
  Store store(folder.path() + "/news.db", Access::kCreate);
  for (const auto& article : articles) CHECK(add(store, article) == Addition::kAdded);
  CHECK(bytes_of(store) == bytes_of(articles));
  CHECK(faults_of(store) == "");
  CHECK(store.models() == std::vector<std::string>{"test-model"});
}

TEST_CASE("Names and texts that are hard to write come back as they were") {
  const TemporaryFolder folder;
  Store store(folder.path() + "/news.db", Access::kCreate);
  std::vector<GeneratedArticle> articles;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    articles.push_back(awkward_article(seed));
    articles.back().records.documents.front().id += std::to_string(seed);
    articles.back().document.id = articles.back().records.documents.front().id;
    add(store, articles.back());
  }
  CHECK(bytes_of(store) == bytes_of(articles));
  CHECK(faults_of(store) == "");
}

TEST_CASE("Adding the same article again changes nothing") {
  const TemporaryFolder folder;
  const auto articles = generated_articles(10);
  Store store(folder.path() + "/news.db", Access::kCreate);
  for (const auto& article : articles) add(store, article);
  const std::string before = row_counts(store);
  for (const auto& article : articles) CHECK(add(store, article) == Addition::kUnchanged);
  CHECK(row_counts(store) == before);
  CHECK(bytes_of(store) == bytes_of(articles));
}

TEST_CASE("Changed content replaces what came from the article, in its place") {
  const TemporaryFolder folder;
  auto articles = generated_articles(10);
  Store store(folder.path() + "/news.db", Access::kCreate);
  for (const auto& article : articles) add(store, article);
  for (const std::size_t place : {3, 9, 0}) {
    GeneratedArticle other = samples::generated_article(samples::corpus_of(10), 20 + place);
    other.document.id = articles[place].document.id;
    other.records.documents.front().id = other.document.id;
    CHECK(add(store, other) == Addition::kReplaced);
    articles[place] = other;
    CHECK(bytes_of(store) == bytes_of(articles));
    CHECK(faults_of(store) == "");
  }
}

TEST_CASE("An entity goes with the last article that speaks of it") {
  const TemporaryFolder folder;
  auto articles = generated_articles(12);
  Store store(folder.path() + "/news.db", Access::kCreate);
  for (const auto& article : articles) add(store, article);
  CHECK_FALSE(store.remove("https://news.example/unknown"));
  while (articles.size() > 1) {
    const std::size_t place = articles.size() / 2;
    CHECK(store.remove(articles[place].document.id));
    articles.erase(articles.begin() + static_cast<std::ptrdiff_t>(place));
    CHECK(bytes_of(store) == bytes_of(articles));
    CHECK(faults_of(store) == "");
  }
  CHECK(store.remove(articles.front().document.id));
  store.commit();
  for (const char* table :
       {"document", "entity", "name", "alias", "mention", "quotation", "about", "statement", "role"}) {
    INFO(table);
    CHECK(store.connection().integer(std::string("SELECT count(*) FROM ") + table) == 0);
  }
}

TEST_CASE("What was not committed is not there; going on gives the bytes of one run") {
  const TemporaryFolder folder;
  const std::string file = folder.path() + "/news.db";
  const auto articles = generated_articles(30);
  {
    Store store(file, Access::kCreate);
    for (std::size_t i = 0; i < 10; ++i) add(store, articles[i]);
    store.commit();
    for (std::size_t i = 10; i < 17; ++i) add(store, articles[i]);
  }
  Store store(file, Access::kWrite);
  CHECK(store.contents().size() == 10);
  CHECK(faults_of(store) == "");
  for (const auto& article : articles) add(store, article);
  CHECK(bytes_of(store) == bytes_of(articles));
}

TEST_CASE("A second writer waits, then says which file is in use") {
  const TemporaryFolder folder;
  const std::string file = folder.path() + "/news.db";
  const auto articles = generated_articles(4);
  Store first(file, Access::kCreate), second(file, Access::kCreate);
  add(first, articles[0]);
  second.connection().set_patience(20);
  CHECK_THROWS_WITH(add(second, articles[1]), Catch::Contains(file + ": another program is writing to it"));
  first.commit();
  CHECK(add(second, articles[1]) == Addition::kAdded);
  second.commit();
  add(first, articles[2]);
  CHECK(bytes_of(first) == bytes_of({articles[0], articles[1], articles[2]}));
}

TEST_CASE("A reader sees whole articles while another program writes") {
  const TemporaryFolder folder;
  const std::string file = folder.path() + "/news.db";
  const auto articles = generated_articles(4);
  Store writer(file, Access::kCreate);
  add(writer, articles[0]);
  writer.commit();
  add(writer, articles[1]);
  Store reader(file, Access::kRead);
  CHECK(bytes_of(reader) == bytes_of({articles[0]}));
  writer.commit();
  CHECK(bytes_of(reader) == bytes_of({articles[0], articles[1]}));
}

TEST_CASE("What is no store, or too new, is refused by name") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH(Store(folder.path() + "/none.db", Access::kRead), Catch::Contains("none.db: no such file"));
  const std::string text = folder.write("text.db", std::string(5000, 'x'));
  CHECK_THROWS_WITH(Store(text, Access::kCreate), Catch::Contains("text.db: is no store of newsgraph's"));
  const std::string other = folder.path() + "/other.db";
  store::Connection(other, Access::kCreate).run("CREATE TABLE t (x)");
  CHECK_THROWS_WITH(Store(other, Access::kCreate), Catch::Contains("other.db: is no store of newsgraph's"));
  const std::string newer = folder.path() + "/newer.db";
  Store(newer, Access::kCreate).connection().run("PRAGMA user_version = 99");
  CHECK_THROWS_WITH(Store(newer, Access::kRead), Catch::Contains("newer.db: was made by a newer newsgraph (schema 99"));
}

TEST_CASE("The views can be read by any SQL client") {
  const TemporaryFolder folder;
  const auto articles = generated_articles(5);
  Store store(folder.path() + "/news.db", Access::kCreate);
  std::size_t quotations = 0, statements = 0;
  for (const auto& article : articles) {
    add(store, article);
    quotations += article.records.quotations.size();
    statements += article.records.statements.size();
  }
  store::Connection& connection = store.connection();
  CHECK(connection.integer("SELECT count(*) FROM said") == static_cast<std::int64_t>(quotations));
  CHECK(connection.integer("SELECT count(*) FROM relations") == static_cast<std::int64_t>(statements));
  CHECK(connection.integer("SELECT count(*) FROM entities") == connection.integer("SELECT count(*) FROM entity"));
  const graph::QuotationNode& quotation = articles.front().records.quotations.front();
  store::Statement said(connection, "SELECT text, speaker_id, cue, document FROM said WHERE id = ?1");
  REQUIRE(said.bind(1, std::string_view(quotation.id)).step());
  CHECK(said.text(0) == quotation.text);
  CHECK(said.text(1) == quotation.speaker);
  CHECK(said.text(2) == quotation.cue);
  CHECK(said.text(3) == articles.front().document.id);
  const graph::StatementNode& statement = articles.front().records.statements.front();
  store::Statement relation(connection, "SELECT predicate, claimed, evidence FROM relations WHERE id = ?1");
  REQUIRE(relation.bind(1, std::string_view(statement.id)).step());
  CHECK(relation.text(0) == statement.predicate);
  CHECK(relation.integer(1) == (statement.claimed_in.empty() ? 0 : 1));
  CHECK(relation.text(2).find(statement.predicate) != std::string_view::npos);
}
