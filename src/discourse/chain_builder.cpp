#include "discourse/chain_builder.hpp"

#include <algorithm>
#include <map>

namespace newsgraph::discourse {

void ChainBuilder::join(std::uint32_t a, std::uint32_t b) {
  a = root(a);
  b = root(b);
  if (a == b) return;
  if (b < a) std::swap(a, b);
  parents_[b] = a;
  Cluster& kept = clusters_[a];
  Cluster& other = clusters_[b];
  if (!kept.named && other.named) kept.type = other.type;
  for (NameForm& form : other.forms) {
    const bool known =
        std::any_of(kept.forms.begin(), kept.forms.end(), [&](const NameForm& own) { return own.text == form.text; });
    if (!known) kept.forms.push_back(std::move(form));
  }
  if (!kept.entry) kept.entry = other.entry;
  kept.titles.insert(other.titles.begin(), other.titles.end());
  if (kept.sex == 0) kept.sex = other.sex;
  kept.named = kept.named || other.named;
}

void ChainBuilder::write(const std::set<std::uint32_t>& wanted, Annotations& annotations) const {
  std::map<std::uint32_t, std::vector<std::uint32_t>> members;
  for (std::uint32_t i = 0; i < parents_.size(); ++i) members[root(i)].push_back(i);
  annotations.chains.clear();
  for (const auto& [first, mentions] : members) {
    const bool keep =
        clusters_[first].named || mentions.size() > 1 ||
        std::any_of(mentions.begin(), mentions.end(), [&](std::uint32_t i) { return wanted.contains(i); });
    for (const std::uint32_t mention : mentions)
      annotations.mentions[mention].chain = keep ? static_cast<std::uint32_t>(annotations.chains.size()) : kNone;
    if (keep) annotations.chains.push_back({mentions, kNone});
  }
}

}  // namespace newsgraph::discourse
