// What the network cannot see when it names one sentence at a time: titles stand outside a name, a known place is a
// place, the same name in the same article is the same type, and "the Biden administration" is one name. Runs after
// LanguageModel::annotate and is the last to touch Annotations.names.
#pragma once

#include "document/annotations.hpp"
#include "document/document.hpp"
#include "gazetteer/gazetteer.hpp"

namespace newsgraph::language {

void refine_names(const Document& document, const gazetteer::Gazetteer& gazetteer, Annotations& annotations);

}  // namespace newsgraph::language
