// Spellings of one name across articles: accents written out or lost, legal endings of companies, acronyms, names that
// say too little to be told apart ("Ministry of Health"). Compares strings only; who is who is the resolution's
// business.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::entities {

// Words of a name, folded, without punctuation and leading article: "José Müller-Ruiz" -> jose, muller, ruiz.
[[nodiscard]] std::vector<std::string> words_of(std::string_view name);

// The same for every usual way to write accented letters: "Müller", "Mueller" and "Muller" have one key. Words joined
// by blanks.
[[nodiscard]] std::string spelling_key(std::string_view name);
[[nodiscard]] bool has_accents(std::string_view name);  // letters beyond ASCII

// "acme robotics" of "Acme Robotics, Inc."; the name itself if nothing but an ending is there.
[[nodiscard]] std::string without_legal_ending(std::string_view name);

// Letters of an acronym in lower case, "iaea" of "I.A.E.A." and "IAEA"; empty if the name is none.
[[nodiscard]] std::string acronym_letters(std::string_view name);
// Letters that an acronym of the name may have, with and without its small words.
[[nodiscard]] std::vector<std::string> acronyms_of(std::string_view name);

// Made of nothing but kinds of bodies and their tasks ("Supreme Court", "Ministry of Health"): many countries and towns
// have one.
[[nodiscard]] bool is_generic_body(std::string_view name);
// "University", "Ministry": a kind of body.
[[nodiscard]] bool is_body_word(std::string_view word);

}  // namespace newsgraph::entities
