// One sentence to learn from, in the form that every corpus is brought to. Layers that a corpus does not annotate are
// left open: no tree, or name labels that allow more than one answer (a marginal loss sums over what is allowed).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/labels.hpp"

namespace newsgraph::training {

// Set of name labels, one bit each.
using LabelMask = std::uint32_t;
inline constexpr LabelMask kAnyLabel = (1U << language::kNameLabelCount) - 1;

// Set of entity types, one bit each.
using TypeMask = std::uint32_t;
[[nodiscard]] constexpr TypeMask types() { return 0; }
template <typename... Rest>
[[nodiscard]] constexpr TypeMask types(EntityType first, Rest... rest) {
  return (1U << static_cast<unsigned>(first)) | types(rest...);
}

enum class Corpus : std::uint8_t {
  kNone,
  kEwt,
  kGum,
  kReDocred,
  kWikigold,
  kCrossner,
  kRe3d,
  kGrobid,
  kWnut,
  kTweets,
  kLowerCased,
  kFrames,
  kSilver,
};
inline constexpr std::size_t kCorpusCount = 13;

// A tag or head that nobody is sure of; it teaches nothing.
inline constexpr std::uint16_t kOpen = 0xFFFF;

struct TrainingSentence {
  std::vector<std::string> forms;
  std::vector<std::uint16_t> tags;   // joint part of speech and tag or kOpen; empty: no tree
  std::vector<std::uint16_t> heads;  // 0 root, else 1-based word, or kOpen
  std::vector<std::uint8_t> relations;
  std::vector<LabelMask> names;  // allowed labels of each word; empty: nothing known
  Corpus corpus = Corpus::kNone;

  [[nodiscard]] bool has_tree() const { return !heads.empty(); }
};

// Allows exactly a name of one of `allowed` on words [begin, end).
void set_name(std::vector<LabelMask>& names, std::size_t begin, std::size_t end, TypeMask allowed);

}  // namespace newsgraph::training
