#include "discourse/quotation_speaker.hpp"

#include <algorithm>
#include <array>

#include "discourse/reporting_cues.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

constexpr std::uint32_t kLongestApposition = 10;  // tokens between a subject and its verb, commas included
constexpr std::uint32_t kLongestTitle = 6;        // words between a verb and the name of the one who speaks
constexpr int kLongestClimb = 6;                  // verbs to pass on the way to a shared subject

bool is_nominal(const QuotationView& view, std::uint32_t i) {
  const PartOfSpeech part = view.token(i).part_of_speech;
  return part == PartOfSpeech::kNoun || part == PartOfSpeech::kPropn || part == PartOfSpeech::kPron;
}

bool is_relative_pronoun(const QuotationView& view, std::uint32_t i) {
  constexpr std::array<std::string_view, 4> kWords = {"who", "which", "that", "whom"};
  const std::string word = view.lower(i);
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

// The noun that a relative clause describes, from any verb coordinated within it.
std::uint32_t antecedent(const QuotationView& view, std::uint32_t verb) {
  for (int i = 0; i < kLongestClimb && verb != kNoToken; ++i) {
    if (view.relation(verb) == kAclRelcl) return view.head(verb);
    if (view.relation(verb) != kConj) break;
    verb = view.head(verb);
  }
  return kNoToken;
}

// "president Ann Lee said", "news agency Fars reported", where the tree cuts the name off: it stands right before the
// verb.
Phrase with_adjacent_name(const QuotationView& view, Phrase phrase, std::uint32_t verb) {
  std::uint32_t at = verb;
  const std::uint32_t begin = view.sentence_range(verb).begin;
  while (at > begin && (view.relation(at - 1) == kAdvmod || view.relation(at - 1) == kAux)) --at;
  const Name* name = at > begin ? view.name_at(at - 1) : nullptr;
  if (name == nullptr || name->tokens.end != at || phrase.tokens.end > name->tokens.begin) return phrase;
  for (std::uint32_t i = phrase.tokens.end; i < name->tokens.begin; ++i) {  // "Member of Parliament (MP) Ann Lee"
    if (view.form(i) != ")") return phrase;
  }
  return {{phrase.tokens.begin, name->tokens.end}, head_of(view, name->tokens)};
}

bool is_participle(const QuotationView& view, std::uint32_t verb) {
  return view.token(verb).tag == "VBG" && !view.child(verb, kAux);
}

Phrase subject(const QuotationView& view, std::uint32_t verb) {
  for (const std::uint32_t child : view.children(verb)) {
    const DependencyRelation relation = view.relation(child);
    if (relation != kNsubj && relation != kNsubjPass && relation != kNsubjOuter) continue;
    if (child > verb && is_participle(view, verb)) continue;  // ", accusing Bob of cheating": Bob is no subject
    if (!is_relative_pronoun(view, child)) return with_adjacent_name(view, noun_phrase(view, child), verb);
    std::uint32_t noun = antecedent(view, verb);
    if (noun == kNoToken && child > view.sentence_range(child).begin) {  // the noun right before the pronoun
      const std::uint32_t before = child - 1;
      noun = view.is_word(before) || before == 0 ? before : before - 1;
      if (!is_nominal(view, noun)) noun = kNoToken;
    }
    return noun == kNoToken ? noun_phrase(view, child) : noun_phrase(view, noun);
  }
  return {};
}

// The noun phrase that a token is in, as far as it lies within the tokens.
Phrase phrase_around(const QuotationView& view, std::uint32_t token, TokenRange within) {
  while (view.head(token) != kNoToken && within.contains(view.head(token)) && is_nominal(view, view.head(token))) {
    token = view.head(token);
  }
  Phrase phrase = noun_phrase(view, token);
  if (!within.contains(phrase.tokens)) phrase.tokens = {token, token + 1};
  return phrase;
}

bool is_taken(const QuotationView& view, std::uint32_t token, std::uint32_t verb) {
  const DependencyRelation relation = view.relation(token);
  const bool clause = relation == kCcomp && (view.has_subject(token) || view.child(token, kCop));
  return view.head(token) == verb && (relation == kIobj || relation == kOblUnmarked || clause);
}

// Something is said before the verb: a clause or a quotation mark.
bool something_precedes(const QuotationView& view, TokenRange tokens) {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (view.is_finite(i) || (!view.is_word(i) && view.form(i).find_first_of(",.;:()[]-") != 0)) return true;
  }
  return false;
}

// "said Ann": a comma or mark stands before the verb and a noun phrase right behind it, whatever the tree calls it.
Phrase inverted_subject(const QuotationView& view, std::uint32_t verb) {
  const TokenRange sentence = view.sentence_range(verb);
  if (verb == sentence.begin || view.is_word(verb - 1)) return {};
  if (!something_precedes(view, {sentence.begin, verb})) return {};
  std::uint32_t first = verb + 1;
  while (first < sentence.end && (view.relation(first) == kDet || view.relation(first) == kAmod)) ++first;
  const bool some = first + 1 < sentence.end && view.lower(first + 1) == "of" &&
                    view.token(first).part_of_speech == PartOfSpeech::kNum;  // "said one of the officials"
  if (first >= sentence.end || (!some && !is_nominal(view, first)) || is_taken(view, first, verb)) return {};
  return phrase_around(view, first, {verb + 1, sentence.end});
}

// Punctuation, a preposition or a conjunction: with a verb or a mark behind it, "said Ann" begins what is said.
bool may_follow_speaker(const QuotationView& view, std::uint32_t at, std::uint32_t end) {
  if (at >= end) return true;
  const std::string_view form = view.form(at);
  if (!view.is_word(at)) return form == "," || form == "." || form == ";" || form == ":" || form == "(";
  const PartOfSpeech part = view.token(at).part_of_speech;
  return part == PartOfSpeech::kAdp || part == PartOfSpeech::kSconj;
}

