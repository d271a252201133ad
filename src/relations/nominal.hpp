// Statements that nouns make: "Putin's visit to Minsk", "talks between Japan and South Korea", "the attack by X on Y",
// kinship and places within places. Only nouns whose pattern is a trigger of the ontology are read this way; the
// others would be guesses.
#pragma once

#include "relations/statement_list.hpp"

namespace newsgraph::relations {

// "visit to", "attack on", "talks with/between". Does nothing for other words.
void read_nominal(const Syntax& syntax, TokenIndex noun, StatementList& out);

// "the Louvre in Paris", "Kyiv, Ukraine": one named place within another.
void read_location(const Syntax& syntax, TokenIndex name, StatementList& out);

// "the company's ship Aurora": somebody has a named thing.
void read_possession(const Syntax& syntax, TokenIndex noun, StatementList& out);

// "CNN's Jane Roe", "Jane Roe of CNN": a person's body, by the order of the words alone.
void read_affiliation(const Syntax& syntax, TokenIndex name, StatementList& out);

// "Ann from Paris", "the unit within the army": where somebody or something belongs.
void read_origin(const Syntax& syntax, TokenIndex noun, StatementList& out);

}  // namespace newsgraph::relations
