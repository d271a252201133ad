#include "discourse/mention_extent.hpp"

#include <algorithm>

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

// Children that belong to the noun phrase wherever they stand.
bool is_part(const Token& child, std::uint32_t index, std::uint32_t head) {
  switch (child.relation) {
    case kDet:
    case kDetPredet:
    case kAmod:
    case kCompound:
    case kNummod:
    case kNmod:
    case kNmodPoss:
    case kNmodDesc:
    case kNmodUnmarked:
    case kAcl:
    case kAclRelcl:
    case kAppos:
    case kFlat:
    case kFixed:
    case kGoeswith:
      return true;
    case kAdvmod:
      return index < head;  // "nearly 200 people"
    case kCase:
      return index > head && child.tag == "POS";
    default:
      return false;
  }
}

bool is_edge(const Token& token) { return token.part_of_speech == PartOfSpeech::kPunct; }

// Of a noun with what depends on it; members of a list that follow it end it.
TokenRange extent_of(const DependencyIndex& tree, const Annotations& annotations, std::uint32_t head) {
  TokenRange out{head, head + 1};
  const bool predicate = tree.child(head, kCop).has_value();
  bool listed = false;
  for (const std::uint32_t child : tree.children(head)) {
    const Token& token = annotations.tokens[child];
    if (token.relation == kConj) listed = true;
    if (!is_part(token, child, head) || (listed && child > head)) continue;
    if (predicate && token.relation == kAdvmod) continue;
    const TokenRange part = tree.subtree(child);
    out.begin = std::min(out.begin, part.begin);
    out.end = std::max(out.end, part.end);
  }
  return out;
}

}  // namespace

TokenRange mention_extent(const DependencyIndex& tree, const Annotations& annotations, const Mention& mention) {
  if (mention.kind == MentionKind::kPronoun) return mention.tokens;
  TokenRange out;
  if (annotations.tokens[mention.head].relation == kCc) {
    out = mention.tokens;
    for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
      if (annotations.tokens[i].relation != kConj || annotations.tokens[i].head == kNoToken) continue;
      if (mention.tokens.contains(annotations.tokens[i].head))
        out.end = std::max(out.end, extent_of(tree, annotations, i).end);
    }
  } else {
    out = extent_of(tree, annotations, mention.head);
    out.begin = std::min(out.begin, mention.tokens.begin);
    out.end = std::max(out.end, mention.tokens.end);
  }
  while (out.end > mention.head + 1 && is_edge(annotations.tokens[out.end - 1])) --out.end;
  while (out.begin < mention.head && is_edge(annotations.tokens[out.begin])) ++out.begin;
  return out;
}

}  // namespace newsgraph::discourse
