#include "discourse/pronouns.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/utf8.hpp"
#include "discourse/mentions.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;
using enum EntityType;

constexpr std::uint32_t kReach = 3;  // sentences back in which an antecedent may stand

class PronounResolver {
 public:
  PronounResolver(const Document& document, const DependencyIndex& tree, const Annotations& annotations,
                  ChainBuilder& chains)
      : document_(document),
        tree_(tree),
        annotations_(annotations),
        chains_(chains),
        quotation_of_(annotations.tokens.size(), kNone) {
    for (std::uint32_t q = 0; q < annotations.quotations.size(); ++q) {
      spoken_by_.emplace(annotations.quotations[q].speaker_head, q);
      for (const TokenRange& range : annotations.quotations[q].content)
        std::fill(quotation_of_.begin() + range.begin, quotation_of_.begin() + range.end, q);
    }
  }

  void run() {
    for (std::uint32_t i = 0; i < annotations_.mentions.size(); ++i) {
      const Mention& mention = annotations_.mentions[i];
      if (mention.kind != MentionKind::kPronoun) continue;
      const PronounFeatures* features =
          pronoun_features(utf8::to_lower(document_.view(annotations_.tokens[mention.head].span)));
      if (features == nullptr) continue;
      const std::uint32_t antecedent =
          features->person == Person::kThird ? third_person(i, *features) : participant(i, *features);
      if (antecedent != kNone) chains_.join(antecedent, i);
    }
  }

 private:
  [[nodiscard]] bool spoken(std::uint32_t token) const {
    const std::uint32_t q = quotation_of_[token];
    return q != kNone && annotations_.quotations[q].type != QuotationType::kIndirect;
  }

  // The quotation whose speaker is this pronoun, or kNone.
  [[nodiscard]] std::uint32_t quotation_spoken_by(std::uint32_t head) const {
    const auto found = spoken_by_.find(head);
    return found == spoken_by_.end() ? kNone : found->second;
  }

  // Bodies, countries and people speak; other things without a name do not.
  [[nodiscard]] bool may_speak(std::uint32_t candidate) const {
    return chains_.cluster(candidate).named || annotations_.mentions[candidate].type == kPerson;
  }

  // "I", "we", "you": the people of the conversation.
  [[nodiscard]] std::uint32_t participant(std::uint32_t pronoun, const PronounFeatures& features) const {
    const std::uint32_t q = quotation_of_[annotations_.mentions[pronoun].head];
    if (q == kNone) return kNone;
    const Quotation& quotation = annotations_.quotations[q];
    const std::uint32_t head = features.person == Person::kFirst ? quotation.speaker_head : quotation.addressee_head;
    const std::uint32_t mention = head == kNoToken ? kNone : mention_headed_by(annotations_, head);
    if (mention == kNone || mention == pronoun) return kNone;
    const bool person = chains_.cluster(mention).type == kPerson;
    if (features.person == Person::kFirst && features.number == Number::kPlural && person) return kNone;
    return mention;
  }

  [[nodiscard]] static bool is_place(EntityType type) {
    return type == kPlace || type == kCity || type == kState || type == kFacility;
  }

  // A body is "they" where it speaks.
  [[nodiscard]] bool agrees(std::uint32_t candidate, const PronounFeatures& features, bool speaks) const {
    const Mention& mention = annotations_.mentions[candidate];
    const Cluster& cluster = chains_.cluster(candidate);
    const EntityType type = cluster.named ? cluster.type : mention.type;
    const bool plural_noun =
        mention.kind == MentionKind::kNominal && annotations_.tokens[mention.head].tag.ends_with("S");
    if (features.number == Number::kPlural)
      return plural_noun || type == kGroup || (speaks && type == kOrganization && mention.kind == MentionKind::kNamed);
    if (plural_noun) return false;
    if (features.animate) return type == kPerson && (cluster.sex == 0 || cluster.sex == features.sex);
    return type != kPerson && type != kGroup;
  }

