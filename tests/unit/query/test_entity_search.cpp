#include "query/entity_search.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "query/spelling.hpp"
#include "store_testing.hpp"

using namespace newsgraph;
using namespace newsgraph::test;

namespace {

graph::EntityNode entity(const std::string& id, const std::string& class_name, const std::string& name,
                         const std::vector<std::pair<std::string, std::uint32_t>>& names) {
  graph::EntityNode node;
  node.id = id;
  node.class_name = class_name;
  node.name = name;
  std::uint32_t at = static_cast<std::uint32_t>(id.size()) * 1000;
  for (const auto& [text, count] : names) {
    graph::TextWithEvidence form{text, {}};
    for (std::uint32_t i = 0; i < count; ++i, at += 10) form.evidence.push_back({0, {at, at + 5}});
    node.mentions.insert(node.mentions.end(), form.evidence.begin(), form.evidence.end());
    node.alternate_names.push_back(std::move(form));
  }
  return node;
}

store::Store alliance_store() {
  GeneratedArticle article;
  article.document.id = "https://news.example/alliance";
  article.records.documents = {{article.document.id, {}, {}, {}, {}, {}, "0"}};
  article.records.entities = {
      entity("mark-rutte", "Person", "Mark Rutte", {{"Mark Rutte", 2}, {"Rutte", 5}}),
      entity("anna-rutte", "Person", "Anna Rutte", {{"Anna Rutte", 1}, {"Rutte", 1}}),
      entity("united-states", "Country", "United States", {{"U.S.", 3}, {"United States", 1}}),
      entity("department-of-defense", "Organization", "Department of Defense", {{"the Pentagon", 2}}),
      entity("recep-tayyip-erdogan", "Person", "Recep Tayyip Erdoğan", {{"Erdoğan", 4}}),
      entity("two-officials-1", "UnnamedSource", "two officials", {}),
      entity("two-officials-22", "UnnamedSource", "two officials", {})};
  store::Store store(":memory:", store::Access::kCreate);
  add(store, article);
  store.commit();
  return store;
}

std::string first(store::Store& store, const std::string& name) {
  const auto search = query::find_entities(store.connection(), name);
  return search.found.empty() ? "" : search.found.front().slug;
}

}  // namespace

TEST_CASE("Entities are found as people type them") {
  store::Store store = alliance_store();
  CHECK(first(store, "rutte") == "mark-rutte");
  CHECK(first(store, "anna rutte") == "anna-rutte");
  CHECK(first(store, "us") == "united-states");
  CHECK(first(store, "U.S.") == "united-states");
  CHECK(first(store, "Pentagon") == "department-of-defense");
  CHECK(first(store, "erdogan") == "recep-tayyip-erdogan");
  CHECK(first(store, "defense department") == "department-of-defense");
  CHECK(first(store, "united-states") == "united-states");
  CHECK(query::find_entities(store.connection(), "rutte").found.size() == 2);
}

TEST_CASE("A name that nobody has brings similar ones") {
  store::Store store = alliance_store();
  const auto search = query::find_entities(store.connection(), "Rute");
  CHECK(search.found.empty());
  REQUIRE_FALSE(search.suggestions.empty());
  CHECK(search.suggestions.front() == "Rutte");
  CHECK_THROWS_WITH(query::meant_by(search, "Rute", "--speaker"),
                    Catch::StartsWith("--speaker: nobody and nothing is called Rute; did you mean Rutte"));
}

TEST_CASE("Sources without a name are meant together, people one by one") {
  store::Store store = alliance_store();
  CHECK(query::meant_by(query::find_entities(store.connection(), "two officials"), "two officials", "").size() == 2);
  CHECK(query::meant_by(query::find_entities(store.connection(), "rutte"), "rutte", "").size() == 1);
}

TEST_CASE("Letters left out, put in, changed or swapped are counted") {
  using query::edit_distance;
  CHECK(edit_distance("rutte", "rutte", 2) == 0);
  CHECK(edit_distance("rute", "rutte", 2) == 1);
  CHECK(edit_distance("rutet", "rutte", 2) == 1);
  CHECK(edit_distance("putin", "rutte", 2) == 3);
  CHECK(edit_distance("", "ab", 2) == 2);
}
