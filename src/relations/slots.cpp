#include "relations/slots.hpp"

#include <algorithm>
#include <optional>

#include "relations/arguments.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

std::optional<Slot> slot_of(DependencyRelation relation) {
  switch (relation) {
    case kCsubj:
    case kCsubjPass:
      return Slot::kClausalSubject;
    case kIobj:
      return Slot::kIndirectObject;
    case kCcomp:
      return Slot::kClause;
    case kXcomp:
      return Slot::kInfinitive;
    case kOblAgent:
      return Slot::kAgent;
    case kObl:
    case kOblUnmarked:
      return Slot::kOblique;
    case kAdvcl:
      return Slot::kAdverbialClause;
    case kExpl:
      return Slot::kExpletive;
    default:
      return std::nullopt;
  }
}

// The first of conjoined words.
TokenIndex first_conjunct(const Syntax& syntax, TokenIndex i) {
  while (syntax.relation(i) == kConj && syntax.head(i) != kNoToken) i = syntax.head(i);
  return i;
}

void add(const Syntax& syntax, const Fillers& fillers, Slot slot, std::vector<SlotFiller>& out) {
  for (const Filler& filler : fillers) {
    const TokenIndex head = first_conjunct(syntax, filler.head);
    const bool known = std::any_of(out.begin(), out.end(), [&](const SlotFiller& item) { return item.head == head; });
    if (!known) out.push_back({slot, head, slot == Slot::kOblique ? syntax.preposition(head) : ""});
  }
}

}  // namespace

std::vector<SlotFiller> slots_of(const Syntax& syntax, TokenIndex verb) {
  std::vector<SlotFiller> out;
  add(syntax, subjects_of(syntax, verb), Slot::kSubject, out);
  const auto subjects = static_cast<std::ptrdiff_t>(out.size());
  add(syntax, objects_of(syntax, verb), Slot::kObject, out);
  for (const TokenIndex c : syntax.children(verb)) {
    if (const auto slot = slot_of(syntax.relation(c))) add(syntax, {{c, 1}}, *slot, out);
  }
  std::stable_sort(out.begin() + subjects, out.end(),
                   [](const SlotFiller& a, const SlotFiller& b) { return a.head < b.head; });
  return out;
}

}  // namespace newsgraph::relations
