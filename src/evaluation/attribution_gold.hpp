// Gold attributions as a table of words beside CoNLL-U documents (the attribution relations of GUM's eRST trees, Zeldes
// et al. 2024): who says or thinks which clause. Read for scoring and for training the cue classifier.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/span.hpp"
#include "readers/conllu.hpp"

namespace newsgraph::evaluation {

struct GoldAttribution {
  std::vector<TokenRange> source;   // source and cue together, tokens of the document
  std::vector<TokenRange> content;  // the clause said, within its sentence
  bool positive = true;             // false: the source is said not to say or think it
};

struct AttributedDocument {
  readers::ConlluDocument text;
  std::vector<GoldAttribution> attributions;  // in the order of the table
};

// Reads a table with the columns doc, relation, source_words, head_words, content_words (further ones are ignored; the
// first line names them), and from `folder` the file DOC.conllu of each document named. Words are SENTENCE:FROM-TO,
// several joined by ";". Documents come in the order of their names. Throws InputError naming file and line.
[[nodiscard]] std::vector<AttributedDocument> read_attributions(const std::filesystem::path& table,
                                                                const std::filesystem::path& folder);

// The folder that belongs to a table if none is named: "dev" beside "attribution-dev.tsv".
[[nodiscard]] std::filesystem::path folder_of_table(const std::filesystem::path& table);

}  // namespace newsgraph::evaluation
