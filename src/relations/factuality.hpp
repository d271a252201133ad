// Did it happen? Reads polarity and modality of a predicate from its negation, auxiliaries and hedges and from the
// clauses above it ("refused to", "plans to", "if"). When in doubt the answer is not "asserted" (after Saurí &
// Pustejovsky 2009, with fewer values). A clause in an utterance is judged as its speaker puts it.
#pragma once

#include "document/annotations.hpp"
#include "relations/syntax.hpp"

namespace newsgraph::relations {

struct Factuality {
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kAsserted;
};

// Of a verb or copular predicate.
[[nodiscard]] Factuality factuality_of(const Syntax& syntax, TokenIndex predicate);

// Of a noun that is a predicate ("attack", "talks"): its own modifiers, and the verb that governs it.
[[nodiscard]] Factuality factuality_of_noun(const Syntax& syntax, TokenIndex noun);

// Of any word that names what happens: a verb, a copular predicate, else as a noun.
[[nodiscard]] Factuality factuality_of_event(const Syntax& syntax, TokenIndex word);

}  // namespace newsgraph::relations
