// Which entities carry the story: PageRank (Page, Brin, Motwani, Winograd 1999) on the links read in both directions,
// because being accused matters as much as accusing. Deviation: the rank is multiplied by the square root of the number
// of mentions, so that a name that is everywhere in the text beats one that stands at the end of the same line. Only
// additions, products, quotients and square roots in a fixed order: the same result on every machine.
#include <algorithm>
#include <cmath>
#include <numeric>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/property_map/property_map.hpp>

#include "base/error.hpp"
#include "graph/storage.hpp"

namespace newsgraph::graph {
namespace {

constexpr double kDamping = 0.85;
constexpr std::size_t kIterations = 40;
constexpr std::size_t kHeaviest = 5;  // a line counts at most so many times
constexpr double kResolution = 1e9;   // ranks closer than that are ties

using Plain = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

std::size_t weight_of(const Edge& edge) {
  return std::clamp<std::size_t>(edge.statements.size() + edge.roles.size(), 1, kHeaviest);
}

// Boost's PageRank knows no weights: a line of weight n stands as n parallel ones, each way.
Plain both_ways(std::size_t size, const std::vector<KnowledgeGraph::Link>& links) {
  Plain graph(size);
  for (const auto& link : links) {
    for (std::size_t i = weight_of(*link.edge); i > 0; --i) {
      boost::add_edge(link.from, link.to, graph);
      boost::add_edge(link.to, link.from, graph);
    }
  }
  return graph;
}

}  // namespace

std::vector<std::uint32_t> KnowledgeGraph::ranking() const {
  NG_CHECK(storage_ != nullptr);
  const std::size_t size = entities_.size();
  std::vector<double> ranks(size, 0.0);
  std::vector<double> scratch(size, 0.0);
  if (size > 0) {
    const Plain graph = both_ways(size, links());
    const auto index = boost::get(boost::vertex_index, graph);
    boost::graph::page_rank(graph, boost::make_iterator_property_map(ranks.begin(), index),
                            boost::graph::n_iterations(kIterations), kDamping, size,
                            boost::make_iterator_property_map(scratch.begin(), index));
  }
  std::vector<double> scores(size);
  for (std::size_t i = 0; i < size; ++i) {
    const double mentions = static_cast<double>(entities_[i].mentions.size() + 1);
    scores[i] = std::floor(ranks[i] * std::sqrt(mentions) * kResolution);
  }
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return scores[a] > scores[b]; });
  return order;
}

}  // namespace newsgraph::graph
