// Features of a mention beside one that it may repeat, for the antecedent ranker: distance, agreement, wording, syntax
// and speech, as Durrett and Klein (2013) and Clark and Manning (2015) use them, each also joined with the kinds of the
// two mentions. Features are hashes; training and inference share this code.
#pragma once

#include <cstdint>
#include <vector>

#include "discourse/chain_builder.hpp"
#include "discourse/mention_facts.hpp"
#include "gazetteer/gazetteer.hpp"

namespace newsgraph::discourse {

// What is known of the cluster of each mention so far. Kept by RankingFeatures as chains grow.
struct ClusterFacts {
  std::uint32_t size = 1;
  std::uint32_t first = 0, last = 0;  // mentions
  std::vector<std::uint32_t> lemmas;  // of the heads of descriptions and names, without repetition
  std::vector<std::uint32_t> words;   // hashes of whole wordings
  std::vector<std::uint32_t> parts;   // hashes of the words of names
  Number number = Number::kUnknown;
  char sex = 0;
  Animacy animacy = Animacy::kUnknown;
  bool spoken = false;  // "I", "we", "you" are among it
};

class RankingFeatures {
 public:
  // Keeps references. `chains` may hold clusters already.
  RankingFeatures(const Annotations& annotations, const gazetteer::Gazetteer& gazetteer,
                  const std::vector<MentionFacts>& facts, const ChainBuilder& chains);

  // A mention that another may repeat, and how many clusters that agree as well stand nearer.
  struct Option {
    std::uint32_t candidate = 0, skipped = 0;
  };
  // What `mention` may repeat, the nearest first; behind it only names within the sentence of a pronoun. Those that
  // contain it or that sex, number or animacy rule out are left out.
  [[nodiscard]] std::vector<Option> options(std::uint32_t mention) const;
  // Of the pair. Replaces `out`.
  void pair(std::uint32_t mention, Option option, std::vector<std::uint32_t>& out) const;
  // What news adds to the score of a candidate for a pronoun that surely repeats somebody: "Mora said he would" means
  // Mora.
  [[nodiscard]] float prior(std::uint32_t mention, std::uint32_t candidate) const;
  [[nodiscard]] bool is_third_person(std::uint32_t mention) const {
    return facts_[mention].pronoun && facts_[mention].person == Person::kThird;
  }
  // Is the mention a pronoun that speaks, or one for a person? In news it nearly always repeats somebody.
  [[nodiscard]] bool surely_repeats(std::uint32_t mention) const;
  // Of the mention as the first of its thing. Replaces `out`.
  void alone(std::uint32_t mention, std::vector<std::uint32_t>& out) const;
  // To be called after chains.join(a, b).
  void joined(std::uint32_t a, std::uint32_t b);

 private:
  [[nodiscard]] bool may_speak(std::uint32_t candidate) const;
  [[nodiscard]] std::vector<std::uint32_t> candidates(std::uint32_t mention) const;
  [[nodiscard]] bool agree(std::uint32_t mention, std::uint32_t candidate) const;
  [[nodiscard]] const ClusterFacts& cluster(std::uint32_t mention) const { return clusters_[chains_.root(mention)]; }
  [[nodiscard]] std::uint32_t class_of(std::uint32_t mention) const;
  [[nodiscard]] std::uint32_t speech(std::uint32_t mention, std::uint32_t candidate) const;
  [[nodiscard]] std::uint32_t configuration(const MentionFacts& m, const MentionFacts& c) const;
  [[nodiscard]] std::uint32_t wording(std::uint32_t mention, std::uint32_t candidate) const;

  const Annotations& annotations_;
  const gazetteer::Gazetteer& gazetteer_;
  const std::vector<MentionFacts>& facts_;
  const ChainBuilder& chains_;
  std::vector<ClusterFacts> clusters_;       // at the root of each cluster
  std::vector<std::uint32_t> speaker_of_;    // by quotation: mention or kNone
  std::vector<std::uint32_t> addressee_of_;  // by quotation
  std::vector<std::uint32_t> speaks_;        // by mention: its first quotation, or kNone
};

}  // namespace newsgraph::discourse
