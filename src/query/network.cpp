#include "query/network.hpp"

#include <algorithm>

namespace newsgraph::query {
namespace {

struct Pair {
  std::int64_t from, to, count;
};

std::vector<Pair> pairs_of(store::Connection& connection, bool claims) {
  const std::string facts = claims ? "" : " AND claimed_in IS NULL";
  const std::string right = " AND (document, position) NOT IN (SELECT document, position FROM ";
  std::vector<Pair> pairs;
  for (const std::string& sql : {"SELECT subject, object, count(*) FROM statement INDEXED BY statement_subject WHERE "
                                 "subject IS NOT NULL AND object "
                                 "IS NOT NULL AND polarity = 0" +
                                     facts + right + "wrong_statement) GROUP BY subject, object",
                                 "SELECT recipient, subject, count(*) FROM statement INDEXED BY statement_recipient "
                                 "WHERE recipient IS NOT NULL AND "
                                 "subject IS NOT NULL AND polarity = 0" +
                                     facts + right + "wrong_statement) GROUP BY recipient, subject",
                                 "SELECT person, organization, count(*) FROM role WHERE organization IS NOT NULL" +
                                     facts + right + "wrong_role) GROUP BY person, organization"}) {
    store::Statement rows(connection, sql);
    while (rows.step()) {
      if (rows.integer(0) != rows.integer(1)) pairs.push_back({rows.integer(0), rows.integer(1), rows.integer(2)});
    }
  }
  return pairs;
}

}  // namespace

EntityNetwork::EntityNetwork(store::Connection& connection, bool claims) : network_(read(connection, claims, rows_)) {}

graph::Network EntityNetwork::read(store::Connection& connection, bool claims, std::vector<std::int64_t>& rows) {
  const std::vector<Pair> pairs = pairs_of(connection, claims);
  for (const Pair& pair : pairs) {
    rows.push_back(pair.from);
    rows.push_back(pair.to);
  }
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  const auto node = [&](std::int64_t row) {
    return static_cast<std::uint32_t>(std::lower_bound(rows.begin(), rows.end(), row) - rows.begin());
  };
  std::vector<graph::NetworkLink> links;
  links.reserve(pairs.size());
  for (const Pair& pair : pairs) links.push_back({node(pair.from), node(pair.to), static_cast<double>(pair.count)});
  return {static_cast<std::uint32_t>(rows.size()), std::move(links)};
}

std::optional<std::uint32_t> EntityNetwork::node(std::int64_t row) const {
  const auto found = std::lower_bound(rows_.begin(), rows_.end(), row);
  if (found == rows_.end() || *found != row) return std::nullopt;
  return static_cast<std::uint32_t>(found - rows_.begin());
}

PathStep explain_step(store::Connection& connection, std::int64_t from, std::int64_t to, bool claims,
                      std::size_t most) {
  PathStep step;
  step.from = entity_of(connection, from);
  step.to = entity_of(connection, to);
  best_relations_between(connection, from, to, claims, most, [&](std::int64_t count, const RelationRow& row) {
    step.statements = count;
    step.evidence.push_back(row);
  });
  return step;
}

RelationEnd entity_of(store::Connection& connection, std::int64_t row) {
  store::Statement entity(connection, "SELECT slug, name FROM entity WHERE id = ?1");
  entity.bind(1, row);
  if (!entity.step()) return {};
  return {entity.string(0), entity.string(1)};
}

}  // namespace newsgraph::query
