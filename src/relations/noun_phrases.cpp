// Which mention a noun phrase stands for; the rest of arguments.hpp is in arguments.cpp.
#include "relations/arguments.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

// The name that stands for a noun without a mention: "State Department officials", "Russia's government".
TokenIndex owner_of_group(const Syntax& syntax, TokenIndex noun) {
  const std::string& lemma = syntax.lemma(noun);
  const bool plural = syntax.tag(noun) == "NNS" || syntax.tag(noun) == "NNPS";
  if (!(kCollectiveNouns.has(lemma) || (plural && kGroupNouns.has(lemma)))) return kNoToken;
  TokenIndex owner = kNoToken;
  for (const TokenIndex c : syntax.children(noun)) {
    const DependencyRelation relation = syntax.relation(c);
    if (!syntax.is_named(c) || syntax.mention(c)->type == EntityType::kPerson) continue;
    if (relation == kCompound || relation == kNmodPoss || relation == kAmod) owner = c;
  }
  return owner;
}

// "the town of X", "the X region" is X.
TokenIndex place_named_by(const Syntax& syntax, TokenIndex noun) {
  static const WordSet kKinds = {"town",         "city",     "village", "state",    "province",     "region",
                                 "island",       "district", "county",  "republic", "kingdom",      "port",
                                 "municipality", "suburb",   "commune", "area",     "constituency", "prefecture",
                                 "peninsula",    "valley",   "canton",  "territory"};
  if (!kKinds.has(syntax.lemma(noun)) || syntax.tag(noun) == "NNS") return kNoToken;
  for (const TokenIndex c : syntax.children(noun)) {
    if (syntax.relation(c) == kNmod && syntax.preposition(c) == "of" && syntax.is_named(c) && syntax.is_place(c))
      return c;
    const bool before = syntax.relation(c) == kCompound && c < noun;
    if (before && syntax.is_named(c) && syntax.is_place(c)) return c;
  }
  return kNoToken;
}

}  // namespace

Argument argument_of(const Syntax& syntax, TokenIndex head) {
  Argument out;
  if (head == kNoToken) return out;
  out.head = head;
  out.tokens = syntax.phrase(head);
  if (syntax.is_entity(head)) return out;
  TokenIndex name = owner_of_group(syntax, head);
  if (name == kNoToken) name = place_named_by(syntax, head);
  if (name != kNoToken) {
    out.head = name;
    return out;
  }
  if (const TokenIndex person = titled_person(syntax, head); person != kNoToken) {
    out.head = person;
    return out;
  }
  for (const TokenIndex c : syntax.children(head)) {
    const DependencyRelation relation = syntax.relation(c);
    if ((relation == kAppos || relation == kFlat) && syntax.is_named(c)) {
      out.head = c;
      return out;
    }
  }
  return out;
}

}  // namespace newsgraph::relations
