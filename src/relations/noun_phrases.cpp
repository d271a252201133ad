// Which mention a noun phrase stands for; the rest of arguments.hpp is in arguments.cpp.
#include <algorithm>

#include "relations/arguments.hpp"
#include "relations/fillers.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

constexpr TokenIndex kLongestPhrase = 6;  // words from an owner to what it owns

// In "the Church of Quill's ship" trees often have the ship below the church: the ship, else kNoToken.
TokenIndex owned_below(const Syntax& syntax, TokenIndex name) {
  if (!syntax.is_named(name) || syntax.relation(name) == kNmodPoss) return kNoToken;
  const TokenRange words = syntax.mention(name)->tokens;
  if (words.end >= syntax.annotations().tokens.size() || syntax.tag(words.end) != "POS") return kNoToken;
  for (TokenIndex i = words.end + 1; i < words.end + kLongestPhrase && i < syntax.subtree(name).end; ++i) {
    if (syntax.part_of_speech(i) != PartOfSpeech::kNoun || syntax.head(i) == kNoToken) continue;
    if (words.contains(syntax.head(i))) return i;
  }
  return kNoToken;
}

// The name that stands for a noun without a mention: "State Department officials", "Russia's government", "ministers of
// the alliance".
TokenIndex owner_of_group(const Syntax& syntax, TokenIndex noun) {
  const std::string& lemma = syntax.lemma(noun);
  const bool plural = syntax.tag(noun) == "NNS" || syntax.tag(noun) == "NNPS";
  if (!(kCollectiveNouns.has(lemma) || (plural && kGroupNouns.has(lemma)))) return kNoToken;
  TokenIndex owner = kNoToken;
  for (const TokenIndex c : syntax.children(noun)) {
    const DependencyRelation relation = syntax.relation(c);
    if (!syntax.is_named(c) || syntax.mention(c)->type == EntityType::kPerson) continue;
    const std::string preposition = relation == kNmod && plural ? syntax.preposition(c) : "";
    const bool below = preposition == "of" || preposition == "from";
    if (relation == kCompound || relation == kNmodPoss || relation == kAmod || below) owner = c;
  }
  return owner;
}

// "the Acme company" is Acme.
TokenIndex body_named_by(const Syntax& syntax, TokenIndex noun) {
  static const WordSet kKinds = {"organization", "organisation", "company",     "group",  "party",    "agency",
                                 "movement",     "firm",         "corporation", "church", "newspaper"};
  if (!kKinds.has(syntax.lemma(noun)) || syntax.tag(noun) == "NNS") return kNoToken;
  for (const TokenIndex c : syntax.children(noun)) {
    if (syntax.relation(c) != kCompound || !syntax.is_named(c)) continue;
    const Mention& name = *syntax.mention(c);
    if (name.type == EntityType::kOrganization && name.tokens.end == noun) return c;
  }
  return kNoToken;
}

// "the town of X", "the X region" is X.
TokenIndex place_named_by(const Syntax& syntax, TokenIndex noun) {
  static const WordSet kKinds = {"town",         "city",     "village", "state",    "province",     "region",
                                 "island",       "district", "county",  "republic", "kingdom",      "port",
                                 "municipality", "suburb",   "commune", "area",     "constituency", "prefecture",
                                 "peninsula",    "valley",   "canton",  "territory"};
  if (!kKinds.has(syntax.lemma(noun)) || syntax.tag(noun) == "NNS") return kNoToken;
  static const WordSet kOneOfMany = {"any", "other", "another", "some", "every", "each", "no", "a", "an"};
  for (const TokenIndex c : syntax.children(noun)) {
    if (c < noun && kOneOfMany.has(syntax.lemma(c))) return kNoToken;  // "any other Norland territory"
  }
  for (const TokenIndex c : syntax.children(noun)) {
    if (syntax.relation(c) == kNmod && syntax.preposition(c) == "of" && syntax.is_named(c) && syntax.is_place(c))
      return c;
    const bool before = syntax.relation(c) == kCompound && c < noun;
    if (before && syntax.is_named(c) && syntax.is_place(c)) return c;
  }
  return kNoToken;
}

bool has_colon(const Syntax& syntax, TokenRange range) {
  for (TokenIndex t = range.begin; t < range.end; ++t) {
    if (syntax.lemma(t) == ":") return true;
  }
  return false;
}

}  // namespace

TokenIndex possessor_of(const Syntax& syntax, TokenIndex noun) {
  if (const auto owner = syntax.child(noun, kNmodPoss); owner && *owner < noun) {
    const auto under = syntax.children(*owner);
    const auto sign = std::find_if(under.begin(), under.end(), [&](TokenIndex c) { return syntax.tag(c) == "POS"; });
    const Mention* name = sign == under.end() ? nullptr : mention_ending_at(syntax, *sign);
    return name == nullptr ? *owner : name->head;
  }
  const TokenIndex first = syntax.annotations().sentences[syntax.sentence(noun)].tokens.begin;
  for (TokenIndex at = noun; at > first && noun - at < kLongestPhrase; --at) {
    const TokenIndex before = at - 1;
    if (syntax.tag(before) == "POS") {
      const Mention* owner = mention_ending_at(syntax, before);
      return owner == nullptr || owner->kind != MentionKind::kNamed ? kNoToken : owner->head;
    }
    switch (syntax.part_of_speech(before)) {
      case PartOfSpeech::kNoun:
      case PartOfSpeech::kPropn:
      case PartOfSpeech::kAdj:
      case PartOfSpeech::kNum:
        break;
      default:
        return kNoToken;
    }
  }
  return kNoToken;
}

Argument argument_of(const Syntax& syntax, TokenIndex head) {
  Argument out;
  if (head == kNoToken) return out;
  out.head = head;
  out.tokens = syntax.phrase(head);
  if (const TokenIndex owned = owned_below(syntax, head); owned != kNoToken) {
    out.head = owned;
    return out;
  }
  if (syntax.is_named(head)) return out;
  for (const auto find : {body_named_by, place_named_by}) {
    if (const TokenIndex name = find(syntax, head); name != kNoToken) {
      out.head = name;
      return out;
    }
  }
  TokenIndex name = titled_person(syntax, head);
  for (const TokenIndex c : syntax.children(head)) {
    const bool apposed = syntax.relation(c) == kAppos || syntax.relation(c) == kFlat;
    if (name == kNoToken && apposed && syntax.is_named(c) && !has_colon(syntax, {head, c})) name = c;
  }
  if (name != kNoToken) {
    const TokenRange words = syntax.mention(name)->tokens;
    out.head = name;
    out.tokens = {std::min(out.tokens.begin, words.begin), std::max(out.tokens.end, words.end)};
    return out;
  }
  const bool collective = kCollectiveNouns.has(syntax.lemma(head));  // whatever else of the text is the same
  if (collective ? syntax.is_known(head) : syntax.is_entity(head)) return out;
  if (const TokenIndex owner = owner_of_group(syntax, head); owner != kNoToken) out.head = owner;
  return out;
}

}  // namespace newsgraph::relations