  // Subjects before objects before the rest: who the sentence is about.
  [[nodiscard]] int prominence(std::uint32_t head) const {
    switch (annotations_.tokens[head].relation) {
      case kNsubj:
      case kNsubjPass:
      case kNsubjOuter:
        return 6;
      case kObj:
      case kIobj:
        return 3;
      case kNmodPoss:
        return 3;
      case kRoot:
        return 4;
      case kObl:
      case kOblAgent:
        return 2;
      case kCompound:
        return 0;
      default:
        return 1;
    }
  }

  // A verb's object is not its own subject ("Biden told him"), a possessor not the thing possessed ("his father").
  [[nodiscard]] bool excluded(std::uint32_t candidate, std::uint32_t pronoun) const {
    const std::uint32_t a = annotations_.mentions[candidate].head, b = annotations_.mentions[pronoun].head;
    const std::uint32_t up = annotations_.tokens[b].head;
    if (up == a || tree_.subtree(a).contains(b)) return true;
    const bool possessive = annotations_.tokens[b].relation == kNmodPoss;
    const bool reflexive = document_.view(annotations_.tokens[b].span).ends_with("selves") ||
                           document_.view(annotations_.tokens[b].span).ends_with("self");
    return !possessive && !reflexive && up != kNoToken && annotations_.tokens[a].head == up;
  }

  [[nodiscard]] std::uint32_t third_person(std::uint32_t pronoun, const PronounFeatures& features) const {
    const Mention& mention = annotations_.mentions[pronoun];
    const std::uint32_t quotation = quotation_of_[mention.head];
    const bool in_speech = spoken(mention.head);
    const std::uint32_t speaker = in_speech && annotations_.quotations[quotation].speaker_head != kNoToken
                                      ? mention_headed_by(annotations_, annotations_.quotations[quotation].speaker_head)
                                      : kNone;
    // "Trump said he would …": in reported speech a third person is most often the speaker.
    const std::uint32_t reported_by =
        quotation != kNone && !in_speech && annotations_.quotations[quotation].speaker_head != kNoToken
            ? mention_headed_by(annotations_, annotations_.quotations[quotation].speaker_head)
            : kNone;
    const std::uint32_t own = quotation_spoken_by(mention.head);
    std::uint32_t best = kNone;
    int best_score = 0;
    for (std::uint32_t m = pronoun; m-- > 0;) {
      const Mention& candidate = annotations_.mentions[m];
      const std::uint32_t distance = mention.sentence - candidate.sentence;
      if (distance > kReach) break;
      if (candidate.kind == MentionKind::kPronoun && !chains_.cluster(m).named) continue;
      if (!agrees(m, features, own != kNone) || excluded(m, pronoun)) continue;
      if (own != kNone && (quotation_of_[candidate.head] == own || !may_speak(m))) continue;
      if (speaker != kNone && features.number == Number::kSingular && chains_.root(m) == chains_.root(speaker))
        continue;
      const bool reporter = reported_by != kNone && chains_.root(m) == chains_.root(reported_by);
      const int score = (reporter ? 25 : 0) - (features.animate || !is_place(chains_.cluster(m).type) ? 0 : 4) + 40 -
                        10 * static_cast<int>(distance) + prominence(candidate.head) +
                        (chains_.cluster(m).named ? 3 : 0) +
                        (features.sex != 0 && chains_.cluster(m).sex == features.sex ? 2 : 0) +
                        (candidate.kind == MentionKind::kPronoun ? 1 : 0);
      if (score > best_score) {
        best_score = score;
        best = m;
      }
    }
    return best;
  }

  const Document& document_;
  const DependencyIndex& tree_;
  const Annotations& annotations_;
  ChainBuilder& chains_;
  std::vector<std::uint32_t> quotation_of_;                     // by token
  std::unordered_map<std::uint32_t, std::uint32_t> spoken_by_;  // head token of a speaker -> its first quotation
};

}  // namespace

void resolve_pronouns(const Document& document, const DependencyIndex& tree, const Annotations& annotations,
                      ChainBuilder& chains) {
  PronounResolver(document, tree, annotations, chains).run();
}

}  // namespace newsgraph::discourse
