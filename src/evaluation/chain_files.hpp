// Gold coreference for the scores: bracket columns as OntoGUM (Zhu et al. 2021) has them, and the chains of our own
// annotations brought to the same conventions. Reads files and compares nothing (coreference_scores.hpp).
#pragma once

#include <filesystem>

#include "document/annotations.hpp"
#include "evaluation/coreference_scores.hpp"

namespace newsgraph::evaluation {

// One document of rows "number, form, brackets", words numbered from 0 over the document. Throws InputError (file:line)
// on a bracket that does not match.
[[nodiscard]] Clusters read_chains(const std::filesystem::path& file);

// Chains as OntoNotes marks them: whole noun phrases, no chain of one mention, an apposition as part of what it
// follows, no predicate after a copula.
[[nodiscard]] Clusters chains_of(const Annotations& annotations);

}  // namespace newsgraph::evaluation
