// Mends what a wrong tree does to indirect speech. Parsers often give a reporting verb two complement clauses where
// there is one, take the subject of what is said for an object of the verb, or end a clause early; the words themselves
// ("that", commas, the end of the sentence) tell better.
#pragma once

#include "discourse/marked_tokens.hpp"
#include "discourse/quotation_cues.hpp"

namespace newsgraph::discourse {

// Extends the clause in cue.content to all that the words show to be part of it. Does nothing to content before the cue
// or in several pieces.
void mend_clause(const QuotationView& view, Cue& cue);

// "told Fox News, “The bridge fell”", "commented on the court's ruling: “It is wrong”": what stands before the words in
// marks and is no clause of its own introduces them; of "tell" it is the hearer.
void part_introduction(const QuotationView& view, const MarkedTokens& marked, Cue& cue);

// Without any clause in the tree: what follows "that", if that stands right behind the cue or its hearer.
bool take_that_clause(const QuotationView& view, Cue& cue);

// "said the panels led to a fire", with the clause taken for an object and a participle: the rest of the sentence, if a
// noun phrase and a verb follow the cue.
bool take_bare_clause(const QuotationView& view, Cue& cue);

}  // namespace newsgraph::discourse
