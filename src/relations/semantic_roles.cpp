#include "relations/semantic_roles.hpp"

#include <algorithm>
#include <string>

#include "relations/arguments.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

struct Slot {
  TokenIndex head;
  std::string name;
};

SemanticRole usual_role(std::string_view slot, bool passive) {
  if (slot == "subject" || slot == "subject+object") return passive ? SemanticRole::kPatient : SemanticRole::kAgent;
  if (slot == "agent") return SemanticRole::kAgent;
  if (slot == "object" || slot == "clause" || slot == "clausal subject") return SemanticRole::kPatient;
  return SemanticRole::kNone;
}

std::string slot_name(const Syntax& syntax, TokenIndex c) {
  switch (syntax.relation(c)) {
    case kCsubj:
    case kCsubjPass:
      return "clausal subject";
    case kIobj:
      return "indirect object";
    case kCcomp:
      return "clause";
    case kXcomp:
      return "infinitive";
    case kOblAgent:
      return "agent";
    case kExpl:
      return "expletive";
    case kObl:
    case kOblUnmarked:
      return "obl " + syntax.preposition(c);
    default:
      return "";
  }
}

// The first of conjoined words.
TokenIndex first_conjunct(const Syntax& syntax, TokenIndex i) {
  while (syntax.relation(i) == kConj && syntax.head(i) != kNoToken) i = syntax.head(i);
  return i;
}

void add_fillers(const Syntax& syntax, const Fillers& fillers, const std::string& name, std::vector<Slot>& out) {
  for (const Filler& filler : fillers) {
    const TokenIndex head = first_conjunct(syntax, filler.head);
    const bool known = std::any_of(out.begin(), out.end(), [&](const Slot& slot) { return slot.head == head; });
    if (!known) out.push_back({head, name});
  }
}

std::vector<Slot> slots_of(const Syntax& syntax, TokenIndex verb, bool passive) {
  std::vector<Slot> out;
  const Fillers objects = objects_of(syntax, verb);
  const bool object = !objects.empty() || syntax.has_child(verb, kCcomp);
  add_fillers(syntax, subjects_of(syntax, verb), object && !passive ? "subject+object" : "subject", out);
  add_fillers(syntax, objects, "object", out);
  for (const TokenIndex c : syntax.children(verb)) {
    if (const std::string name = slot_name(syntax, c); !name.empty()) add_fillers(syntax, {{c, 1}}, name, out);
  }
  return out;
}

}  // namespace

std::vector<RoleFiller> semantic_roles(const Syntax& syntax, const VerbFrames& frames, TokenIndex verb) {
  std::vector<RoleFiller> out;
  if (syntax.relation(verb) == kCop && syntax.head(verb) != kNoToken) {
    std::vector<Slot> slots;
    add_fillers(syntax, subjects_of(syntax, syntax.head(verb)), "subject", slots);
    for (const Slot& slot : slots) out.push_back({SemanticRole::kPatient, slot.head});
    return out;
  }
  if (syntax.relation(verb) == kAux || syntax.relation(verb) == kAuxPass) return out;
  const bool passive = is_passive(syntax, verb);
  for (const Slot& slot : slots_of(syntax, verb, passive)) {
    const SemanticRole role =
        frames.role(syntax.lemma(verb), passive, slot.name).value_or(usual_role(slot.name, passive));
    if (role != SemanticRole::kNone) out.push_back({role, slot.head});
  }
  return out;
}

}  // namespace newsgraph::relations
