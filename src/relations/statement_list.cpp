#include "relations/statement_list.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "relations/lexicon.hpp"
#include "relations/normalise.hpp"
#include "relations/quantities.hpp"
#include "relations/tense.hpp"
#include "relations/time_values.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

constexpr std::uint32_t kFar = 25;  // tokens between the ends beyond which a tree is often wrong

bool is_pronoun(const Syntax& syntax, TokenIndex i) { return syntax.part_of_speech(i) == PartOfSpeech::kPron; }

// "we are announcing …" in somebody's words: the speaker's side acts, whoever else belongs to it.
bool is_speakers_side(const Syntax& syntax, TokenIndex i) {
  static const WordSet kFirstPersons = {"we", "i"};
  return syntax.quotation(i) != kNone && is_pronoun(syntax, i) && kFirstPersons.has(syntax.lemma(i));
}

// Words that point at nothing that could be a participant.
bool is_empty_word(const Syntax& syntax, TokenIndex i) {
  if (is_speakers_side(syntax, i)) return false;
  if (is_pronoun(syntax, i) ? syntax.is_known(i) : syntax.is_entity(i)) return false;
  static const WordSet kEmpty = {
      "this",        "that",       "these",     "those",    "there",   "what",       "which",   "who",      "one",
      "some",        "many",       "any",       "each",     "other",   "all",        "it",      "such",     "more",
      "most",        "everything", "something", "anything", "nothing", "each other", "another", "much",     "both",
      "few",         "several",    "itself",    "himself",  "herself", "themselves", "myself",  "yourself", "ourselves",
      "here",        "you",        "they",      "he",       "she",     "we",         "i",       "them",     "us",
      "one another", "lot",        "'s",        "let",      "why",     "how",        "when",    "where"};
  return kEmpty.has(syntax.lemma(i));
}

// "concessions, not a corpse", "war rather than peace": the second is what it is not.
bool is_denied_conjunct(const Syntax& syntax, TokenIndex i) {
  if (syntax.relation(i) != kConj) return false;
  for (const TokenIndex c : syntax.children(i)) {
    const bool joins = syntax.relation(c) == kAdvmod || syntax.relation(c) == kCc;
    if (joins && c < i && (syntax.lemma(c) == "not" || syntax.lemma(c) == "rather")) return true;
  }
  return false;
}

// With an object that is only text, these say nothing of their subject: "had every question", "was involved in".
bool says_nothing(const Syntax& syntax, const Draft& draft) {
  if (draft.lemma == "involve in" || draft.lemma == "lie") return true;
  if (draft.lemma == "take" && syntax.lemma(draft.object.head) == "place") return true;
  static const WordSet kNaming = {"call", "label", "brand", "dub", "term"};
  if (!draft.open && kNaming.has(draft.lemma))
    return true;  // "called the death a murder": not without what it is called
  const auto determiner = syntax.child(draft.object.head, kDet);
  static const WordSet kQuantifiers = {"every", "each", "any", "all", "some"};
  return draft.lemma == "have" && determiner && kQuantifiers.has(syntax.lemma(*determiner));
}

// "expects rain on Thursday": the expecting is now, only what is expected is to come.
bool looks_ahead(const std::string& lemma) {
  static const WordSet kExpecting = {"predict", "forecast", "anticipate", "fear", "schedule", "await"};
  return kDemandingVerbs.has(lemma) || kExpecting.has(lemma);
}

bool same_chain(const Syntax& syntax, TokenIndex a, TokenIndex b) {
  const Mention* first = syntax.mention(a);
  const Mention* second = syntax.mention(b);
  return first != nullptr && second != nullptr && first->chain != kNone && first->chain == second->chain;
}

TokenRange hull(TokenRange a, TokenRange b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

// The predicate with its auxiliaries, negation and particle.
TokenRange predicate_words(const Syntax& syntax, TokenIndex predicate) {
  TokenRange out = {predicate, predicate + 1};
  for (const TokenIndex c : syntax.children(predicate)) {
    const DependencyRelation relation = syntax.relation(c);
    const bool belongs = relation == kAux || relation == kAuxPass || relation == kCompoundPrt || relation == kCop ||
                         (relation == kAdvmod && kNegators.has(syntax.lemma(c)));
    if (belongs) out = hull(out, {c, c + 1});
  }
  return out;
}

// "the letter signed by X" as what X signed is "the letter".
void leave_out(const Syntax& syntax, TokenIndex predicate, TokenIndex head, TokenRange& phrase) {
  if (predicate == head || !phrase.contains(predicate)) return;
  const TokenRange clause = syntax.subtree(predicate);
  if (clause.begin > head) phrase.end = std::min(phrase.end, clause.begin);
  if (clause.end <= head) phrase.begin = std::max(phrase.begin, clause.end);
}

float confidence_of(const Syntax& syntax, const Draft& draft, const Statement& statement, bool known) {
  float out = 0.95F * draft.certainty * draft.subject.certainty * draft.object.certainty;
  if (!known) out *= 0.95F;
  if (is_pronoun(syntax, statement.subject.head) || is_pronoun(syntax, statement.object.head)) out *= 0.93F;
  if (!syntax.is_entity(statement.object.head)) out *= 0.92F;
  if (!syntax.is_entity(statement.subject.head)) out *= 0.8F;
  if (statement.evidence.size() > kFar) out *= 0.9F;
  return std::clamp(out, 0.05F, 0.99F);
}

void add_details(const Syntax& syntax, const Details& details, Statement& out) {
  const auto free = [&out](const Argument& item) {
    return item.present() && item.head != out.object.head && item.head != out.subject.head;
  };
  if (free(details.recipient)) out.recipient = details.recipient;
  if (free(details.instrument)) out.instrument = details.instrument;
  const std::string last = out.lemma.substr(out.lemma.rfind(' ') + 1);
  const bool is_where = kPlacePrepositions.has(last) && syntax.is_place(out.object.head);  // "was held in Quill"
  if (free(details.place) && !is_where) out.place = details.place;
  out.time = details.time;
  out.purpose = details.purpose;
}

}  // namespace

