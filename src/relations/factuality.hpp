// Did it happen? Reads polarity and modality of a predicate from what stands at it (factuality_cues) and from the
// clauses and nouns above it ("refused to", "plans to", "rumours that"). When in doubt the answer is not "asserted"
// (after Saurí & Pustejovsky 2009, with fewer values). A clause in an utterance is judged as its speaker puts it.
#pragma once

#include "document/annotations.hpp"
#include "relations/syntax.hpp"

namespace newsgraph::relations {

struct Factuality {
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kAsserted;
  // Whether the text commits itself to the polarity, of what has been, is, or will be. What is only aimed at, feared,
  // said to be possible, or hangs on a condition is uncertain; what "will" be or "can" be done is not.
  bool certain = true;
};

// Of a verb or copular predicate.
[[nodiscard]] Factuality factuality_of(const Syntax& syntax, TokenIndex predicate);

// Of a noun that is a predicate ("attack", "talks"): its own modifiers, and the verb or noun that governs it.
[[nodiscard]] Factuality factuality_of_noun(const Syntax& syntax, TokenIndex noun);

// Of any word that names what happens: a verb, a copular predicate, else as a noun.
[[nodiscard]] Factuality factuality_of_event(const Syntax& syntax, TokenIndex word);

}  // namespace newsgraph::relations
