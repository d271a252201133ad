#include "discourse/antecedents.hpp"

#include "discourse/mention_facts.hpp"
#include "discourse/ranking_features.hpp"

namespace newsgraph::discourse {

namespace {

// Lowers the score of standing alone for a pronoun that nearly always repeats something.
constexpr float kRepeats = 4;
// The same for "it" and "they", which may stand for what has no mention.
constexpr float kLikely = 0.8F;

}  // namespace

bool is_open(const Annotations& annotations, const ChainBuilder& chains, const std::vector<std::uint32_t>& participants,
             std::uint32_t mention) {
  return participants[mention] == kNone && annotations.mentions[mention].kind != MentionKind::kNamed &&
         chains.root(mention) == mention && !chains.cluster(mention).named;
}

std::uint32_t likeliest_antecedent(const RankingFeatures& features, const AntecedentRanker& ranker,
                                   std::uint32_t mention) {
  std::vector<std::uint32_t> hashes;
  features.alone(mention, hashes);
  float best = ranker.score(hashes);
  const bool repeats = features.surely_repeats(mention);
  if (repeats)
    best -= kRepeats;
  else if (features.is_third_person(mention))
    best -= kLikely;
  std::uint32_t chosen = kNone;
  for (const RankingFeatures::Option option : features.options(mention)) {
    features.pair(mention, option, hashes);
    const float score = ranker.score(hashes) + (repeats ? features.prior(mention, option.candidate) : 0);
    if (score <= best) continue;
    best = score;
    chosen = option.candidate;
  }
  return chosen;
}

void join_antecedents(const Document& document, const DependencyIndex& tree, const gazetteer::Gazetteer& gazetteer,
                      const AntecedentRanker& ranker, const std::vector<std::uint32_t>& participants,
                      const Annotations& annotations, ChainBuilder& chains) {
  const std::vector<MentionFacts> facts = gather_facts(document, tree, annotations);
  RankingFeatures features(annotations, gazetteer, facts, chains);
  for (std::uint32_t m = 0; m < annotations.mentions.size(); ++m) {
    if (!is_open(annotations, chains, participants, m)) continue;
    const std::uint32_t chosen = likeliest_antecedent(features, ranker, m);
    if (chosen == kNone) continue;
    const std::uint32_t before = chains.root(chosen);
    chains.join(chosen, m);
    features.joined(before, m);
  }
}

}  // namespace newsgraph::discourse
