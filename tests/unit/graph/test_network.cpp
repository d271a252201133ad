#include "graph/network.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "support/generated_graph.hpp"

using newsgraph::graph::Network;
using newsgraph::graph::NetworkLink;

namespace {

using Nodes = std::vector<std::uint32_t>;

std::vector<NetworkLink> random_links(std::uint32_t nodes, std::size_t count, std::uint64_t seed) {
  newsgraph::samples::Random random(seed);
  std::vector<NetworkLink> links;
  for (std::size_t i = 0; i < count; ++i) {
    links.push_back({static_cast<std::uint32_t>(random.below(nodes)), static_cast<std::uint32_t>(random.below(nodes)),
                     static_cast<double>(1 + random.below(9))});
  }
  return links;
}

// Cost of the cheapest path between all, by Floyd and Warshall.
std::vector<std::vector<double>> all_costs(std::uint32_t nodes, const std::vector<NetworkLink>& links) {
  std::vector<std::vector<double>> weight(nodes, std::vector<double>(nodes, 0)),
      cost(nodes, std::vector<double>(nodes, 1e300));
  for (const auto& link : links) {
    weight[link.from][link.to] += link.weight;
    if (link.from != link.to) weight[link.to][link.from] += link.weight;
  }
  for (std::uint32_t i = 0; i < nodes; ++i) {
    for (std::uint32_t j = 0; j < nodes; ++j) {
      if (i == j) cost[i][j] = 0;
      if (i != j && weight[i][j] > 0) cost[i][j] = 1 + 1 / weight[i][j];
    }
  }
  for (std::uint32_t k = 0; k < nodes; ++k) {
    for (std::uint32_t i = 0; i < nodes; ++i) {
      for (std::uint32_t j = 0; j < nodes; ++j) cost[i][j] = std::min(cost[i][j], cost[i][k] + cost[k][j]);
    }
  }
  return cost;
}

// Every path without repetition, cheapest first.
void all_paths(const std::vector<std::vector<double>>& direct, Nodes& path, std::uint32_t to, double cost,
               std::vector<std::pair<double, Nodes>>& found) {
  if (path.back() == to) {
    found.emplace_back(cost, path);
    return;
  }
  for (std::uint32_t next = 0; next < direct.size(); ++next) {
    const double step = direct[path.back()][next];
    if (step <= 0 || std::find(path.begin(), path.end(), next) != path.end()) continue;
    path.push_back(next);
    all_paths(direct, path, to, cost + step, found);
    path.pop_back();
  }
}

}  // namespace

TEST_CASE("The cheapest path is as cheap as any") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const std::uint32_t nodes = 60;
    const auto links = random_links(nodes, 90, seed);
    const Network network(nodes, links);
    const auto costs = all_costs(nodes, links);
    for (std::uint32_t from = 0; from < nodes; from += 7) {
      for (std::uint32_t to = 0; to < nodes; ++to) {
        const auto paths = network.paths(from, to, 1);
        if (from == to || costs[from][to] > 1e200) {
          CHECK(paths.empty());
        } else {
          REQUIRE(paths.size() == 1);
          CHECK(paths.front().cost == Approx(costs[from][to]));
          CHECK(paths.front().nodes.front() == from);
          CHECK(paths.front().nodes.back() == to);
        }
      }
    }
  }
}

TEST_CASE("Further paths come in the order of their cost, none is left out") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const std::uint32_t nodes = 8;
    const auto links = random_links(nodes, 14, seed);
    const Network network(nodes, links);
    std::vector<std::vector<double>> direct(nodes, std::vector<double>(nodes, 0));
    for (const auto& link : links) {
      direct[link.from][link.to] += link.weight;
      if (link.from != link.to) direct[link.to][link.from] += link.weight;
    }
    for (auto& row : direct) {
      for (double& value : row) value = value > 0 ? 1 + 1 / value : 0;
    }
    for (std::uint32_t i = 0; i < nodes; ++i) direct[i][i] = 0;
    Nodes path = {0};
    std::vector<std::pair<double, Nodes>> expected;
    all_paths(direct, path, nodes - 1, 0, expected);
    std::sort(expected.begin(), expected.end());
    const auto found = network.paths(0, nodes - 1, 50);
    REQUIRE(found.size() == std::min<std::size_t>(50, expected.size()));
    for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i].cost == Approx(expected[i].first));
  }
}

TEST_CASE("A direct link is shorter than a way round, and better evidence wins among equals") {
  const Network network(5, {{0, 1, 1}, {0, 2, 100}, {2, 1, 100}, {0, 3, 2}, {3, 4, 2}, {0, 2, 1}, {2, 4, 1}});
  CHECK(network.paths(0, 1, 1).front().nodes == Nodes{0, 1});
  CHECK(network.paths(0, 4, 1).front().nodes == Nodes{0, 3, 4});
}

TEST_CASE("Estimated betweenness has the exact one within its error") {
  const std::uint32_t nodes = 300;
  const Network network(nodes, random_links(nodes, 900, 3));
  const auto exact = network.betweenness(nodes), estimated = network.betweenness(0, 120);
  std::size_t within = 0;
  for (std::uint32_t i = 0; i < nodes; ++i) {
    CHECK(exact[i].error == 0);
    within += std::abs(exact[i].value - estimated[i].value) <= estimated[i].error + 1e-12 ? 1U : 0U;
  }
  CHECK(within > nodes * 80 / 100);  // the normal approximation is a little narrow
  const auto all = network.betweenness(0, nodes);
  for (std::uint32_t i = 0; i < nodes; ++i) CHECK(all[i].value == Approx(exact[i].value).margin(1e-9));
}

TEST_CASE("The middle of a star is first by every measure") {
  std::vector<NetworkLink> links;
  for (std::uint32_t i = 1; i < 9; ++i) links.push_back({0, i, 1});
  const Network network(9, links);
  for (const auto& scores : {network.degrees(), network.page_ranks(), network.betweenness()}) {
    for (std::uint32_t i = 1; i < 9; ++i) CHECK(scores[0].value > scores[i].value);
  }
  CHECK(network.betweenness()[0].value == Approx(1));
}

TEST_CASE("Two groups with one link between them are two communities") {
  std::vector<NetworkLink> links;
  for (const std::uint32_t start : {0U, 6U}) {
    for (std::uint32_t i = 0; i < 6; ++i) {
      for (std::uint32_t j = i + 1; j < 6; ++j) links.push_back({start + i, start + j, 1});
    }
  }
  links.push_back({5, 6, 1});
  const auto communities = Network(12, links).communities();
  for (std::uint32_t i = 0; i < 12; ++i) CHECK(communities[i] == communities[i < 6 ? 0 : 6]);
  CHECK(communities[0] != communities[6]);
}
