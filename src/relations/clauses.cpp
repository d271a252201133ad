#include "relations/clauses.hpp"

#include "relations/clause.hpp"
#include "relations/complements.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

const WordSet kOccasions = {"statement", "interview", "letter", "speech",  "email",        "message", "address",
                            "remark",    "comment",   "call",   "meeting", "conversation", "memo",    "tweet"};

// Conjoined subjects of a mutual verb: "A and B met", "A and B exchanged fire".
bool read_mutual(const Clause& clause, const std::string& pattern, StatementList& out) {
  if (clause.subjects.size() < 2) return false;
  const ontology::Relation* relation = out.ontology().triggered_by(pattern);
  if (relation == nullptr || !relation->symmetric) return false;
  for (std::size_t i = 0; i < clause.subjects.size(); ++i) {
    for (std::size_t k = i + 1; k < clause.subjects.size(); ++k) {
      out.add(draft_of(clause, clause.subjects[i], pattern, clause.subjects[k], 0.85F));
    }
  }
  return true;
}

// Prepositional phrases beside an object that say more than recipient and place: "took documents from X".
void read_further_obliques(const Syntax& syntax, const Clause& clause, bool entity_object, StatementList& out) {
  static const WordSet kBesideText = {"from",   "against", "on",   "at",      "into",  "over", "with", "off",   "onto",
                                      "toward", "towards", "upon", "through", "under", "for",  "to",   "about", "in"};
  const Fillers& undergone = clause.passive ? clause.subjects : clause.objects;
  TokenIndex carrier = kNoToken;
  if (!entity_object && !undergone.empty() && syntax.part_of_speech(undergone.front().head) == PartOfSpeech::kNoun &&
      !kFrameNouns.has(syntax.lemma(undergone.front().head))) {
    carrier = undergone.front().head;
  }
  static const WordSet kBesideEntity = {"from", "against", "into", "onto", "toward", "towards", "over", "about"};
  for (const Oblique& item : clause.obliques) {
    if (!is_relational(syntax, item)) continue;
    if (!(entity_object ? kBesideEntity : kBesideText).has(item.preposition)) continue;
    if (!stands_for_entity(syntax, item.head)) {
      if (!entity_object && !(item.preposition == "in" && kOccasions.has(syntax.lemma(item.head))))
        read_complements(syntax, clause, {item.head, 1}, item.preposition, out);
      continue;
    }
    const TokenIndex head = argument_of(syntax, item.head).head;
    if (head == clause.details.place.head || head == clause.details.recipient.head) continue;
    for (const Filler& subject : doers(clause)) {
      Draft draft = draft_of(clause, subject, clause.verb + " " + item.preposition, {item.head, 1}, 0.7F);
      if (carrier != kNoToken) {  // "took files from X"
        draft.lemma = clause.verb + " " + syntax.lemma(carrier) + " " + item.preposition;
        draft.wording = clause.verb + " " + syntax.word(carrier) + " " + item.preposition;
        draft.carrier = carrier;
      }
      out.add(draft);
    }
  }
}

// "moved Mora to Quill": Mora was moved to Quill. Not of verbs whose subject goes along ("joined Acme from Orbix").
void read_moved(const Syntax& syntax, const Clause& clause, StatementList& out) {
  static const WordSet kDirections = {"to", "from", "into", "onto", "aboard", "toward", "towards", "off"};
  static const WordSet kSubjectGoes = {"join",  "leave",     "reach", "enter", "visit", "follow", "accompany",
                                       "tell",  "telephone", "call",  "phone", "watch", "see",    "hear",
                                       "cross", "approach",  "help",  "fight", "play",  "face",   "quit"};
  if (kSubjectGoes.has(syntax.lemma(clause.predicate)) || syntax.has_child(clause.predicate, kXcomp)) return;
  for (const Filler& moved : clause.passive ? clause.subjects : clause.objects) {
    if (!stands_for_entity(syntax, moved.head)) continue;
    for (const Oblique& item : clause.obliques) {
      if (!kDirections.has(item.preposition) || !is_relational(syntax, item)) continue;
      if (!stands_for_entity(syntax, item.head)) continue;
      Draft draft = draft_of(clause, moved, clause.verb + " " + item.preposition, {item.head, 1}, 0.8F);
      draft.passive = true;
      out.add(draft);
    }
  }
}

