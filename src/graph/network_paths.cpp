// Cheapest paths. Each side of the search settles nodes in the order of their distance. A settled node looks at all of
// its links for nodes that the other side has settled, but offers its neighbours one by one, nearest first: links are
// sorted, so a node with a hundred thousand of them costs the queue one entry at a time.
#include <algorithm>
#include <queue>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "graph/network.hpp"

namespace newsgraph::graph {
namespace {

double cost_of(float weight) { return 1.0 + 1.0 / static_cast<double>(weight); }

}  // namespace

// What a search must not use: for the further paths of Yen's algorithm.
struct Banned {
  std::unordered_set<std::uint32_t> nodes;
  std::unordered_set<std::uint32_t> second;  // nodes that the path may not go to from its start
};

class PathSearch {
 public:
  PathSearch(const Network& network, const Banned& banned) : network_(network), banned_(banned) {}

  std::optional<NetworkPath> find(std::uint32_t from, std::uint32_t to) {
    ends_[0] = from;
    ends_[1] = to;
    settle(0, {0, from, from, 0});
    settle(1, {0, to, to, 0});
    while (!sides_[0].queue.empty() && !sides_[1].queue.empty()) {
      const double forward = sides_[0].queue.top().distance, backward = sides_[1].queue.top().distance;
      if (forward + backward >= best_) break;
      const int side = forward <= backward ? 0 : 1;
      const Offer offer = sides_[side].queue.top();
      sides_[side].queue.pop();
      offer_next(side, offer.by, offer.arc + 1);
      if (!sides_[side].settled.contains(offer.node)) settle(side, offer);
    }
    // One side has seen all it can reach: what the other one has met is final.
    if (best_ == kNowhere) return std::nullopt;
    return path();
  }

 private:
  static constexpr double kNowhere = 1e300;
  // A node that a settled one, `by`, can be left to by its arc of that number.
  struct Offer {
    double distance;
    std::uint32_t node, by;
    std::size_t arc;
    friend bool operator>(const Offer& a, const Offer& b) {
      if (a.distance != b.distance) return a.distance > b.distance;
      return a.node != b.node ? a.node > b.node : a.by > b.by;
    }
  };
  struct Settled {
    double distance;
    std::uint32_t by;
  };
  struct Side {
    std::priority_queue<Offer, std::vector<Offer>, std::greater<>> queue;
    std::unordered_map<std::uint32_t, Settled> settled;
  };

  [[nodiscard]] bool may_use(int side, std::uint32_t from, std::uint32_t to) const {
    if (banned_.nodes.contains(to)) return false;
    const std::uint32_t start = ends_[0];
    const bool first =
        side == 0 ? from == start && banned_.second.contains(to) : to == start && banned_.second.contains(from);
    return !first;
  }

  void settle(int side, const Offer& offer) {
    sides_[side].settled.emplace(offer.node, Settled{offer.distance, offer.by});
    const auto& others = sides_[1 - side].settled;
    for (const auto& arc : network_.arcs(offer.node)) {
      const auto met = others.find(arc.to);
      if (met == others.end() || !may_use(side, offer.node, arc.to)) continue;
      const double through = offer.distance + cost_of(arc.weight) + met->second.distance;
      if (through >= best_) continue;
      best_ = through;
      meeting_[side] = offer.node;
      meeting_[1 - side] = arc.to;
    }
    offer_next(side, offer.node, 0);
  }

  void offer_next(int side, std::uint32_t node, std::size_t arc) {
    if (arc == 0 && node == ends_[1 - side] && ends_[0] != ends_[1]) return;  // nothing behind the goal
    const auto arcs = network_.arcs(node);
    for (; arc < arcs.size(); ++arc) {
      const auto& next = arcs.first[arc];
      if (sides_[side].settled.contains(next.to) || !may_use(side, node, next.to)) continue;
      const double distance = sides_[side].settled.at(node).distance + cost_of(next.weight);
      if (distance < best_) sides_[side].queue.push({distance, next.to, node, arc});
      return;
    }
  }

  [[nodiscard]] NetworkPath path() const {
    NetworkPath path;
    path.cost = best_;
    for (int side = 0; side < 2; ++side) {
      std::vector<std::uint32_t> half = {meeting_[side]};
      while (half.back() != ends_[side]) half.push_back(sides_[side].settled.at(half.back()).by);
      if (side == 0) std::reverse(half.begin(), half.end());
      path.nodes.insert(path.nodes.end(), half.begin(), half.end());
    }
    return path;
  }

  const Network& network_;
  const Banned& banned_;
  Side sides_[2];
  std::uint32_t ends_[2] = {0, 0}, meeting_[2] = {0, 0};
  double best_ = kNowhere;
};

namespace {

struct Cheaper {
  bool operator()(const NetworkPath& a, const NetworkPath& b) const {
    return a.cost != b.cost ? a.cost < b.cost : a.nodes < b.nodes;
  }
};

}  // namespace

std::vector<NetworkPath> Network::paths(std::uint32_t from, std::uint32_t to, std::size_t count) const {
  std::vector<NetworkPath> found;
  if (from == to || count == 0) return found;
  if (auto first = PathSearch(*this, {}).find(from, to)) found.push_back(std::move(*first));
  std::set<NetworkPath, Cheaper> candidates;
  const auto cost_between = [&](std::uint32_t a, std::uint32_t b) {
    const Range range = arcs(a);
    return cost_of(std::find_if(range.begin(), range.end(), [&](const Arc& arc) { return arc.to == b; })->weight);
  };
  while (!found.empty() && found.size() < count) {
    const NetworkPath last = found.back();
    double spent = 0;
    Banned banned;
    for (std::size_t i = 0; i + 1 < last.nodes.size(); ++i) {
      const std::vector<std::uint32_t> root(last.nodes.begin(),
                                            last.nodes.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      banned.second.clear();
      for (const NetworkPath& path : found) {
        if (path.nodes.size() > i + 1 && std::equal(root.begin(), root.end(), path.nodes.begin())) {
          banned.second.insert(path.nodes[i + 1]);
        }
      }
      if (auto rest = PathSearch(*this, banned).find(root.back(), to)) {
        rest->nodes.insert(rest->nodes.begin(), root.begin(), root.end() - 1);
        rest->cost += spent;
        candidates.insert(std::move(*rest));
      }
      spent += cost_between(last.nodes[i], last.nodes[i + 1]);
      banned.nodes.insert(root.back());
    }
    if (candidates.empty()) break;
    found.push_back(*candidates.begin());
    candidates.erase(candidates.begin());
  }
  return found;
}

}  // namespace newsgraph::graph
