// CoNLL-U in: sentences with trees, and the text rebuilt from the forms and SpaceAfter=No. One Document per "# newdoc"
// (or one per file). Used by training, evaluation and tests; the product reads articles, not treebanks.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::readers {

// One row's parts that have no place in Token.
struct ConlluToken {
  std::string features;       // FEATS as written
  std::string relation;       // DEPREL as written
  std::string misc;           // MISC as written
  bool in_multiword = false;  // a word of a multiword token, not its first
};

struct ConlluDocument {
  Document document;                      // id, text, one paragraph block per sentence unless "# newpar" joins them
  Annotations annotations;                // tokens and sentences; no names
  std::vector<ConlluToken> rows;          // parallel to annotations.tokens
  std::vector<std::string> sentence_ids;  // parallel to annotations.sentences
};

// Throws InputError (file:line) on a row that has not ten columns or points outside its sentence.
[[nodiscard]] std::vector<ConlluDocument> read_conllu(const std::filesystem::path& file);

}  // namespace newsgraph::readers
