// Who is joined to whom, how strongly, and nothing else: an undirected network of numbered nodes for the questions that
// need all of it (paths, ranking, communities). Made of a graph or a store by those who ask; knows no entities.
// Deterministic: ties go to the lower number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace newsgraph::graph {

struct NetworkLink {
  std::uint32_t from = 0, to = 0;
  double weight = 1;  // how much evidence there is, > 0
};

struct NetworkPath {
  std::vector<std::uint32_t> nodes;  // from start to goal
  double cost = 0;
};

// A measure of a node, with the half width of its 95 % confidence interval; 0 where it is exact.
struct NetworkScore {
  double value = 0;
  double error = 0;
};

class Network {
 public:
  // Links of the same two nodes, in either direction, become one; links of a node with itself go. Precondition: ends
  // are below `nodes`.
  Network(std::uint32_t nodes, std::vector<NetworkLink> links);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(begins_.size() - 1); }
  [[nodiscard]] std::size_t link_count() const { return arcs_.size() / 2; }

  // The `count` cheapest paths without a repeated node, cheapest first; fewer if there are no more, none if the two are
  // not joined or the same. A link costs 1 + 1/weight: fewer links are better, then better evidence. Dijkstra's
  // algorithm from both ends (Pohl 1971), because Boost's goes from one end and would visit most of the network; for
  // the further paths Yen's (1971).
  [[nodiscard]] std::vector<NetworkPath> paths(std::uint32_t from, std::uint32_t to, std::size_t count) const;

  // Number of neighbours.
  [[nodiscard]] std::vector<NetworkScore> degrees() const;
  // PageRank (Page et al. 1999; Boost.Graph), a link counting up to five times; the sum is 1.
  [[nodiscard]] std::vector<NetworkScore> page_ranks() const;
  // The share of all shortest ways between two others that lead through a node, links all of length 1 (Freeman 1977).
  // Up to `exact` nodes by Brandes' algorithm (2001; Boost.Graph), else estimated from `samples` starting points
  // (Brandes and Pich 2007) drawn with a fixed seed.
  [[nodiscard]] std::vector<NetworkScore> betweenness(std::size_t exact = 2000, std::size_t samples = 256) const;
  // A number for each node, the same for those that are joined more closely with each other than with the rest: greedy
  // modularity (Blondel et al. 2008), nodes in the order of their numbers. 0 is the largest community.
  [[nodiscard]] std::vector<std::uint32_t> communities() const;

 private:
  friend class PathSearch;
  struct Arc {
    std::uint32_t to;
    float weight;
  };
  struct Range {
    const Arc *first, *last;
    [[nodiscard]] const Arc* begin() const { return first; }
    [[nodiscard]] const Arc* end() const { return last; }
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(last - first); }
  };
  [[nodiscard]] Range arcs(std::uint32_t node) const {
    return {arcs_.data() + begins_[node], arcs_.data() + begins_[node + 1]};
  }
  void add_dependencies(std::uint32_t source, std::vector<double>& sums, std::vector<double>& squares) const;

  std::vector<std::size_t> begins_;  // of each node's arcs, and the end
  std::vector<Arc> arcs_;            // each link twice; a node's by falling weight, then number
};

}  // namespace newsgraph::graph
