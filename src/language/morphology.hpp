// Morphological features (FEATS of CoNLL-U: "Mood=Ind|Number=Sing|Person=3|…") by tables learned from the treebanks. A
// word's tag and form settle most of them; person and number of a verb are its subject's, and whether a base form
// commands depends on what stands around it, so the tables also know a word's surroundings in the tree.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/annotations.hpp"
#include "document/document.hpp"
#include "language/features.hpp"

namespace newsgraph::language {

// Views of the tables in the model file.
struct MorphologyTables {
  HashedTable values;                          // key of a word as in morphology_keys -> number of a text
  std::span<const char> texts;                 // FEATS, one after the other
  std::span<const std::uint32_t> text_starts;  // start of each in `texts`, and the end
};

inline constexpr std::size_t kMorphologyLevels = 4;

// Keys under which a token's features may stand, from the most general to the most exact: part of speech and tag; with
// surroundings; with form; with both. 0: this word has no such key.
using MorphologyKeys = std::array<std::uint64_t, kMorphologyLevels>;
[[nodiscard]] MorphologyKeys morphology_keys(const Document& document, const std::vector<Token>& tokens,
                                             const DependencyIndex& index, std::uint32_t token);

// FEATS of every token, "_" for none. Tokens must have tags and trees.
[[nodiscard]] std::vector<std::string> morphological_features(const Document& document,
                                                              const std::vector<Token>& tokens,
                                                              const MorphologyTables& tables);

}  // namespace newsgraph::language
