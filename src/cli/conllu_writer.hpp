// CoNLL-U out: one document's tokens, trees and names. Names stand in MISC as Name=B-Person, Name=I-Person;
// contractions become multiword tokens; "# newdoc", "# newpar", "# text" as the format has them.
#pragma once

#include <ostream>

#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::cli {

void write_conllu(const Document& document, const Annotations& annotations, std::ostream& out);

}  // namespace newsgraph::cli
