#include "graph/network.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace newsgraph::graph {

Network::Network(std::uint32_t nodes, std::vector<NetworkLink> links) : begins_(nodes + 1UL, 0) {
  std::erase_if(links, [](const NetworkLink& link) { return link.from == link.to; });
  for (NetworkLink& link : links) {
    NG_CHECK(link.from < nodes && link.to < nodes && link.weight > 0);
    if (link.from > link.to) std::swap(link.from, link.to);
  }
  std::stable_sort(links.begin(), links.end(), [](const NetworkLink& a, const NetworkLink& b) {
    return a.from != b.from ? a.from < b.from : a.to < b.to;
  });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (kept > 0 && links[kept - 1].from == links[i].from && links[kept - 1].to == links[i].to) {
      links[kept - 1].weight += links[i].weight;
    } else {
      links[kept++] = links[i];
    }
  }
  links.resize(kept);
  for (const NetworkLink& link : links) {
    ++begins_[link.from + 1];
    ++begins_[link.to + 1];
  }
  for (std::uint32_t i = 0; i < nodes; ++i) begins_[i + 1] += begins_[i];
  arcs_.resize(links.size() * 2);
  std::vector<std::size_t> at(begins_.begin(), begins_.end() - 1);
  for (const NetworkLink& link : links) {
    arcs_[at[link.from]++] = {link.to, static_cast<float>(link.weight)};
    arcs_[at[link.to]++] = {link.from, static_cast<float>(link.weight)};
  }
  for (std::uint32_t i = 0; i < nodes; ++i) {
    std::sort(arcs_.begin() + static_cast<std::ptrdiff_t>(begins_[i]),
              arcs_.begin() + static_cast<std::ptrdiff_t>(begins_[i + 1]),
              [](const Arc& a, const Arc& b) { return a.weight != b.weight ? a.weight > b.weight : a.to < b.to; });
  }
}

std::vector<NetworkScore> Network::degrees() const {
  std::vector<NetworkScore> scores(size());
  for (std::uint32_t i = 0; i < size(); ++i) scores[i].value = static_cast<double>(arcs(i).size());
  return scores;
}

}  // namespace newsgraph::graph
