#include "discourse/reporting_cues.hpp"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace newsgraph::discourse {
namespace {

using WordSet = std::unordered_set<std::string>;
using Lexicon = std::unordered_map<std::string, ReportingWord>;

template <typename Visit>
void for_each_word(std::string_view words, Visit visit) {
  while (!words.empty()) {
    const std::size_t blank = words.find(' ');
    if (blank != 0) visit(std::string(words.substr(0, blank)));
    words.remove_prefix(blank == std::string_view::npos ? words.size() : blank + 1);
  }
}

WordSet word_set(std::string_view words) {
  WordSet set;
  for_each_word(words, [&](std::string word) { set.insert(std::move(word)); });
  return set;
}

// Words that share a kind also share all frames named on any of their lines.
void add(Lexicon& lexicon, AttributionKind kind, unsigned frames, std::string_view words) {
  for_each_word(words, [&](const std::string& word) {
    ReportingWord& entry = lexicon.try_emplace(word, ReportingWord{kind, 0}).first->second;
    entry.frames = static_cast<std::uint16_t>(entry.frames | frames);
  });
}

Lexicon verbs() {
  using enum AttributionKind;
  Lexicon words;
  constexpr unsigned kStatement = kTakesClause | kTakesQuotedObject | kTakesDirect;
  // The usual reporting verbs; the list of the Gender Gap Tracker (MIT licence) was consulted for completeness.
  add(words, kSpeech, kStatement,
      "say state claim add announce argue assert acknowledge admit affirm allege answer ask assure aver boast caution "
      "clarify comment complain concede confess confirm contend counter declare deny disclose dispute divulge "
      "emphasise "
      "emphasize exclaim explain hint imply insist interject joke lament maintain mention note object observe opine "
      "predict preach proclaim profess protest quip reason recall recount reiterate remark repeat reply report respond "
      "retort scream shout signal speculate stress suggest summarise summarize swear testify theorise theorize tweet "
      "underline underscore warn whisper write vow promise pledge threaten recommend propose advise demand request "
      "conclude estimate forecast indicate reveal charge wonder inquire muse plead rule guarantee posit postulate "
      "hypothesise "
      "hypothesize stipulate certify attest agree reaffirm reassert restate retweet blog post text email "
      "bemoan decree highlight");
  add(words, kSpeech, kStatement | kAddressesObject, "tell inform notify remind brief reassure assure warn advise");
  add(words, kSpeech, kTakesDirect | kTakesQuotedObject,
      "continue begin conclude cite quote read elaborate sum interrupt sigh laugh smile yell cry urge appeal call "
      "implore beg "
      "intone thunder croon drawl mutter murmur chide chime plead");
  add(words, kSpeech, kTakesQuotedObject,
      "refer praise criticise criticize condemn denounce blast slam decry hail tout herald defend dismiss reject "
      "welcome laud applaud deplore ridicule mock liken compare voice express apologise apologize");
  add(words, kSpeech, kTakesInfinitive,
      "urge ask tell instruct demand request advise warn beg plead implore appeal "
      "recommend promise pledge vow threaten swear");
  add(words, kSpeech, kTakesGerund, "accuse blame criticise criticize condemn denounce praise suspect warn");
  add(words, kSpeech, kTakesAs,
      "describe characterise characterize portray depict condemn denounce dismiss hail praise label "
      "brand decry criticise criticize reject tout");
  add(words, kSpeech, kTakesPredicate, "call dub label brand deem pronounce declare");
  add(words, kSpeech, kTakesClause | kNeedsSource, "show find demonstrate illustrate determine");
  add(words, kThought, kTakesClause | kTakesDirect, "think");
  add(words, kThought, kTakesClause,
      "believe feel hope fear expect doubt suspect assume worry reckon suppose imagine anticipate foresee envision "
      "envisage "
      "guess consider learn");
  add(words, kThought, kTakesAs, "regard view");
  add(words, kIntention, kTakesInfinitive, "plan intend want hope aim seek expect decide mean wish");
  add(words, kSpeech, kTakesClause | kTakesDirect, "point");
  return words;
}

Lexicon nouns() {
  using enum AttributionKind;
  Lexicon words;
  add(words, kSpeech, kTakesClause,
      "claim allegation accusation statement assertion argument announcement warning suggestion promise pledge "
      "assurance "
      "declaration remark comment contention admission complaint rumour rumor prediction denial testimony message "
      "order");
  add(words, kThought, kTakesClause,
      "belief fear hope concern suspicion conviction worry opinion view expectation conclusion");
  add(words, kIntention, kTakesInfinitive, "plan intention decision desire determination");
  return words;
}

Lexicon adjectives() {
  using enum AttributionKind;
  Lexicon words;
  add(words, kThought, kTakesClause,
      "concerned confident sure certain hopeful afraid worried convinced optimistic doubtful sceptical skeptical "
      "fearful adamant");
  add(words, kIntention, kTakesInfinitive, "determined eager keen");
  return words;
}

std::optional<ReportingWord> find(const Lexicon& lexicon, std::string_view lemma) {
  const auto found = lexicon.find(std::string(lemma));
  if (found == lexicon.end() || found->second.frames == 0) return std::nullopt;
  return found->second;
}

bool contains(const WordSet& set, std::string_view word) { return set.contains(std::string(word)); }

}  // namespace

