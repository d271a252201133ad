// Communities by greedy modularity, level by level: nodes move to the neighbouring community that gains most, then each
// community becomes a node. Boost.Graph's clustering by betweenness needs the square of the network's size.
#include <algorithm>
#include <map>
#include <numeric>

#include "graph/network.hpp"

namespace newsgraph::graph {
namespace {

struct Level {
  // Neighbours with weights, each link twice; a node's own links once.
  std::vector<std::vector<std::pair<std::uint32_t, double>>> links;
  std::vector<double> inner;  // weight of a node's links with itself, twice
};

constexpr double kLeastGain = 1e-12;
constexpr int kMostRounds = 20;  // over all nodes of a level

// The community of each node of the level; false if nobody moved.
bool move_nodes(const Level& level, std::vector<std::uint32_t>& community) {
  const std::size_t size = level.links.size();
  std::vector<double> degree(size, 0), total(size, 0);
  double all = 0;
  for (std::size_t i = 0; i < size; ++i) {
    degree[i] = level.inner[i];
    for (const auto& [to, weight] : level.links[i]) degree[i] += weight;
    total[i] = degree[i];
    all += degree[i];
  }
  std::iota(community.begin(), community.end(), 0U);
  if (all <= 0) return false;
  std::vector<double> towards(size, 0);  // weight of the node's links to each community
  std::vector<std::uint32_t> near;
  bool moved = false, again = true;
  for (int round = 0; again && round < kMostRounds; ++round) {
    again = false;
    for (std::uint32_t node = 0; node < size; ++node) {
      const std::uint32_t old = community[node];
      near = {old};
      for (const auto& [to, weight] : level.links[node]) {
        if (towards[community[to]] == 0 && community[to] != old) near.push_back(community[to]);
        towards[community[to]] += weight;
      }
      total[old] -= degree[node];
      std::uint32_t best = old;
      double most = towards[old] - total[old] * degree[node] / all;
      for (const std::uint32_t other : near) {
        const double gain = towards[other] - total[other] * degree[node] / all;
        if (gain > most + kLeastGain || (other < best && gain > most - kLeastGain && best != old)) {
          best = other;
          most = gain;
        }
      }
      for (const std::uint32_t other : near) towards[other] = 0;
      total[best] += degree[node];
      community[node] = best;
      again = again || best != old;
    }
    moved = moved || again;
  }
  return moved;
}

// Numbers without gaps, in the order of the first node.
std::uint32_t renumber(std::vector<std::uint32_t>& community) {
  std::vector<std::uint32_t> numbers(community.size(), UINT32_MAX);
  std::uint32_t count = 0;
  for (std::uint32_t& number : community) {
    if (numbers[number] == UINT32_MAX) numbers[number] = count++;
    number = numbers[number];
  }
  return count;
}

Level joined(const Level& level, const std::vector<std::uint32_t>& community, std::uint32_t count) {
  Level next;
  next.inner.assign(count, 0);
  std::vector<std::map<std::uint32_t, double>> links(count);
  for (std::uint32_t node = 0; node < level.links.size(); ++node) {
    const std::uint32_t own = community[node];
    next.inner[own] += level.inner[node];
    for (const auto& [to, weight] : level.links[node]) {
      if (community[to] == own) {
        next.inner[own] += weight;
      } else {
        links[own][community[to]] += weight;
      }
    }
  }
  for (const auto& neighbours : links) next.links.emplace_back(neighbours.begin(), neighbours.end());
  return next;
}

}  // namespace

std::vector<std::uint32_t> Network::communities() const {
  Level level;
  level.inner.assign(size(), 0);
  for (std::uint32_t node = 0; node < size(); ++node) {
    auto& links = level.links.emplace_back();
    for (const Arc& arc : arcs(node)) links.emplace_back(arc.to, static_cast<double>(arc.weight));
  }
  std::vector<std::uint32_t> result(size());
  std::iota(result.begin(), result.end(), 0U);
  for (;;) {
    std::vector<std::uint32_t> community(level.links.size());
    if (!move_nodes(level, community)) break;
    const std::uint32_t count = renumber(community);
    for (std::uint32_t& number : result) number = community[number];
    level = joined(level, community, count);
  }
  std::vector<std::size_t> sizes(size(), 0);
  for (const std::uint32_t number : result) ++sizes[number];
  std::vector<std::uint32_t> order(size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return sizes[a] > sizes[b]; });
  std::vector<std::uint32_t> place(size());
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  for (std::uint32_t& number : result) number = place[number];
  return result;
}

}  // namespace newsgraph::graph