// ", said Ann Lee", ", said army chief Bo Hill": a person's name right behind the verb, with or without a title, speaks
// whatever subject a wrong tree gives the verb.
Phrase inverted_name(const QuotationView& view, std::uint32_t verb) {
  const TokenRange sentence = view.sentence_range(verb);
  if (verb == sentence.begin || view.is_word(verb - 1)) return {};
  const auto word = reporting_verb(view.lemma(verb));
  if (!word || word->takes(kAddressesObject) || !word->takes(kTakesDirect) || is_participle(view, verb)) return {};
  const std::uint32_t far = std::min(sentence.end, verb + 1 + kLongestTitle);
  for (std::uint32_t i = verb + 1; i < far; ++i) {
    const Name* name = view.name_at(i);
    if (name != nullptr && name->type == EntityType::kPerson && name->tokens.begin == i) {
      if (!may_follow_speaker(view, name->tokens.end, sentence.end)) return {};
      const Phrase phrase = noun_phrase(view, head_of(view, name->tokens));
      return {{verb + 1, std::max(name->tokens.end, phrase.tokens.end)}, head_of(view, name->tokens)};
    }
    const DependencyRelation relation = view.relation(i);
    const bool title = relation == kDet || relation == kAmod || relation == kNmodPoss || relation == kCompound ||
                       relation == kNmodDesc || relation == kFlat || (name == nullptr && is_nominal(view, i));
    if (!view.is_word(i) || !title || view.token(i).part_of_speech == PartOfSpeech::kPron) return {};
  }
  return {};
}

// A verb that the tree gives no subject, with a noun phrase right before it ("Ann also said").
Phrase adjacent_subject(const QuotationView& view, std::uint32_t verb) {
  const std::string& tag = view.token(verb).tag;
  const bool perfect = tag == "VBN" && view.child(verb, kAux);
  if (tag != "VBD" && tag != "VBZ" && tag != "VBP" && !perfect) return {};
  const std::uint32_t begin = view.sentence_range(verb).begin;
  std::uint32_t at = verb;
  while (at > begin && (view.relation(at - 1) == kAdvmod || view.relation(at - 1) == kAux)) --at;
  if (at > begin + 2 && view.form(at - 1) == ",") {  // "Ann Lee, a doctor, said": over the apposition
    const std::uint32_t far = at > begin + kLongestApposition ? at - kLongestApposition : begin;
    for (at -= 2; at > far && view.form(at) != ",";) --at;
    if (view.form(at) != ",") return {};
  }
  if (at == begin || !is_nominal(view, at - 1)) return {};
  return phrase_around(view, at - 1, {begin, verb});
}

Phrase agent(const QuotationView& view, std::uint32_t verb) {
  for (const std::uint32_t child : view.children(verb)) {
    const bool by = view.relation(child) == kOblAgent || (view.relation(child) == kObl && view.marker(child, "by"));
    if (by) return noun_phrase(view, child);
  }
  return {};
}

// "The firm, citing costs, said" and "a mayor saying that": the noun speaks. "They seized it, saying that": the subject
// of the verb before does. Gives that verb, or kNoToken if the noun speaks.
std::uint32_t verb_before(const QuotationView& view, std::uint32_t participle) {
  if (!begins_parted(view, view.extent(participle).begin)) return kNoToken;
  std::uint32_t noun = view.head(participle);
  while (noun != kNoToken && !view.is_verb(noun)) {
    const DependencyRelation relation = view.relation(noun);
    if (relation == kNsubj || relation == kNsubjPass || relation == kAppos) return kNoToken;
    noun = view.head(noun);
  }
  return noun != kNoToken && noun < participle ? noun : kNoToken;
}

// The verb whose subject also speaks: "Ann rose and said", "Ann left, saying", "Ann went on to say", "went as far as to
// say".
bool shares_subject(const QuotationView& view, std::uint32_t verb, std::uint32_t up) {
  switch (view.relation(verb)) {
    case kConj:
      return true;
    case kAdvcl:
    case kXcomp:
      return (view.relation(verb) == kAdvcl && is_participle(view, verb)) || is_phase_verb(view.lemma(up)) ||
             view.lemma(up) == "far";
    case kParataxis:
      return is_participle(view, verb);
    default:
      return view.relation(verb) == kAdvmod && view.lemma(verb) == "far";
  }
}

}  // namespace

Phrase find_speaker(const QuotationView& view, std::uint32_t verb) {
  if (view.is_passive(verb)) return agent(view, verb);
  if (const Phrase named = inverted_name(view, verb); named.found()) return named;
  for (int climbed = 0; climbed < kLongestClimb && verb != kNoToken; ++climbed) {
    if (Phrase own = subject(view, verb); own.found()) return own;
    if (climbed == 0 && !is_participle(view, verb)) {
      if (Phrase own = inverted_subject(view, verb); own.found()) return own;
      if (Phrase own = adjacent_subject(view, verb); own.found()) return own;
    }
    const std::uint32_t up = view.head(verb);
    if (up == kNoToken) return {};
    if (view.relation(verb) == kAcl && is_participle(view, verb)) {
      verb = verb_before(view, verb);
      if (verb == kNoToken) return noun_phrase(view, up);
      continue;
    }
    if (!shares_subject(view, verb, up)) return {};
    verb = up;
  }
  return {};
}

Phrase adjacent_speaker(const QuotationView& view, std::uint32_t verb) { return adjacent_subject(view, verb); }

}  // namespace newsgraph::discourse
