// Scores of who does and who undergoes what verbs say, against PropBank columns (word number, form, predicate lemma,
// roleset, a column of bracketed spans for each predicate) beside the treebank of the same sentences: right is a
// triple of predicate, head word of the argument, ARG0 or ARG1. The treebank says which predicates are verbs (tag VB…)
// and which word heads a span; the trees that are scored are the parser's own, on the treebank's words.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "readers/conllu.hpp"
#include "relations/semantic_roles.hpp"

namespace newsgraph::evaluation {

// Predicate, head of the argument, role; words numbered from 0 in their sentence.
using RoleTriple = std::tuple<std::uint32_t, std::uint32_t, relations::SemanticRole>;

struct RoleSentence {
  std::vector<std::uint32_t> predicates;
  std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, relations::SemanticRole>>
      spans;  // predicate, from, to
};

// By sentence id. Throws InputError naming file and line.
[[nodiscard]] std::map<std::string, RoleSentence> read_propbank(const std::filesystem::path& file);

struct SemanticRoleScores {
  std::size_t gold = 0, found = 0, right = 0;
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
};

// `all` counts every verb, `lexical` leaves out forms of "be".
struct SemanticRoleReport {
  SemanticRoleScores all, lexical;
};

// `syntax` over the treebank's words, with the parser's trees.
void score_roles(const readers::ConlluDocument& trees, const std::map<std::string, RoleSentence>& roles,
                 const relations::Syntax& syntax, const relations::VerbFrames& frames, SemanticRoleReport& report);

}  // namespace newsgraph::evaluation
