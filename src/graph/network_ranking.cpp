// Measures of nodes: Boost.Graph's where it has them.
#include <algorithm>
#include <cmath>
#include <numeric>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/property_map/property_map.hpp>

#include "graph/network.hpp"

namespace newsgraph::graph {
namespace {

constexpr double kDamping = 0.85;
constexpr std::size_t kIterations = 40;
constexpr double kHeaviest = 5;  // a link counts at most so many times
constexpr double kNormal95 = 1.96;

// SplitMix64, the same numbers on every machine.
std::uint64_t next_random(std::uint64_t& state) {
  std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

}  // namespace

std::vector<NetworkScore> Network::page_ranks() const {
  using Graph = boost::compressed_sparse_row_graph<boost::bidirectionalS>;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  for (std::uint32_t node = 0; node < size(); ++node) {
    for (const Arc& arc : arcs(node)) {
      // Boost's PageRank knows no weights: parallel edges stand for them.
      const auto times = static_cast<std::size_t>(std::clamp(static_cast<double>(arc.weight), 1.0, kHeaviest));
      for (std::size_t i = 0; i < times; ++i) edges.emplace_back(node, arc.to);
    }
  }
  const Graph graph(boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), size());
  std::vector<double> ranks(size(), 0), scratch(size(), 0);
  const auto index = boost::get(boost::vertex_index, graph);
  if (size() > 0) {
    boost::graph::page_rank(graph, boost::make_iterator_property_map(ranks.begin(), index),
                            boost::graph::n_iterations(kIterations), kDamping, size(),
                            boost::make_iterator_property_map(scratch.begin(), index));
  }
  const double sum = std::accumulate(ranks.begin(), ranks.end(), 0.0);
  std::vector<NetworkScore> scores(size());
  for (std::uint32_t i = 0; i < size(); ++i) scores[i].value = sum > 0 ? ranks[i] / sum : 0;
  return scores;
}

// Brandes' accumulation from one source: the share of the shortest ways from it to each other node that lead through
// each node, summed over the other nodes.
void Network::add_dependencies(std::uint32_t source, std::vector<double>& sums, std::vector<double>& squares) const {
  std::vector<std::uint32_t> order = {source};
  std::vector<std::int32_t> distance(size(), -1);
  std::vector<double> ways(size(), 0), dependency(size(), 0);
  distance[source] = 0;
  ways[source] = 1;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::uint32_t node = order[i];
    for (const Arc& arc : arcs(node)) {
      if (distance[arc.to] < 0) {
        distance[arc.to] = distance[node] + 1;
        order.push_back(arc.to);
      }
      if (distance[arc.to] == distance[node] + 1) ways[arc.to] += ways[node];
    }
  }
  for (std::size_t i = order.size(); i-- > 1;) {
    const std::uint32_t node = order[i];
    for (const Arc& arc : arcs(node)) {
      if (distance[arc.to] == distance[node] - 1)
        dependency[arc.to] += ways[arc.to] / ways[node] * (1 + dependency[node]);
    }
    sums[node] += dependency[node];
    squares[node] += dependency[node] * dependency[node];
  }
}

std::vector<NetworkScore> Network::betweenness(std::size_t exact, std::size_t samples) const {
  std::vector<NetworkScore> scores(size());
  if (size() < 3) return scores;
  const double others = static_cast<double>(size() - 1), pairs = others * static_cast<double>(size() - 2);
  if (size() <= exact) {
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> graph(size());
    for (std::uint32_t node = 0; node < size(); ++node) {
      for (const Arc& arc : arcs(node)) {
        if (node < arc.to) boost::add_edge(node, arc.to, graph);
      }
    }
    std::vector<double> values(size(), 0);
    boost::brandes_betweenness_centrality(
        graph, boost::make_iterator_property_map(values.begin(), boost::get(boost::vertex_index, graph)));
    for (std::uint32_t i = 0; i < size(); ++i) scores[i].value = values[i] * 2 / pairs;  // each pair was counted once
    return scores;
  }
  std::vector<std::uint32_t> nodes(size());
  std::iota(nodes.begin(), nodes.end(), 0U);
  std::vector<double> sums(size(), 0), squares(size(), 0);
  std::uint64_t state = 1;
  const std::size_t drawn = std::min<std::size_t>(samples, size());
  for (std::size_t i = 0; i < drawn; ++i) {
    std::swap(nodes[i], nodes[i + next_random(state) % (nodes.size() - i)]);
    add_dependencies(nodes[i], sums, squares);
  }
  const double count = static_cast<double>(drawn), all = static_cast<double>(size());
  for (std::uint32_t i = 0; i < size(); ++i) {
    const double mean = sums[i] / count;
    const double variance = count > 1 ? std::max(0.0, (squares[i] - count * mean * mean) / (count - 1)) : 0;
    const double deviation = std::sqrt(variance / count * (1 - count / all));
    scores[i] = {mean * all / pairs, kNormal95 * deviation * all / pairs};
  }
  return scores;
}

}  // namespace newsgraph::graph
