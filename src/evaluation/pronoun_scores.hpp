// GAP (Webster et al. 2018): passages with a pronoun and two names, and the F1 of which of them the pronoun means, for
// masculine and feminine pronouns. Predictions come from our chains; the two names are not given to the program.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "document/annotations.hpp"
#include "document/document.hpp"
#include "evaluation/name_scores.hpp"

namespace newsgraph::evaluation {

struct Passage {
  std::string text;
  Span pronoun, a, b;  // bytes of text
  bool means_a = false, means_b = false;
};

// The file's tab-separated format with its heading. Throws InputError (file:line).
[[nodiscard]] std::vector<Passage> read_passages(const std::filesystem::path& file);

// The passage as a document of one paragraph.
[[nodiscard]] Document passage_document(const Passage& passage);

// Does the chain of the mention at `pronoun` hold a name that overlaps `name`?
[[nodiscard]] bool corefers(const Annotations& annotations, Span pronoun, Span name);

struct PronounScores {
  SpanCounts masculine, feminine;

  [[nodiscard]] SpanCounts all() const;
  [[nodiscard]] double bias() const;  // feminine F1 / masculine F1
};

void score_pronoun(const Passage& gold, const Annotations& predicted, PronounScores& scores);

}  // namespace newsgraph::evaluation