std::optional<ReportingWord> reporting_verb(std::string_view lemma) {
  static const Lexicon kWords = verbs();
  return find(kWords, lemma);
}

std::optional<ReportingWord> reporting_noun(std::string_view lemma) {
  static const Lexicon kWords = nouns();
  return find(kWords, lemma);
}

std::optional<ReportingWord> reporting_adjective(std::string_view lemma) {
  static const Lexicon kWords = adjectives();
  return find(kWords, lemma);
}

bool is_naming_verb(std::string_view lemma) {
  static const WordSet kWords =
      word_set("name rename title entitle nickname label list christen style know term tag spell");
  return contains(kWords, lemma);
}

bool is_phase_verb(std::string_view lemma) {
  static const WordSet kWords = word_set("go continue begin start proceed keep");
  return contains(kWords, lemma);
}

bool is_written_source(std::string_view lemma) {
  static const WordSet kWords = word_set(
      "statement letter report study poll survey estimate figure data result research memo memorandum email e-mail "
      "message "
      "note post posting tweet blog article book document paper filing lawsuit complaint indictment ruling verdict "
      "review "
      "website site page section release communique communiqué editorial column transcript affidavit petition "
      "resolution "
      "declaration banner sign headline newspaper analysis record census investigation inquiry audit assessment notice "
      "text "
      "opinion decree summary writing bulletin dispatch story account testimony evidence statistic history magazine "
      "journal agency source media "
      "press");
  return contains(kWords, lemma);
}

bool is_medium(std::string_view lemma) {
  static const WordSet kWords = word_set(
      "statement speech letter interview tweet post posting blog email e-mail memo report conference release address "
      "briefing testimony video message twitter facebook instagram telegram x tiktok truthsocial whatsapp reddit "
      "television "
      "tv radio remark article column book op-ed essay note text call announcement podcast newsletter memoir broadcast "
      "documentary press account thread communique filing affidavit advertisement sermon lecture debate website site "
      "social");
  return contains(kWords, lemma);
}

bool is_manner(std::string_view lemma) {
  static const WordSet kWords = word_set(
      "system theory plan law rule standard principle schedule size ability need type model criterion level number "
      "method "
      "custom tradition procedure scheme pattern format preference taste you");
  return contains(kWords, lemma);
}

bool is_speechless(std::string_view lemma) {
  static const WordSet kWords = word_set(
      "fact problem reason thing way idea routine case situation issue event attack process fear hope belief matter "
      "step effort "
      "there this that what nothing something everything");
  return contains(kWords, lemma);
}

bool is_time_word(std::string_view lemma) {
  static const WordSet kWords = word_set(
      "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
      "september "
      "october november december yesterday today tonight tomorrow week month year day weekend morning afternoon "
      "evening night "
      "noon midnight hour minute earlier later recently ago now spring summer autumn fall winter decade");
  return contains(kWords, lemma);
}

}  // namespace newsgraph::discourse
