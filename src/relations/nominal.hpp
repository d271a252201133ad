// Statements that nouns make: "Putin's visit to Minsk", "talks between Japan and South Korea", "the attack by X on Y",
// what is whose, and places within places.
#pragma once

#include "relations/statement_list.hpp"

namespace newsgraph::relations {

// "visit to", "attack on", "talks with/between", which the ontology knows; of other nouns what somebody has ("X's
// policy towards Y"). Does nothing for other words.
void read_nominal(const Syntax& syntax, TokenIndex noun, StatementList& out);

// "the Louvre in Paris", "Kyiv, Ukraine": one named place within another.
void read_location(const Syntax& syntax, TokenIndex name, StatementList& out);

// "the company's ship Aurora", "Orbix spacecraft Aurora": somebody has a named thing.
void read_possession(const Syntax& syntax, TokenIndex name, StatementList& out);

// "CNN's Jane Roe", "Jane Roe of CNN": a person's body, by the order of the words alone.
void read_affiliation(const Syntax& syntax, TokenIndex name, StatementList& out);

// "Ann from Paris", "the unit within the army": where somebody or something belongs.
void read_origin(const Syntax& syntax, TokenIndex noun, StatementList& out);

}  // namespace newsgraph::relations
