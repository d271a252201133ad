// Who has what: by the order of the words, since trees hang names that follow a common noun in many ways.
#include "relations/fillers.hpp"
#include "relations/nominal.hpp"

namespace newsgraph::relations {
namespace {

// What can be somebody's: things, and bodies of other bodies ("Acme's Orbix"); a country's bodies are only in it, and
// "its Orbix" may be anything.
bool can_own(const Syntax& syntax, const Mention& owner, const Mention& owned) {
  if (!syntax.is_entity(owner.head)) return false;
  const bool body = owner.type == EntityType::kOrganization;
  if (!body && owner.type != EntityType::kPerson && !syntax.is_place(owner.head)) return false;
  switch (owned.type) {
    case EntityType::kProduct:
    case EntityType::kWeapon:
    case EntityType::kWork:
    case EntityType::kEvent:
    case EntityType::kLaw:
      return true;
    case EntityType::kFacility:
    case EntityType::kOrganization:
      return body && owner.kind == MentionKind::kNamed;
    default:
      return false;
  }
}

// "Acme spacecraft Aurora": a body before one or two common nouns before the name, else kNoToken.
TokenIndex body_before(const Syntax& syntax, const Mention& name) {
  for (TokenIndex end = name.tokens.begin; end-- > 0 && end + 2 >= name.tokens.begin;) {
    if (syntax.part_of_speech(end) != PartOfSpeech::kNoun) return kNoToken;
    const Mention* body = mention_ending_at(syntax, end);
    if (body == nullptr || body->kind != MentionKind::kNamed || body->sentence != name.sentence) continue;
    return body->type == EntityType::kOrganization ? body->head : kNoToken;
  }
  return kNoToken;
}

// "Acme's Orbix plant" is about the plant.
bool describes_noun(const Syntax& syntax, const Mention& name) {
  const TokenIndex next = name.tokens.end;
  if (next >= syntax.annotations().tokens.size()) return false;
  const PartOfSpeech part = syntax.part_of_speech(next);
  return part == PartOfSpeech::kNoun || part == PartOfSpeech::kPropn || syntax.tag(next) == "POS";
}

}  // namespace

void read_possession(const Syntax& syntax, TokenIndex name, StatementList& out) {
  if (!syntax.is_named(name)) return;
  const Mention& owned = *syntax.mention(name);
  if (describes_noun(syntax, owned)) return;
  TokenIndex owner = possessor_of(syntax, owned.tokens.begin);
  if (owner == kNoToken) owner = possessor_of(syntax, name);
  if (owner == kNoToken) owner = body_before(syntax, owned);
  if (owner == kNoToken || owner == name) return;
  const Mention* who = syntax.mention(owner);
  if (who == nullptr || !can_own(syntax, *who, owned)) return;
  Draft draft;
  draft.subject = {owner, 1};
  draft.predicate = name;
  draft.lemma = "have";
  draft.object = {name, 1};
  draft.certainty = 0.8F;
  out.add(draft);
}

}  // namespace newsgraph::relations
