// The slots of a verb and the words that fill them: who does it, to whom, what is said or planned, and whatever
// prepositions bring; in relative, controlled and joined clauses too. Propositions and semantic roles are read from
// them; the parts of a Clause (clause.hpp) are the same with joined words taken apart.
#pragma once

#include <string>
#include <vector>

#include "relations/syntax.hpp"

namespace newsgraph::relations {

enum class Slot : std::uint8_t {
  kSubject,
  kClausalSubject,
  kObject,
  kIndirectObject,
  kClause,      // "said that …"
  kInfinitive,  // "wants to …"
  kAgent,       // "by X" of a passive
  kOblique,
  kAdverbialClause,
  kExpletive,
};

struct SlotFiller {
  Slot slot = Slot::kSubject;
  TokenIndex head = kNoToken;  // of joined words the first
  std::string preposition;     // of obliques; empty for a bare phrase ("last week")
};

// Subjects first, then the others in text order; each word once.
[[nodiscard]] std::vector<SlotFiller> slots_of(const Syntax& syntax, TokenIndex verb);

}  // namespace newsgraph::relations
