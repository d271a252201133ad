// Scores of names against IOB2 files (word, label; or CoNLL-U-like columns as Universal NER has them): exact spans, F1
// by type. The file's types are persons, places and organisations; other types of ours are left out of the count.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::evaluation {

struct LabelledSentence {
  std::vector<std::string> forms;
  std::vector<std::string> labels;  // "B-PER", "I-PER", "O"
};

// Tab-separated: number, form, label … ; or form and label. Throws InputError naming file and line.
[[nodiscard]] std::vector<LabelledSentence> read_labelled(const std::filesystem::path& file);

// One document of given words, a sentence a line, for LanguageModel::analyse.
struct WordsOnly {
  Document document;
  Annotations annotations;
};
[[nodiscard]] WordsOnly make_document(const std::vector<LabelledSentence>& sentences);

// Words parted by blanks, without labels; `` and '' become plain quotation marks.
[[nodiscard]] LabelledSentence words_of(const std::string& sentence);

struct SpanCounts {
  std::size_t gold = 0, predicted = 0, right = 0;
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
};

// By type ("PER", "LOC", "ORG") and over all ("all").
[[nodiscard]] std::map<std::string, SpanCounts> score_names(const std::vector<LabelledSentence>& gold,
                                                            const Annotations& predicted);

}  // namespace newsgraph::evaluation
