// The clusters of mentions that coreference grows: union-find over mentions, with what is known of each cluster kept at
// its root. Shared by the sieves for names and for pronouns.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "discourse/name_matching.hpp"

namespace newsgraph::discourse {

// What the article and the gazetteer say of one thing so far.
struct Cluster {
  std::vector<NameForm> forms;            // distinct names
  EntityType type = EntityType::kPerson;  // type of the first name
  std::optional<std::uint32_t> entry;     // gazetteer entry
  std::set<std::string> titles;           // lower-case lemmas of titles and roles: "president"
  char sex = 0;                           // 'f', 'm', or 0 when unknown
  bool named = false;
};

class ChainBuilder {
 public:
  explicit ChainBuilder(std::size_t mentions) : parents_(mentions), clusters_(mentions) {
    for (std::uint32_t i = 0; i < mentions; ++i) parents_[i] = i;
  }

  [[nodiscard]] std::uint32_t root(std::uint32_t mention) const {
    while (parents_[mention] != mention) mention = parents_[mention];
    return mention;
  }
  [[nodiscard]] Cluster& cluster(std::uint32_t mention) { return clusters_[root(mention)]; }
  [[nodiscard]] const Cluster& cluster(std::uint32_t mention) const { return clusters_[root(mention)]; }

  // Joins two clusters; the earlier root stays.
  void join(std::uint32_t a, std::uint32_t b);
  // Writes chains and Mention.chain: clusters with a name, with several mentions, or with a mention in `wanted`.
  void write(const std::set<std::uint32_t>& wanted, Annotations& annotations) const;

 private:
  std::vector<std::uint32_t> parents_;
  std::vector<Cluster> clusters_;
};

}  // namespace newsgraph::discourse
