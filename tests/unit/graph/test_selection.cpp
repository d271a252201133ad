#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

#include "graph/selection.hpp"
#include "support/generated_graph.hpp"
#include "support/sample_graph.hpp"

using namespace newsgraph;

namespace {

std::set<std::string> predicates(const graph::KnowledgeGraph& graph) {
  std::set<std::string> out;
  for (const auto& statement : graph.statements()) out.insert(statement.predicate);
  return out;
}

}  // namespace

TEST_CASE("Without claims only what the article reports is left, and who said what stays") {
  const auto part = graph::selected(samples::harbour_graph(), {.claims = false});
  CHECK(predicates(part) == std::set<std::string>{"accused", "directed", "met"});
  CHECK(part.quotations().size() == 2);
}

TEST_CASE("A part of certain relations has no others") {
  const auto part = graph::selected(samples::harbour_graph(), {.relations = {"accused"}});
  CHECK(predicates(part) == std::set<std::string>{"accused"});
  CHECK(part.roles().empty());
}

TEST_CASE("The part around an entity has what is so many links away") {
  const auto graph = samples::harbour_graph();
  const auto near = graph::selected(graph, {.focus = "ministry-of-energy", .depth = 1});
  CHECK(near.entities().size() == 2);
  CHECK(graph::selected(graph, {.focus = "ministry-of-energy", .depth = 0}).entities().size() == 1);
  const auto far = graph::selected(graph, {.focus = "ministry-of-energy", .depth = 3});
  CHECK(far.find_entity("orsted-lines") != kNone);
}

TEST_CASE("Articles of other days are left out with what stands in them") {
  const auto graph = samples::harbour_graph();
  CHECK(graph::selected(graph, {.since = "2024-03-05", .until = "2024-03-05"}).documents().size() == 1);
  CHECK(graph::selected(graph, {.since = "2024", .until = "2024-03"}).statements().size() == 5);
  for (const auto& part :
       {graph::selected(graph, {.since = "2024-03-06"}), graph::selected(graph, {.until = "2024-02"})}) {
    CHECK(part.documents().empty());
    CHECK(part.statements().empty());
    CHECK(part.entities().empty());
  }
}

TEST_CASE("What is less sure is left out, and claims go with their quotation") {
  const auto part = graph::selected(samples::harbour_graph(), {.min_confidence = 0.92});
  CHECK(part.statements().empty());
  CHECK(part.quotations().size() == 2);
  CHECK(graph::selected(samples::harbour_graph(), {.min_confidence = 0.96}).quotations().empty());
}

TEST_CASE("Whatever is selected, every reference leads to something and no claim becomes a fact") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const auto graph = samples::generated_graph({.seed = seed});
    std::set<std::string> claims;
    for (const auto& statement : graph.statements()) {
      if (!statement.claimed_in.empty()) claims.insert(statement.id);
    }
    const std::string focus = graph.entities()[graph.ranking().front()].id;
    for (const graph::Selection& selection : {graph::Selection{.focus = focus}, graph::Selection{.min_confidence = 0.8},
                                              graph::Selection{.since = "2024-01-04", .until = "2024-01-07"}}) {
      const auto part = graph::selected(graph, selection);
      CHECK(!part.statements().empty());
      graph::KnowledgeGraph again;
      CHECK_NOTHROW(again.add(part.records()));
      for (const auto& statement : part.statements()) {
        CHECK(claims.contains(statement.id) == !statement.claimed_in.empty());
      }
    }
  }
}

TEST_CASE("People find an entity by its name, another name or its id, in any case") {
  const auto graph = samples::harbour_graph();
  for (const char* name : {"Ruth Calder", "ruth calder", "CALDER", "ruth-calder"}) {
    REQUIRE(graph::find_entity_by_name(graph, name) != nullptr);
    CHECK(graph::find_entity_by_name(graph, name)->id == "ruth-calder");
  }
  CHECK(graph::find_entity_by_name(graph, "nobody") == nullptr);
}
