// Names that the language layer cut or typed wrongly in ways that the words themselves show: a noun or people before a
// person's name ("Teammate Ann Mora"), a plural people taken for a person ("Quillers"), an amount taken for a thing
// ("US$"). Runs right after the mentions are found.
#pragma once

#include "document/annotations.hpp"
#include "document/document.hpp"
#include "gazetteer/gazetteer.hpp"

namespace newsgraph::discourse {

// Changes, or drops, named mentions; keeps their order. Precondition: mentions are found.
void correct_names(const Document& document, const gazetteer::Gazetteer& gazetteer, Annotations& annotations);

}  // namespace newsgraph::discourse
