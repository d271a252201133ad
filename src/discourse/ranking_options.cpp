// Which earlier mentions the ranker looks at, and what is known of them before it scores.
#include <algorithm>

#include "discourse/ranking_features.hpp"

namespace newsgraph::discourse {
namespace {

constexpr std::uint32_t kReach = 60;       // mentions back
constexpr std::uint32_t kWordReach = 600;  // mentions back for the same wording
constexpr std::uint32_t kMostAlike = 12;   // candidates of the same wording beyond kReach
constexpr std::uint32_t kMostBehind = 4;

bool shares(const std::vector<std::uint32_t>& list, std::uint32_t value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// "The party" is no place, "the city" no company. `name`: type of what has a name.
bool fits(ThingNoun noun, EntityType name) {
  using enum EntityType;
  const bool place = name == kCountry || name == kState || name == kCity || name == kPlace;
  switch (noun) {
    case ThingNoun::kBody:
      return !place && name != kPerson;
    case ThingNoun::kTown:
      return name == kCity || name == kPlace;
    case ThingNoun::kCountry:
    case ThingNoun::kPlace:
      return place;
    default:
      return true;
  }
}

}  // namespace

std::vector<std::uint32_t> RankingFeatures::candidates(std::uint32_t mention) const {
  std::vector<std::uint32_t> out;
  const MentionFacts& m = facts_[mention];
  const std::uint32_t nearest = mention > kReach ? mention - kReach : 0;
  for (std::uint32_t c = mention; c-- > nearest;) out.push_back(c);
  if (m.pronoun) {
    for (std::uint32_t c = mention + 1; c < facts_.size() && facts_[c].sentence == m.sentence; ++c) {
      if (facts_[c].named && out.size() < kReach + kMostBehind) out.push_back(c);
    }
  } else {
    const std::uint32_t farthest = mention > kWordReach ? mention - kWordReach : 0;
    for (std::uint32_t c = nearest; c-- > farthest && out.size() < kReach + kMostAlike;) {
      if (!facts_[c].pronoun && (facts_[c].lemma == m.lemma || facts_[c].words == m.words)) out.push_back(c);
    }
  }
  return out;
}

bool RankingFeatures::surely_repeats(std::uint32_t mention) const {
  const MentionFacts& m = facts_[mention];
  if (!m.pronoun || m.person != Person::kThird) return false;
  return m.animacy == Animacy::kAnimate || speaks_[mention] != kNone;
}

float RankingFeatures::prior(std::uint32_t mention, std::uint32_t candidate) const {
  constexpr float kReporter = 3;
  const MentionFacts& m = facts_[mention];
  const std::uint32_t reporter = m.quotation == kNone || m.direct ? kNone : speaker_of_[m.quotation];
  return reporter != kNone && chains_.root(reporter) == chains_.root(candidate) ? kReporter : 0;
}

// Bodies, countries and people speak; other things without a name do not.
bool RankingFeatures::may_speak(std::uint32_t candidate) const {
  return chains_.cluster(candidate).named || cluster(candidate).animacy == Animacy::kAnimate;
}

std::vector<RankingFeatures::Option> RankingFeatures::options(std::uint32_t mention) const {
  const MentionFacts& m = facts_[mention];
  std::vector<Option> out;
  std::vector<std::uint32_t> seen;
  for (const std::uint32_t c : candidates(mention)) {
    const std::uint32_t root = chains_.root(c);
    if (root == chains_.root(mention)) continue;
    const MentionFacts& candidate = facts_[c];
    if (candidate.sentence == m.sentence &&
        (candidate.extent.contains(m.head) || (m.extent.contains(candidate.head) && !m.pronoun)))
      continue;
    if (!agree(mention, c)) continue;
    if (m.pronoun && m.person != Person::kThird && !(candidate.pronoun && candidate.person == m.person)) continue;
    if (m.pronoun && speaks_[mention] != kNone && (candidate.quotation == speaks_[mention] || !may_speak(c))) continue;
    out.push_back({c, static_cast<std::uint32_t>(seen.size())});
    if (!shares(seen, root) && seen.size() < 6) seen.push_back(root);
  }
  return out;
}

// Sex, number, animacy and kind of thing do not contradict.
bool RankingFeatures::agree(std::uint32_t mention, std::uint32_t candidate) const {
  const MentionFacts& m = facts_[mention];
  const ClusterFacts& c = cluster(candidate);
  if (m.sex != 0 && c.sex != 0 && m.sex != c.sex) return false;
  if (m.animacy != Animacy::kUnknown && c.animacy != Animacy::kUnknown && m.animacy != c.animacy) return false;
  if (const Cluster& thing = chains_.cluster(candidate); thing.named && m.thing != ThingNoun::kNone) {
    if (!fits(m.thing, thing.entry ? gazetteer_.entry(*thing.entry).type : thing.type)) return false;
  }
  const bool numbers = m.number != Number::kUnknown && c.number != Number::kUnknown;
  if (numbers && m.number != c.number) return m.number == Number::kPlural && c.animacy != Animacy::kAnimate;
  return true;
}

}  // namespace newsgraph::discourse
