#include "discourse/ranking_features.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/hash.hpp"

namespace newsgraph::discourse {
namespace {

constexpr std::uint32_t kWordReach = 600;  // mentions back for the same wording

std::uint32_t mix(std::uint32_t a, std::uint32_t b) {
  std::uint64_t x = (static_cast<std::uint64_t>(a) << 32U | b) * 0x9E3779B97F4A7C15ULL;
  x ^= x >> 29U;
  x *= 0xBF58476D1CE4E5B9ULL;
  return static_cast<std::uint32_t>(x >> 32U);
}

std::uint32_t bucket(std::uint32_t n) {
  if (n < 5) return n;
  if (n < 8) return 5;
  if (n < 12) return 6;
  if (n < 20) return 7;
  if (n < 40) return 8;
  return n < 100 ? 9 : 10;
}

bool shares(const std::vector<std::uint32_t>& list, std::uint32_t value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

void add_new(std::vector<std::uint32_t>& list, std::uint32_t value) {
  if (!shares(list, value)) list.push_back(value);
}

// Collects features by number; `kinds` is the pair of kinds they may be joined with.
struct Collector {
  std::vector<std::uint32_t>& out;
  std::uint32_t kinds, kind;

  void add(std::uint32_t number, std::uint32_t value) { out.push_back(mix(number, value)); }
  // Also with the kind of the mention, and with those of both.
  void add_joined(std::uint32_t number, std::uint32_t value) {
    const std::uint32_t feature = mix(number, value);
    out.push_back(feature);
    out.push_back(mix(feature, kind + 1000));
    out.push_back(mix(feature, kinds + 2000));
  }
};

std::uint32_t value(Number number) { return static_cast<std::uint32_t>(number); }
std::uint32_t value(Animacy animacy) { return static_cast<std::uint32_t>(animacy); }
std::uint32_t value(Determiner determiner) { return static_cast<std::uint32_t>(determiner); }
std::uint32_t value(DependencyRelation relation) { return static_cast<std::uint32_t>(relation); }
std::uint32_t value(char sex) { return sex == 'f' ? 1 : sex == 'm' ? 2 : 0; }

}  // namespace

RankingFeatures::RankingFeatures(const Annotations& annotations, const gazetteer::Gazetteer& gazetteer,
                                 const std::vector<MentionFacts>& facts, const ChainBuilder& chains)
    : annotations_(annotations),
      gazetteer_(gazetteer),
      facts_(facts),
      chains_(chains),
      clusters_(facts.size()),
      speaks_(facts.size(), kNone) {
  for (std::uint32_t i = 0; i < facts.size(); ++i) {
    ClusterFacts& own = clusters_[i];
    const MentionFacts& fact = facts[i];
    own.first = own.last = i;
    own.number = fact.number;
    own.sex = fact.sex;
    own.animacy = fact.animacy;
    own.spoken = fact.pronoun && fact.person != Person::kThird;
    if (!fact.pronoun) {
      own.lemmas = {fact.lemma};
      own.words = {fact.words};
    }
    if (fact.named) {
      own.parts = fact.modifiers;
      own.parts.push_back(fact.lemma);
    }
    if (chains.cluster(i).sex != 0 && own.sex == 0) own.sex = chains.cluster(i).sex;
  }
  for (std::uint32_t i = 0; i < facts.size(); ++i) {
    if (chains.root(i) != i) joined(chains.root(i), i);
  }
  for (std::uint32_t q = 0; q < annotations.quotations.size(); ++q) {
    const auto mention_at = [&](std::uint32_t head) {
      return head == kNoToken ? kNone : mention_headed_by(annotations, head);
    };
    speaker_of_.push_back(mention_at(annotations.quotations[q].speaker_head));
    addressee_of_.push_back(mention_at(annotations.quotations[q].addressee_head));
    if (speaker_of_.back() != kNone && speaks_[speaker_of_.back()] == kNone) speaks_[speaker_of_.back()] = q;
  }
}

void RankingFeatures::joined(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t root = chains_.root(a);
  const std::uint32_t other = root == a ? b : a;
  if (other == root) return;
  ClusterFacts& kept = clusters_[root];
  const ClusterFacts& gone = clusters_[other];
  kept.size += gone.size;
  kept.first = std::min(kept.first, gone.first);
  kept.last = std::max(kept.last, gone.last);
  for (const std::uint32_t lemma : gone.lemmas) add_new(kept.lemmas, lemma);
  for (const std::uint32_t words : gone.words) add_new(kept.words, words);
  for (const std::uint32_t part : gone.parts) add_new(kept.parts, part);
  if (kept.number == Number::kUnknown) kept.number = gone.number;
  if (kept.sex == 0) kept.sex = gone.sex;
  if (kept.animacy == Animacy::kUnknown) kept.animacy = gone.animacy;
  kept.spoken = kept.spoken || gone.spoken;
}

std::uint32_t RankingFeatures::class_of(std::uint32_t mention) const {
  const auto entry = chains_.cluster(mention).entry;
  return entry ? static_cast<std::uint32_t>(hash_bytes(gazetteer_.entry(*entry).class_name)) : 0;
}

// Where the two stand towards each other in speech.
std::uint32_t RankingFeatures::speech(std::uint32_t mention, std::uint32_t candidate) const {
  const MentionFacts &m = facts_[mention], &c = facts_[candidate];
  const auto root_of = [&](std::uint32_t other) { return other == kNone ? kNone : chains_.root(other); };
  const std::uint32_t root = chains_.root(candidate);
  std::uint32_t out = 0;
  if (m.quotation != kNone) {
    if (root_of(speaker_of_[m.quotation]) == root) out = 1;
    if (root_of(addressee_of_[m.quotation]) == root) out = 2;
    if (out != 0) return out + (m.direct ? 10 : 0);
  }
  if (c.quotation != kNone && speaker_of_[c.quotation] != kNone && speaker_of_[c.quotation] == mention) return 3;
  if (m.quotation != kNone && c.quotation != kNone) {
    if (m.quotation == c.quotation) return 4;
    const std::uint32_t a = root_of(speaker_of_[m.quotation]), b = root_of(speaker_of_[c.quotation]);
    return a != kNone && a == b ? 5 : 6;
  }
  if (m.direct) return 7;
  if (c.direct) return 8;
  return 9;
}

// Where the candidate stands in the mention's tree.
std::uint32_t RankingFeatures::configuration(const MentionFacts& m, const MentionFacts& c) const {
  if (m.sentence != c.sentence) return 0;
  if (m.governor == c.head) return 1;
  if (c.governor == m.head) return 2;
  if (c.extent.contains(m.head)) return 3;
  if (m.extent.contains(c.head)) return 4;
  if (m.governor == c.governor) return 5;
  // The candidate's governor governs the mention too: it commands it.
  std::uint32_t up = m.governor;
  for (int steps = 0; steps < 6 && up != kNoToken; ++steps) {
    up = annotations_.tokens[up].head;
    if (up == c.governor && up != kNoToken) return c.subject ? 6 : 7;
  }
  return 8;
}

// What their words share.
std::uint32_t RankingFeatures::wording(std::uint32_t mention, std::uint32_t candidate) const {
  const MentionFacts &m = facts_[mention], &c = facts_[candidate];
  const ClusterFacts& cluster_facts = cluster(candidate);
  if (m.pronoun) return m.form == c.form ? 1 : 0;
  std::uint32_t out = 0;
  if (!c.pronoun && m.words == c.words)
    out = 2;
  else if (!c.pronoun && m.lemma == c.lemma)
    out = 3;
  else if (shares(cluster_facts.words, m.words))
    out = 4;
  else if (shares(cluster_facts.lemmas, m.lemma))
    out = 5;
  else if (shares(cluster_facts.parts, m.lemma))
    out = 6;
  if (out == 0)
    return std::any_of(
               m.modifiers.begin(), m.modifiers.end(),
               [&](std::uint32_t word) { return shares(cluster_facts.parts, word) || shares(c.modifiers, word); })
               ? 7
               : 0;
  // A modifier that the other lacks tells things apart ("the Senate bill", "the House bill").
  const bool fresh = std::any_of(m.modifiers.begin(), m.modifiers.end(), [&](std::uint32_t word) {
    return !shares(c.modifiers, word) && !shares(cluster_facts.parts, word);
  });
  const bool lost = std::any_of(c.modifiers.begin(), c.modifiers.end(),
                                [&](std::uint32_t word) { return !shares(m.modifiers, word); });
  return out + (fresh ? 10 : 0) + (lost ? 20 : 0);
}

void RankingFeatures::pair(std::uint32_t mention, Option option, std::vector<std::uint32_t>& out) const {
  const std::uint32_t candidate = option.candidate;
  const MentionFacts &m = facts_[mention], &c = facts_[candidate];
  const ClusterFacts& thing = cluster(candidate);
  out.clear();
  Collector features{out, m.kind * 64U + c.kind, m.kind};
  const bool behind = candidate > mention;
  const std::uint32_t sentences = behind ? 0 : m.sentence - c.sentence;
  const std::uint32_t mentions = behind ? candidate - mention : mention - candidate;
  const std::uint32_t place = behind ? 20 : 0;
  const std::uint32_t near = std::min(sentences, 3U);
  const std::uint32_t last = std::min(thing.last, mention > 0 ? mention - 1 : 0);
  features.add_joined(1, bucket(sentences) + place);
  features.add_joined(2, bucket(mentions) + place);
  features.add_joined(3, bucket(mention > last ? mention - last : 0) + place);
  features.add_joined(4, value(m.number) * 4 + value(thing.number));
  features.add_joined(5, value(m.sex) * 4 + value(thing.sex));
  features.add_joined(6, value(m.animacy) * 4 + value(thing.animacy));
  features.add_joined(7, value(m.relation) * 64 + value(c.relation));
  features.add_joined(8, value(c.relation) * 8 + near + place * 100);
  features.add_joined(9, configuration(m, c));
  features.add_joined(10, speech(mention, candidate));
  features.add_joined(11, bucket(thing.size));
  features.add_joined(12, std::min(option.skipped, 5U) + place);
  features.add_joined(13, value(m.determiner) * 8 + value(c.determiner));
  features.add_joined(14, wording(mention, candidate) * 8 + value(m.determiner));
  features.add_joined(15, std::min(c.place, 3U) * 4 + near);
  features.add_joined(
      16, (m.governor_lemma == c.governor_lemma ? 1 : 0) + (m.relation == c.relation ? 2 : 0) + near * 4 + place);
  features.add_joined(17, std::min(m.block - std::min(m.block, c.block), 4U));
  features.add_joined(18, (thing.spoken ? 1 : 0) + (m.direct ? 2 : 0) + (c.direct ? 4 : 0));
  features.add_joined(19, std::min(facts_[thing.first].sentence, 3U) * 16 + bucket(thing.size));
  features.add_joined(20, (m.subject ? 1 : 0) + (c.subject ? 2 : 0) + (m.possessive ? 4 : 0) + (c.possessive ? 8 : 0) +
                              (m.reflexive ? 16 : 0) + near * 32 + place * 100);
  features.add_joined(21, (chains_.cluster(candidate).named ? 1 : 0) + near * 2);
  features.add(22, mix(m.lemma, c.kind));
  features.add(23, mix(m.form, c.lemma));
  features.add(24, mix(m.lemma, class_of(candidate)));
  features.add(25, mix(c.lemma, m.kind));
  features.add(26, mix(m.governor_lemma, mix(value(m.relation), c.lemma)));
  features.add(27, mix(m.lemma, wording(mention, candidate) + (m.determiner == Determiner::kDefinite ? 100 : 0)));
  if (speaks_[mention] != kNone) features.add_joined(28, (c.quotation == speaks_[mention] ? 1 : 2) + near * 4);
  if (c.complemented || m.complemented)
    features.add_joined(
        29, (m.complemented ? 1 : 0) + (c.complemented ? 2 : 0) + (wording(mention, candidate) > 0 ? 4 : 0));
  if (m.governor_lemma != 0) features.add(30, mix(m.governor_lemma, mix(m.kind, c.kind * 16U + near)));
}

void RankingFeatures::alone(std::uint32_t mention, std::vector<std::uint32_t>& out) const {
  const MentionFacts& m = facts_[mention];
  out.clear();
  Collector features{out, m.kind * 64U + 63U, m.kind};
  const ClusterFacts& thing = cluster(mention);
  features.add_joined(50, 0);
  features.add_joined(51, value(m.determiner) * 2 + (m.complemented ? 1 : 0));
  features.add_joined(52, std::min(m.sentence, 4U));
  features.add_joined(53, value(m.relation));
  features.add_joined(54, value(m.number) * 4 + value(m.animacy));
  features.add_joined(
      55, std::min<std::uint32_t>(static_cast<std::uint32_t>(m.modifiers.size()), 3U) * 8 + value(m.determiner));
  features.add_joined(56, (m.direct ? 1 : 0) + (m.quotation != kNone ? 2 : 0));
  features.add_joined(57, std::min(m.place, 3U));
  features.add(58, m.lemma);
  features.add(59, m.form);
  features.add(60, mix(m.lemma, value(m.determiner)));
  features.add(61, mix(m.governor_lemma, value(m.relation)));
  features.add_joined(62, bucket(thing.size));
  const std::uint32_t farthest = mention > kWordReach ? mention - kWordReach : 0;
  std::uint32_t alike = 0;
  for (std::uint32_t c = mention; c-- > farthest && alike < 2;) {
    if (!facts_[c].pronoun && facts_[c].words == m.words)
      alike = 2;
    else if (!facts_[c].pronoun && facts_[c].lemma == m.lemma)
      alike = 1;
  }
  features.add_joined(63, alike * 8 + value(m.determiner));
  features.add_joined(64, speaks_[mention] != kNone ? 1 : 0);
  if (m.governor != kNoToken)
    features.add_joined(65, static_cast<std::uint32_t>(annotations_.tokens[m.governor].part_of_speech));
}

}  // namespace newsgraph::discourse
