#include "relations/semantic_roles.hpp"

#include <algorithm>
#include <string>

#include "relations/arguments.hpp"
#include "relations/slots.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

SemanticRole usual_role(Slot slot, bool passive) {
  switch (slot) {
    case Slot::kSubject:
      return passive ? SemanticRole::kPatient : SemanticRole::kAgent;
    case Slot::kAgent:
      return SemanticRole::kAgent;
    case Slot::kObject:
    case Slot::kClause:
    case Slot::kClausalSubject:
      return SemanticRole::kPatient;
    default:
      return SemanticRole::kNone;
  }
}

// As ontology/frames names it.
std::string frame_slot(const SlotFiller& filler, bool transitive) {
  switch (filler.slot) {
    case Slot::kSubject:
      return transitive ? "subject+object" : "subject";
    case Slot::kClausalSubject:
      return "clausal subject";
    case Slot::kObject:
      return "object";
    case Slot::kIndirectObject:
      return "indirect object";
    case Slot::kClause:
      return "clause";
    case Slot::kInfinitive:
      return "infinitive";
    case Slot::kAgent:
      return "agent";
    case Slot::kOblique:
      return "obl " + filler.preposition;
    case Slot::kExpletive:
      return "expletive";
    case Slot::kAdverbialClause:
      break;
  }
  return "adverbial clause";
}

}  // namespace

std::vector<RoleFiller> semantic_roles(const Syntax& syntax, const VerbFrames& frames, TokenIndex verb) {
  std::vector<RoleFiller> out;
  if (syntax.relation(verb) == kAux || syntax.relation(verb) == kAuxPass) return out;
  const bool copula = syntax.relation(verb) == kCop && syntax.head(verb) != kNoToken;
  const std::vector<SlotFiller> slots = slots_of(syntax, copula ? syntax.head(verb) : verb);
  const auto has = [&](Slot slot) {
    return std::any_of(slots.begin(), slots.end(), [&](const SlotFiller& item) { return item.slot == slot; });
  };
  const bool passive = !copula && is_passive(syntax, verb);
  const bool transitive = !passive && (has(Slot::kObject) || has(Slot::kClause));
  for (const SlotFiller& filler : slots) {
    if (copula) {
      if (filler.slot == Slot::kSubject) out.push_back({SemanticRole::kPatient, filler.head});
      continue;
    }
    const SemanticRole role = frames.role(syntax.lemma(verb), passive, frame_slot(filler, transitive))
                                  .value_or(usual_role(filler.slot, passive));
    if (role != SemanticRole::kNone) out.push_back({role, filler.head});
  }
  return out;
}

}  // namespace newsgraph::relations
