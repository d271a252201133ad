// The best dependency tree over a matrix of head scores (Chu & Liu 1965, Edmonds 1967), with exactly one word under
// the root.
#pragma once

#include <cstdint>
#include <vector>

namespace newsgraph::language {

// `scores[i * (count + 1) + h]`: score of head h (0 root, else 1-based) for word i. Returns one head per word; ties go
// to the smaller head. O(count^2) when the best heads already form a tree, O(count^3) at worst.
[[nodiscard]] std::vector<std::uint32_t> best_tree(const std::vector<float>& scores, std::size_t count);

}  // namespace newsgraph::language