// "in a statement to X", "in an interview with X", beside whatever the clause says.
void read_occasion(const Syntax& syntax, const Clause& clause, StatementList& out) {
  for (const Oblique& item : clause.obliques) {
    if (!kOccasions.has(syntax.lemma(item.head))) continue;
    for (const TokenIndex c : syntax.children(item.head)) {
      const std::string preposition = syntax.preposition(c);
      if (syntax.relation(c) != kNmod || (preposition != "to" && preposition != "with")) continue;
      const std::string lemma = syntax.lemma(item.head) + " " + preposition;
      if (!stands_for_entity(syntax, c) || out.ontology().triggered_by(lemma) == nullptr) continue;
      for (const Filler& subject : doers(clause)) {
        Draft draft = draft_of(clause, subject, lemma, {c, 1}, 0.85F);
        draft.predicate = item.head;
        out.add(draft);
      }
    }
  }
}

// What somebody is called: "a liar" of "called Mora a liar", "as unfair" of "described it as unfair"; empty if it is
// long.
std::string verdict_of(const Syntax& syntax, TokenIndex verb) {
  constexpr TokenIndex kLongestVerdict = 5;
  if (!is_naming(syntax, verb) && syntax.lemma(verb) != "make") return "";
  for (const TokenIndex c : syntax.children(verb)) {
    const bool as = syntax.relation(c) == kObl && syntax.preposition(c) == "as";
    const bool second = syntax.relation(c) == kObj && syntax.has_child(verb, kIobj);
    if (c < verb || !(as || second || syntax.relation(c) == kXcomp)) continue;
    const TokenRange words = syntax.phrase(c);
    if (words.size() > kLongestVerdict || syntax.part_of_speech(c) == PartOfSpeech::kVerb) return "";
    std::string out = as ? "as" : "";
    for (TokenIndex t = words.begin; t < words.end; ++t) {
      if (syntax.part_of_speech(t) == PartOfSpeech::kPunct) continue;
      if (!out.empty()) out += ' ';
      out += syntax.document().view(syntax.token(t).span);
    }
    return out;
  }
  return "";
}

// Verbs that nothing is done by: "wanted Mora to leave" is no wanting Mora, and an object of "die" is a slip.
bool says_no_object(const Syntax& syntax, TokenIndex verb, bool entity) {
  static const WordSet kThinking = {"say", "think", "guess", "feel"};
  static const WordSet kPerceiving = {"want",   "expect", "need", "like",  "love",   "hate",
                                      "prefer", "see",    "hear", "watch", "intend", "cause"};
  static const WordSet kIntransitive = {"die",   "arrive", "come",      "go",     "occur",  "happen",
                                        "exist", "appear", "disappear", "emerge", "vanish", "collapse"};
  const std::string& lemma = syntax.lemma(verb);
  if (kIntransitive.has(lemma)) return true;
  if (!entity && kThinking.has(lemma)) return true;
  const auto complement = syntax.child(verb, kXcomp);
  return kPerceiving.has(lemma) && complement && syntax.part_of_speech(*complement) == PartOfSpeech::kVerb;
}

void read_transitive(const Syntax& syntax, const Clause& clause, StatementList& out) {
  bool entity_object = false, carried = false;
  for (const Filler& object : clause.objects) {
    if (read_mutual(clause, clause.verb + " " + syntax.lemma(object.head) + " with", out)) continue;
    if (read_carried_noun(syntax, clause, object, out)) {
      carried = true;  // "declared war on X" says it all; not also "declared on X"
      continue;
    }
    const bool entity = stands_for_entity(syntax, object.head);
    entity_object = entity_object || entity;
    read_complements(syntax, clause, object, "", out);
    if (says_no_object(syntax, clause.predicate, entity)) continue;
    const std::string verdict = verdict_of(syntax, clause.predicate);
    for (const Filler& subject : clause.subjects) {
      Draft draft = draft_of(clause, subject, clause.verb, object, 0.97F);
      draft.open = !verdict.empty();
      if (draft.open) draft.wording = clause.verb + " " + verdict;
      out.add(draft);
    }
  }
  if (clause.objects.empty() && clause.indirect != kNoToken) {
    for (const Filler& subject : clause.subjects) {
      out.add(draft_of(clause, subject, clause.verb, {clause.indirect, 1}, 0.95F));
    }
  }
  if (!carried) read_further_obliques(syntax, clause, entity_object, out);
  read_moved(syntax, clause, out);
}

