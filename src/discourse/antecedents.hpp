// Coreference of descriptions and pronouns: from left to right, each is joined to what the antecedent ranker finds
// likeliest, or stands for itself. Runs after the precise sieves for names.
#pragma once

#include "discourse/antecedent_ranker.hpp"
#include "discourse/chain_builder.hpp"
#include "discourse/ranking_features.hpp"
#include "document/document.hpp"
#include "gazetteer/gazetteer.hpp"

namespace newsgraph::discourse {

// Is the mention one for the ranker: a pronoun or description that no sieve has joined to anything earlier or named and
// that means no participant (participants.hpp)?
[[nodiscard]] bool is_open(const Annotations& annotations, const ChainBuilder& chains,
                           const std::vector<std::uint32_t>& participants, std::uint32_t mention);

// The likeliest antecedent, or kNone if the mention stands for itself.
[[nodiscard]] std::uint32_t likeliest_antecedent(const RankingFeatures& features, const AntecedentRanker& ranker,
                                                 std::uint32_t mention);

void join_antecedents(const Document& document, const DependencyIndex& tree, const gazetteer::Gazetteer& gazetteer,
                      const AntecedentRanker& ranker, const std::vector<std::uint32_t>& participants,
                      const Annotations& annotations, ChainBuilder& chains);

}  // namespace newsgraph::discourse
