// Small dependency trees for tests, written in one line: "form/lemma/TAG/HEAD/RELATION" a word, with Penn tags and
// heads counted from 1; an empty lemma is the form (lower case unless a name). Words are joined by blanks, none before
// punctuation and clitics.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::tests {

struct Tree {
  Document document;
  Annotations annotations;
};

// A phrase that is a mention, each a chain of its own: named if its head is a proper noun, pronoun or nominal else.
// Equal words are looked for from the left, one after the other.
struct Known {
  std::string words;
  EntityType type;
};

[[nodiscard]] Tree make_tree(std::string_view sentence, const std::vector<Known>& mentions);

// Makes these words the content of a quotation.
void quote(Tree& tree, std::string_view words);

// Text of a token range.
[[nodiscard]] std::string text_of(const Tree& tree, TokenRange range);

}  // namespace newsgraph::tests
