// What stands at a predicate itself and says whether it happened: negation, auxiliaries, hedges, conditions, the forms
// of questions and commands. The clauses above it are read by factuality.
#pragma once

#include <string>

#include "relations/factuality.hpp"

namespace newsgraph::relations {

[[nodiscard]] Factuality asserted();
[[nodiscard]] Factuality negative();  // "did not"
[[nodiscard]] Factuality able();      // "can": possible, and that it is so is certain
[[nodiscard]] Factuality possible();
[[nodiscard]] Factuality conditional();
[[nodiscard]] Factuality to_come();   // "will": planned, and the text commits itself to it
[[nodiscard]] Factuality intended();  // "wants to": planned, and nothing says that it will come about

// The less certain of two modalities; a negative anywhere is negative.
[[nodiscard]] Factuality combined(Factuality a, Factuality b);

// What a verb that denies makes of what it governs ("refused to"): the contrary; only possible if it is denied itself.
[[nodiscard]] Factuality denied(Factuality governor);

[[nodiscard]] bool is_infinitive(const Syntax& syntax, TokenIndex predicate);
// "no attack", "nobody", "neither side"
[[nodiscard]] bool is_negated_nominal(const Syntax& syntax, TokenIndex noun);
// A clause that says under which condition: "if …", "as long as …", "in case …", "had they known, …".
[[nodiscard]] bool is_condition(const Syntax& syntax, TokenIndex predicate);
// A finite clause in the past.
[[nodiscard]] bool is_past(const Syntax& syntax, TokenIndex predicate);
// "demanded that he leave": the base form, whoever is the subject. Taggers often call it a present tense.
[[nodiscard]] bool is_subjunctive(const Syntax& syntax, TokenIndex predicate);
// The words of a clause before its subject and verb, lower case, parted by blanks: "as long as", "short of".
[[nodiscard]] std::string opening(const Syntax& syntax, TokenIndex predicate);

[[nodiscard]] Factuality local_factuality(const Syntax& syntax, TokenIndex predicate);

}  // namespace newsgraph::relations
