// The lexicon of attribution: verbs, nouns, adjectives and prepositions that introduce what somebody says, thinks or
// intends, with the constructions each takes; and the nouns that name written sources and media. Words only, no trees:
// quotation_cues.hpp decides whether an occurrence really attributes something.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "document/annotations.hpp"

namespace newsgraph::discourse {

// Constructions in which a reporting word takes its content; a word may have several.
enum Frame : std::uint16_t {
  kTakesClause = 1,         // say that …, wonder whether …
  kTakesInfinitive = 2,     // urge X to …
  kTakesGerund = 4,         // accuse X of …, blame X for …
  kTakesAs = 8,             // describe X as …
  kTakesPredicate = 16,     // call X …
  kTakesQuotedObject = 32,  // highlight "…": its object or oblique, if that is in marks
  kTakesDirect = 64,        // "…," X said
  kAddressesObject = 128,   // tell X …: its object is the hearer
  kNeedsSource = 256,       // show, find: only of people and written sources
};

struct ReportingWord {
  AttributionKind kind = AttributionKind::kSpeech;
  std::uint16_t frames = 0;

  [[nodiscard]] bool takes(Frame frame) const { return (frames & frame) != 0; }
};

// By lemma in lower case.
[[nodiscard]] std::optional<ReportingWord> reporting_verb(std::string_view lemma);
[[nodiscard]] std::optional<ReportingWord> reporting_noun(std::string_view lemma);       // claim, fear, promise
[[nodiscard]] std::optional<ReportingWord> reporting_adjective(std::string_view lemma);  // concerned, determined

// Verbs that name things: what stands in marks behind them is a name, not an utterance ("a robot named …").
[[nodiscard]] bool is_naming_verb(std::string_view lemma);
// Verbs through which a reporting verb keeps its subject: "went on to say".
[[nodiscard]] bool is_phase_verb(std::string_view lemma);
// Something that speaks without being a person: letter, statement, report, poll.
[[nodiscard]] bool is_written_source(std::string_view lemma);
// Where something is said: statement, interview, speech, Twitter.
[[nodiscard]] bool is_medium(std::string_view lemma);
// What things are done according to, without its saying anything: system, plan, rule.
[[nodiscard]] bool is_manner(std::string_view lemma);
// Abstract nouns and pronouns that no report has as its speaker: fact, reason, nothing.
[[nodiscard]] bool is_speechless(std::string_view lemma);
// Weekdays, months, yesterday, week, earlier …
[[nodiscard]] bool is_time_word(std::string_view lemma);

}  // namespace newsgraph::discourse
