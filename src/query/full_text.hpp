// What people type into a search box, as a question that FTS5 understands: words that must all be there, phrases in
// quotation marks, and words that only begin so (“sanction*”). Nothing that is typed is a syntax error. The store's
// full text knows which words a text has, not where: whether a phrase stands there is looked up in the text itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::query {

// Words that follow each other, folded: {"ballistic", "missiles"}; of "U.S." {"u", "s"}.
using Phrase = std::vector<std::string>;

struct FullTextQuestion {
  std::string match;                 // for MATCH; empty if there is no word in it
  std::vector<Phrase> phrases = {};  // of two words or more
};

[[nodiscard]] FullTextQuestion full_text_question(std::string_view typed);

// Words of a text as FTS5's unicode61 sees them: letters and digits, case and accents folded.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);

// Whether the text has all of the phrases.
[[nodiscard]] bool has_phrases(std::string_view text, const std::vector<Phrase>& phrases);

}  // namespace newsgraph::query
