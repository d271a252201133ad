// From a lemma pattern to the name of a relation: that of the ontology where a trigger fits and both ends are of the
// classes it asks for, else an open one, the pattern in the past. Never forces a pattern into a relation.
#pragma once

#include <string>
#include <string_view>

#include "ontology/ontology.hpp"
#include "relations/syntax.hpp"

namespace newsgraph::relations {

// A pattern as the ontology's triggers write it: in the passive "be held in".
[[nodiscard]] std::string trigger_pattern(std::string_view lemma, bool passive);

// `wording` is the pattern with its nouns as they are written ("have ties with"), which an open relation is named
// after.
[[nodiscard]] std::string relation_name(const Syntax& syntax, const ontology::Ontology& ontology,
                                        std::string_view lemma, std::string_view wording, bool passive,
                                        TokenIndex subject, TokenIndex object);

}  // namespace newsgraph::relations
