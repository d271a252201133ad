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

// Whether the name is that of the one described before it, and not somebody else's whom a preposition brings in ("a
// spokesman for Joe Biden"). Behind a bracket or another name it is: "the mayor of Oakdale Ann Lee".
bool is_described(const Document& document, const Annotations& annotations, TokenRange phrase, TokenRange name) {
  std::uint32_t before = name.begin;
  if (before > phrase.begin) {
    const bool bracket = document.view(annotations.tokens[before - 1].span) == ")";
    if (bracket || name_over(annotations, before - 1) != kNone) return true;
  }
  while (before > phrase.begin && language::is_title(document.view(annotations.tokens[before - 1].span)) &&
         annotations.tokens[before - 1].part_of_speech != PartOfSpeech::kAdp) {
    --before;
  }
  if (before == phrase.begin) return true;
  const PartOfSpeech part = annotations.tokens[before - 1].part_of_speech;
  return part != PartOfSpeech::kAdp && part != PartOfSpeech::kVerb;
}

// The person named at the end of the phrase, before a preposition or bracket in it, or right behind it where a tree
// cuts the name off.
std::uint32_t person_in(const Document& document, const Annotations& annotations, TokenRange phrase) {
  const auto is_end = [&](std::uint32_t at) {
    if (at >= phrase.end) return true;
    return annotations.tokens[at].part_of_speech == PartOfSpeech::kAdp ||
           document.view(annotations.tokens[at].span) == "(";
  };
  for (std::uint32_t i = phrase.begin; i <= phrase.end && i < annotations.tokens.size(); ++i) {
    const std::uint32_t mention = name_over(annotations, i);
    if (mention == kNone || annotations.mentions[mention].type != EntityType::kPerson) continue;
    const TokenRange name = annotations.mentions[mention].tokens;
    if (is_end(name.end) && is_described(document, annotations, phrase, name)) return mention;
    i = std::max(i, name.end - 1);
  }
  return kNone;
}

// "one of the users", "some of them": the noun that the word counts, if it is a description.
std::uint32_t counted_noun(const DependencyIndex& tree, const Annotations& annotations, std::uint32_t head) {
  const PartOfSpeech part = annotations.tokens[head].part_of_speech;
  if (part != PartOfSpeech::kNum && part != PartOfSpeech::kDet && part != PartOfSpeech::kAdj) return kNone;
  const auto noun = tree.child(head, kNmod);
  const std::uint32_t mention = noun ? mention_headed_by(annotations, *noun) : kNone;
  return mention != kNone && annotations.mentions[mention].kind == MentionKind::kNominal ? mention : kNone;
}

}  // namespace

void settle_speakers(const Document& document, const DependencyIndex& tree, Annotations& annotations) {
  for (Quotation& quotation : annotations.quotations) {
    if (quotation.speaker_head == kNoToken || quotation.speaker.empty()) continue;
    const std::uint32_t at_head = mention_headed_by(annotations, quotation.speaker_head);
    if (at_head != kNone && annotations.mentions[at_head].kind == MentionKind::kNamed &&
        annotations.mentions[at_head].type == EntityType::kPerson)
      continue;
    std::uint32_t meant = person_in(document, annotations, quotation.speaker);
    if (meant == kNone && at_head == kNone) meant = name_over(annotations, quotation.speaker_head);
    if (meant == kNone && at_head == kNone) meant = counted_noun(tree, annotations, quotation.speaker_head);
    if (meant != kNone)
      quotation.speaker_head = annotations.mentions[meant].head;
    else if (const std::uint32_t body = body_of(tree, annotations, quotation.speaker_head); body != kNoToken)
      quotation.speaker_head = body;
  }
}

}  // namespace newsgraph::discourse
