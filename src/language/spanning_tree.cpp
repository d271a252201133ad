#include "language/spanning_tree.hpp"

#include <algorithm>
#include <limits>

namespace newsgraph::language {
namespace {

constexpr float kNever = -1e30F;

// Nodes on a cycle of the head function (node 0 is the root), or nothing.
std::vector<std::uint32_t> find_cycle(const std::vector<std::uint32_t>& heads) {
  std::vector<std::uint32_t> seen(heads.size(), 0);
  for (std::uint32_t start = 1; start < heads.size(); ++start) {
    std::uint32_t at = start;
    while (at != 0 && seen[at] == 0) {
      seen[at] = start;
      at = heads[at];
    }
    if (at == 0 || seen[at] != start) continue;
    std::vector<std::uint32_t> cycle;
    for (std::uint32_t node = at; cycle.empty() || node != at; node = heads[node]) cycle.push_back(node);
    return cycle;
  }
  return {};
}

// Square matrix of scores over nodes 0 … n-1, score(dependent, head).
struct Scores {
  std::size_t size;
  std::vector<float> values;
  float& operator()(std::size_t dependent, std::size_t head) { return values[dependent * size + head]; }
  float operator()(std::size_t dependent, std::size_t head) const { return values[dependent * size + head]; }
};

std::vector<std::uint32_t> chu_liu_edmonds(const Scores& scores) {
  std::vector<std::uint32_t> heads(scores.size, 0);
  for (std::size_t i = 1; i < scores.size; ++i) {
    const float* row = &scores.values[i * scores.size];
    heads[i] = static_cast<std::uint32_t>(std::max_element(row, row + scores.size) - row);
  }
  const auto cycle = find_cycle(heads);
  if (cycle.empty()) return heads;
  // Contract the cycle into one node, solve the smaller problem, open the cycle where the solution enters it.
  std::vector<bool> in_cycle(scores.size, false);
  for (const auto node : cycle) in_cycle[node] = true;
  std::vector<std::uint32_t> kept;
  for (std::uint32_t i = 0; i < scores.size; ++i) {
    if (!in_cycle[i]) kept.push_back(i);
  }
  const std::size_t merged = kept.size();
  Scores smaller{merged + 1, std::vector<float>((merged + 1) * (merged + 1), kNever)};
  std::vector<std::uint32_t> enters(merged, 0), leaves(merged, 0);
  for (std::size_t a = 0; a < merged; ++a) {
    for (std::size_t b = 0; b < merged; ++b) smaller(a, b) = scores(kept[a], kept[b]);
    for (const auto node : cycle) {
      if (kept[a] != 0 && scores(kept[a], node) > smaller(a, merged)) {
        smaller(a, merged) = scores(kept[a], node);
        leaves[a] = node;
      }
      const float gain = scores(node, kept[a]) - scores(node, heads[node]);
      if (gain > smaller(merged, a)) {
        smaller(merged, a) = gain;
        enters[a] = node;
      }
    }
  }
  const auto solved = chu_liu_edmonds(smaller);
  for (std::size_t a = 0; a < merged; ++a) {
    if (kept[a] == 0) continue;
    heads[kept[a]] = solved[a] == merged ? leaves[a] : kept[solved[a]];
  }
  heads[enters[solved[merged]]] = kept[solved[merged]];
  return heads;
}

}  // namespace

std::vector<std::uint32_t> best_tree(const std::vector<float>& scores, std::size_t count) {
  Scores square{count + 1, std::vector<float>((count + 1) * (count + 1), kNever)};
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t h = 0; h <= count; ++h) {
      if (h != i + 1) square(i + 1, h) = scores[i * (count + 1) + h];
    }
  }
  auto heads = chu_liu_edmonds(square);
  if (std::count(heads.begin() + 1, heads.end(), 0U) != 1) {
    // Several roots: try each word as the only one, and keep the best tree.
    float best = -std::numeric_limits<float>::infinity();
    const auto candidates = heads;
    for (std::size_t root = 1; root <= count; ++root) {
      if (candidates[root] != 0) continue;
      Scores single = square;
      for (std::size_t i = 1; i <= count; ++i) {
        if (i != root) single(i, 0) = kNever;
      }
      const auto tree = chu_liu_edmonds(single);
      float sum = 0;
      for (std::size_t i = 1; i <= count; ++i) sum += square(i, tree[i]);
      if (sum > best) {
        best = sum;
        heads = tree;
      }
    }
  }
  return {heads.begin() + 1, heads.end()};
}

}  // namespace newsgraph::language
