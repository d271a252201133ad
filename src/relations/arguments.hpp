// Who and what takes part in a clause: subjects that stand there, are shared by conjunction, sit in the clause above
// (infinitives, participles) or are the noun that a relative clause describes; objects and prepositional arguments
// likewise; and the mention that a noun phrase stands for ("State Department officials" are the State Department).
#pragma once

#include <string>
#include <vector>

#include "document/annotations.hpp"
#include "relations/syntax.hpp"

namespace newsgraph::relations {

// A word that fills a slot, and how sure it is that it does.
struct Filler {
  TokenIndex head = kNoToken;
  float certainty = 1;
};
using Fillers = std::vector<Filler>;

struct Oblique {
  TokenIndex head = kNoToken;
  std::string preposition;  // empty: a bare noun phrase ("last week")
};

// Passive: "was signed", "signed by"; so the surface subject is what the verb is done to.
[[nodiscard]] bool is_passive(const Syntax& syntax, TokenIndex verb);

// Surface subjects, conjuncts each.
[[nodiscard]] Fillers subjects_of(const Syntax& syntax, TokenIndex predicate);
// Direct objects, conjuncts each; of a relative clause the noun it describes where it fills this gap.
[[nodiscard]] Fillers objects_of(const Syntax& syntax, TokenIndex verb);
// The indirect object, or kNoToken.
[[nodiscard]] TokenIndex indirect_object_of(const Syntax& syntax, TokenIndex verb);
// Agents of a passive ("by X").
[[nodiscard]] Fillers agents_of(const Syntax& syntax, TokenIndex verb);
// Prepositional phrases and bare ones ("last week"), without agents, conjuncts each.
[[nodiscard]] std::vector<Oblique> obliques_of(const Syntax& syntax, TokenIndex predicate);

// The argument that a word heads: its phrase, and as head the word whose mention stands for it.
[[nodiscard]] Argument argument_of(const Syntax& syntax, TokenIndex head);

// Whose the noun is: "its plant", "Acme's new plant", "the Church of Quill's ship", by the order of the words where the
// tree hangs the owner elsewhere. kNoToken if nobody's.
[[nodiscard]] TokenIndex possessor_of(const Syntax& syntax, TokenIndex noun);

// A noun that names what a person is: a known role, or a compound of one ("vice-president", "ex-president").
[[nodiscard]] bool is_role_noun(const Syntax& syntax, TokenIndex i);
// "Mr.", "Dr.": before a name, but no role.
[[nodiscard]] bool is_courtesy(const Syntax& syntax, TokenIndex i);
// The named person that a title introduces ("Secretary of State Ann Mora", "the mayor of Quill, Ann Mora"), however the
// tree hangs the name below the title; kNoToken if none.
[[nodiscard]] TokenIndex titled_person(const Syntax& syntax, TokenIndex title);

}  // namespace newsgraph::relations