// Without an object, what a preposition brings is the object: "arrive in Brussels", "was held in Paris".
void read_intransitive(const Syntax& syntax, const Clause& clause, StatementList& out) {
  if (!clause.passive && read_mutual(clause, clause.verb + " with", out)) return;
  if (clause.passive && is_naming(syntax, clause.predicate)) return;  // "is called so on X": nothing of X
  static const WordSet kNeedObject = {"see",  "do",   "have", "make", "find",  "take",    "use",    "get",
                                      "give", "put",  "want", "need", "set",   "receive", "create", "build",
                                      "hold", "keep", "buy",  "hear", "allow", "cause",   "bring"};
  if (!clause.passive && kNeedObject.has(clause.verb)) return;  // what was done is missing
  const bool reporting = kReportingVerbs.has(syntax.lemma(clause.predicate)) && !clause.passive;
  std::vector<const Oblique*> things, places, texts;
  for (const Oblique& item : clause.obliques) {
    if (!is_relational(syntax, item) || item.preposition == "between") continue;
    const TokenIndex head = argument_of(syntax, item.head).head;
    const bool place = kPlacePrepositions.has(item.preposition) && syntax.is_place(head);
    const bool entity = syntax.is_entity(head);
    if (!entity && (item.head < clause.predicate || kFrameNouns.has(syntax.lemma(item.head)))) continue;
    (place ? places : entity ? things : texts).push_back(&item);
  }
  const bool observed = clause.passive && syntax.has_child(clause.predicate, kXcomp);  // "was seen leaving in Quill"
  if (things.empty() && !observed) things = places;
  if (things.empty() && !texts.empty() && !reporting) things.push_back(texts.front());
  if (!reporting) {
    for (const Oblique* item : texts) {
      if (item->preposition == "in" && kOccasions.has(syntax.lemma(item->head))) continue;
      read_complements(syntax, clause, {item->head, 1}, item->preposition, out);
    }
  }
  for (const Oblique* item : things) {
    if (reporting && item->preposition != "to" && item->preposition != "with") continue;
    for (const Filler& subject : clause.subjects) {
      Draft draft = draft_of(clause, subject, clause.verb + " " + item->preposition, {item->head, 1}, 0.85F);
      draft.passive = clause.passive;
      out.add(draft);
    }
  }
}

void read_passive(const Syntax& syntax, const Clause& clause, StatementList& out) {
  for (const Filler& agent : clause.agents) {
    for (const Filler& subject : clause.subjects) out.add(draft_of(clause, agent, clause.verb, subject, 0.95F));
    for (const Filler& object : clause.objects) out.add(draft_of(clause, agent, clause.verb, object, 0.85F));
  }
  if (!clause.agents.empty()) {
    bool entity = false;
    for (const Filler& subject : clause.subjects) {
      entity = entity || stands_for_entity(syntax, subject.head);
      read_complements(syntax, clause, subject, "", out);
    }
    read_further_obliques(syntax, clause, entity, out);
    read_moved(syntax, clause, out);
  }
  for (const Filler& object : clause.objects) {  // "was awarded the medal", but "it was reported the mill burnt"
    if (kReportingVerbs.has(syntax.lemma(clause.predicate))) break;
    for (const Filler& subject : clause.subjects) {
      Draft draft = draft_of(clause, subject, clause.verb, object, 0.85F);
      draft.passive = true;
      out.add(draft);
    }
    if (clause.agents.empty()) read_complements(syntax, clause, object, "", out);
  }
  if (clause.agents.empty()) read_intransitive(syntax, clause, out);
}

}  // namespace

void read_verb(const Syntax& syntax, TokenIndex verb, StatementList& out) {
  if (!is_predicate_verb(syntax, verb) || syntax.is_copular(verb) || syntax.lemma(verb) == "mean") return;
  const Clause clause = clause_of(syntax, verb);
  read_occasion(syntax, clause, out);
  if (clause.passive) {
    read_passive(syntax, clause, out);
  } else if (!clause.objects.empty() || clause.indirect != kNoToken) {
    read_transitive(syntax, clause, out);
  } else {
    read_intransitive(syntax, clause, out);
  }
}

}  // namespace newsgraph::relations
