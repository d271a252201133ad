// One clause taken apart: its predicate, who and what stands around it, whether it happened. What the readers of verbs,
// carried nouns and copulas (clauses.hpp) work from; makes no statements.
#pragma once

#include <string>
#include <vector>

#include "relations/statement_list.hpp"

namespace newsgraph::relations {

struct Clause {
  TokenIndex predicate = kNoToken;
  std::string verb;  // lemma with particle
  bool passive = false;
  Fillers subjects, objects, agents;
  std::vector<Oblique> obliques;
  TokenIndex indirect = kNoToken;
  Details details;
  Factuality factuality;
};

// A verb that says something, not one that stands in a name, before a noun ("rising prices") or as an auxiliary.
[[nodiscard]] bool is_predicate_verb(const Syntax& syntax, TokenIndex i);

// A verb that says what its object is: "called Mora a liar".
[[nodiscard]] bool is_naming(const Syntax& syntax, TokenIndex verb);

// Takes the clause of a verb apart.
[[nodiscard]] Clause clause_of(const Syntax& syntax, TokenIndex verb);

// Time, purpose and, beside an object, place, recipient and instrument. Precondition: the other parts are filled.
[[nodiscard]] Details details_of(const Syntax& syntax, const Clause& clause);

// Who acts: the agents of a passive, else the subjects.
[[nodiscard]] inline const Fillers& doers(const Clause& clause) {
  return clause.passive ? clause.agents : clause.subjects;
}

// A statement of the clause. Keeps a pointer to the clause's details.
[[nodiscard]] Draft draft_of(const Clause& clause, const Filler& subject, std::string lemma, const Filler& object,
                             float certainty);

// The word, or the name that stands for it, is an entity.
[[nodiscard]] bool stands_for_entity(const Syntax& syntax, TokenIndex head);

// A prepositional phrase that names a participant: not a time, not "according to".
[[nodiscard]] bool is_relational(const Syntax& syntax, const Oblique& item);

}  // namespace newsgraph::relations
