#include "discourse/group_speakers.hpp"

#include "discourse/mentions.hpp"

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
    if (annotations.mentions[mention].type == EntityType::kOrganization) body = child;
  }
  return body;
}

}  // namespace

void point_groups_to_organizations(const DependencyIndex& tree, Annotations& annotations) {
  for (Quotation& quotation : annotations.quotations) {
    if (quotation.speaker_head == kNoToken) continue;
    if (const std::uint32_t body = body_of(tree, annotations, quotation.speaker_head); body != kNoToken) quotation.speaker_head = body;
  }
}

}  // namespace newsgraph::discourse
