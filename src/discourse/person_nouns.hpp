// Common nouns for people, by lemma. Word lists of the language, open to whoever reads mentions.
#pragma once

#include <string_view>

namespace newsgraph::discourse {

// Is the noun a human being or several ("official", "woman", "police")?
[[nodiscard]] bool is_person_noun(std::string_view lemma);

// 'f' for "woman", "spokeswoman", "mother"; 'm' for "man", "king"; 0 for others.
[[nodiscard]] char sex_of_noun(std::string_view lemma);

}  // namespace newsgraph::discourse
