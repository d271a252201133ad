#include "discourse/speakers.hpp"

#include <algorithm>

#include "discourse/mentions.hpp"
#include "language/titles.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

// Head token of the organisation that the plural noun's only modifiers name, or kNoToken.
std::uint32_t body_of(const DependencyIndex& tree, const Annotations& annotations, std::uint32_t head) {
  const Token& noun = annotations.tokens[head];
  if (!noun.tag.starts_with("NN") || !noun.tag.ends_with("S") || !is_person_noun(noun.lemma)) return kNoToken;
  std::uint32_t body = kNoToken;
  for (const std::uint32_t child : tree.children(head)) {
    const Token& token = annotations.tokens[child];
    if (token.relation == kNummod || token.relation == kConj || token.relation == kAmod) return kNoToken;
    if (token.relation == kDet && token.lemma != "the") return kNoToken;
    if (token.relation != kCompound && token.relation != kNmodPoss) continue;
    const std::uint32_t mention = mention_headed_by(annotations, child);
    if (mention == kNone || annotations.mentions[mention].kind != MentionKind::kNamed) continue;
    if (annotations.mentions[mention].type != EntityType::kPerson) body = child;
  }
  return body;
}

// A named mention that covers the token. Mentions are ordered by head, which lies within a few words of any of its own.
std::uint32_t name_over(const Annotations& annotations, std::uint32_t token) {
  constexpr std::uint32_t kLongestName = 16;
  const auto& mentions = annotations.mentions;
  auto at = std::lower_bound(mentions.begin(), mentions.end(), token < kLongestName ? 0 : token - kLongestName,
                             [](const Mention& mention, std::uint32_t value) { return mention.head < value; });
  for (; at != mentions.end() && at->head <= token + kLongestName; ++at) {
    if (at->kind == MentionKind::kNamed && at->tokens.contains(token))
      return static_cast<std::uint32_t>(at - mentions.begin());
  }
  return kNone;
}

// The person whose name ends the phrase, unless a preposition makes it somebody else's ("a spokesman for Joe Biden").
std::uint32_t person_at_end(const Document& document, const Annotations& annotations, TokenRange phrase) {
  const std::uint32_t mention = name_over(annotations, phrase.end - 1);
  if (mention == kNone || annotations.mentions[mention].type != EntityType::kPerson) return kNone;
  const TokenRange name = annotations.mentions[mention].tokens;
  std::uint32_t before = name.begin;
  while (before > phrase.begin && language::is_title(document.view(annotations.tokens[before - 1].span)) &&
         annotations.tokens[before - 1].part_of_speech != PartOfSpeech::kAdp) {
    --before;
  }
  const bool behind_preposition =
      before > phrase.begin && annotations.tokens[before - 1].part_of_speech == PartOfSpeech::kAdp;
  return behind_preposition ? kNone : mention;
}

}  // namespace

void settle_speakers(const Document& document, const DependencyIndex& tree, Annotations& annotations) {
  for (Quotation& quotation : annotations.quotations) {
    if (quotation.speaker_head == kNoToken || quotation.speaker.empty()) continue;
    const std::uint32_t at_head = mention_headed_by(annotations, quotation.speaker_head);
    if (at_head != kNone && annotations.mentions[at_head].kind == MentionKind::kNamed &&
        annotations.mentions[at_head].type == EntityType::kPerson)
      continue;
    std::uint32_t meant = person_at_end(document, annotations, quotation.speaker);
    if (meant == kNone && at_head == kNone) meant = name_over(annotations, quotation.speaker_head);
    if (meant != kNone)
      quotation.speaker_head = annotations.mentions[meant].head;
    else if (const std::uint32_t body = body_of(tree, annotations, quotation.speaker_head); body != kNoToken)
      quotation.speaker_head = body;
  }
}

}  // namespace newsgraph::discourse
