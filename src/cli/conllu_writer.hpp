// CoNLL-U out: one document's tokens, trees and names. Names stand in MISC as Name=B-Person, Name=I-Person;
// contractions become multiword tokens; "# newdoc", "# newpar", "# text" as the format has them.
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::cli {

// `features`: FEATS of each token. `sentence_ids`: one a sentence; without any, sentences are numbered from 1.
void write_conllu(const Document& document, const Annotations& annotations, const std::vector<std::string>& features,
                  std::ostream& out, std::span<const std::string> sentence_ids = {});

}  // namespace newsgraph::cli