bool StatementList::is_worth_keeping(const Draft& draft, const Statement& item) const {
  const TokenIndex subject = item.subject.head, object = item.object.head;
  const bool subject_counts = syntax_.is_entity(subject) || is_speakers_side(syntax_, subject);
  const bool object_counts = syntax_.is_entity(object);
  const bool placed = draft.details != nullptr && syntax_.is_named(draft.details->place.head);  // "to open X's airport"
  if (!subject_counts && !((object_counts || placed) && syntax_.mention(subject) != nullptr)) return false;
  const bool known = syntax_.is_known(subject) || syntax_.is_known(object) || placed;
  if (!known && !is_speakers_side(syntax_, subject)) return false;  // no end would be a node
  if (!object_counts && says_nothing(syntax_, draft)) return false;
  const std::string& verb = syntax_.lemma(draft.predicate);
  if (std::any_of(verb.begin(), verb.end(), [](char c) { return c >= '0' && c <= '9'; })) return false;  // "USD15"
  if (subject == object || same_chain(syntax_, subject, object)) return false;
  if (syntax_.is_time(subject)) return false;  // "today" in the place of a subject: a slip of the parser
  const bool quoted = syntax_.quotation(object) != kNone && syntax_.quotation(draft.predicate) == kNone;
  if (quoted && kReportingVerbs.has(syntax_.lemma(draft.predicate))) return false;  // "“It is Mora,” he declared"
  return !is_empty_word(syntax_, subject) && !is_empty_word(syntax_, object);
}

// All but the ends.
void StatementList::fill(const Draft& draft, Statement& out) const {
  out.predicate = draft.predicate;
  out.lemma = draft.lemma;
  const std::string& wording = draft.wording.empty() ? draft.lemma : draft.wording;
  const std::string& pattern = draft.open ? wording : draft.lemma;
  out.relation = relation_name(syntax_, ontology_, pattern, wording, draft.passive, out.subject.head, out.object.head);
  out.polarity = is_denied_conjunct(syntax_, draft.object.head) ? Polarity::kNegative : draft.factuality.polarity;
  TokenRange& object = out.object.tokens;  // "made no offer", "is not a game": did not make an offer, is no game
  while (out.polarity == Polarity::kNegative && object.size() > 1 &&
         (syntax_.word(object.begin) == "no" || kNegators.has(syntax_.lemma(object.begin)))) {
    ++object.begin;
  }
  out.modality = draft.factuality.modality;
  out.quotation = syntax_.quotation(draft.predicate);
  out.evidence = hull(hull(out.subject.tokens, out.object.tokens), predicate_words(syntax_, draft.predicate));
  if (draft.carrier != kNoToken) out.evidence = hull(out.evidence, {draft.carrier, draft.carrier + 1});
  if (draft.details != nullptr) add_details(syntax_, *draft.details, out);
  if (out.time.present()) set_time(draft, out);
  for (const Argument* item : {&out.recipient, &out.instrument, &out.place, &out.time}) {
    if (item->present()) out.evidence = hull(out.evidence, item->tokens);
  }
  if (const auto amount = amount_in(syntax_, draft.object.head)) {
    out.amount = amount->argument;
    out.amount_value = amount->value;
    out.amount_unit = amount->unit;
  }
  out.confidence = confidence_of(syntax_, draft, out, ontology_.find_relation(out.relation) != nullptr);
}

void StatementList::add(const Draft& draft) {
  if (draft.subject.head == kNoToken || draft.object.head == kNoToken) return;
  Statement out;
  out.subject = argument_of(syntax_, draft.subject.head);
  out.object = argument_of(syntax_, draft.object.head);
  leave_out(syntax_, draft.predicate, draft.subject.head, out.subject.tokens);
  leave_out(syntax_, draft.predicate, draft.object.head, out.object.tokens);
  if (!is_worth_keeping(draft, out)) return;
  fill(draft, out);
  const auto [known, added] =
      known_.try_emplace({out.predicate, out.subject.head, out.object.head, out.lemma}, statements_.size());
  if (added) {
    statements_.push_back(std::move(out));
  } else if (out.confidence > statements_[known->second].confidence) {
    statements_[known->second] = std::move(out);
  }
}

void StatementList::set_time(const Draft& draft, Statement& out) const {
  const TimeExpression* expression = time_in(times_, out.time.tokens);
  if (expression == nullptr) {  // "the second time": when is not said
    out.time = {};
    return;
  }
  out.time_value = expression->value;
  const bool ahead = direction_of(syntax_, draft.predicate) == TimeDirection::kFuture;
  const bool to_come = ahead && !looks_ahead(draft.lemma) && is_after(out.time_value, syntax_.document().published);
  if (out.modality == Modality::kAsserted && to_come) out.modality = Modality::kPlanned;  // "leaves on Friday"
}

std::vector<Statement> StatementList::take() {
  std::stable_sort(statements_.begin(), statements_.end(), [](const Statement& a, const Statement& b) {
    return std::tie(a.predicate, a.subject.head, a.object.head) < std::tie(b.predicate, b.subject.head, b.object.head);
  });
  known_.clear();
  return std::exchange(statements_, {});
}

}  // namespace newsgraph::relations
