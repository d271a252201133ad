#include "relations/clauses.hpp"

#include "relations/clause.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

bool is_predicate_verb(const Syntax& syntax, TokenIndex i) {
  if (syntax.part_of_speech(i) != PartOfSpeech::kVerb) return false;
  switch (syntax.relation(i)) {
    case kAmod:
    case kCompound:
    case kFixed:
    case kCase:
    case kMark:
    case kFlat:
    case kAux:
    case kAuxPass:
    case kCop:
    case kCompoundPrt:
    case kDet:
    case kGoeswith:
    case kReparandum:
    case kDiscourse:
    case kAdvmod:
      return false;
    default:
      return true;
  }
}

// "held talks with X", "launched an attack on X", "made the announcement": the noun carries the meaning. True if the
// noun's own statement makes the plain one superfluous.
bool read_carried_noun(const Syntax& syntax, const Clause& clause, const Filler& object, StatementList& out) {
  if (syntax.is_named(object.head)) return false;
  std::vector<Oblique> complements = clause.obliques;
  for (const TokenIndex c : syntax.children(object.head)) {
    if (syntax.relation(c) != kNmod) continue;
    for (const TokenIndex item : syntax.conjuncts(c)) complements.push_back({item, syntax.preposition(c)});
  }
  const std::string& noun = syntax.lemma(object.head);
  const bool light = kLightVerbs.has(syntax.lemma(clause.predicate));
  bool found = false;
  for (const Oblique& item : complements) {
    if (!is_relational(syntax, item) || !stands_for_entity(syntax, item.head)) continue;
    const std::string whole = clause.verb + " " + noun + " " + item.preposition;
    const std::string nominal = noun + " " + item.preposition;
    const bool of_noun = light && item.preposition != "of" && out.ontology().triggered_by(nominal) != nullptr;
    const bool open = light && kEventNouns.has(noun) && item.preposition != "of" &&
                      !(kPlacePrepositions.has(item.preposition) && syntax.is_place(item.head));
    if (out.ontology().triggered_by(whole) == nullptr && !of_noun && !open) continue;
    const bool keep_whole = out.ontology().triggered_by(whole) != nullptr || !of_noun;
    for (const Filler& subject : doers(clause)) {
      out.add(draft_of(clause, subject, keep_whole ? whole : nominal, {item.head, object.certainty}, 0.85F));
    }
    found = true;
  }
  return found;
}

// "defended the government's record", "complied with the requests of X": the name inside a phrase without one.
void read_inner_entity(const Syntax& syntax, const Clause& clause, const Filler& object, const std::string& preposition,
                       StatementList& out) {
  if (stands_for_entity(syntax, object.head) || syntax.part_of_speech(object.head) != PartOfSpeech::kNoun) return;
  for (const TokenIndex c : syntax.children(object.head)) {
    const DependencyRelation relation = syntax.relation(c);
    const std::string inner = relation == kNmod ? syntax.preposition(c) : relation == kNmodPoss ? "of" : "";
    const std::string& noun = syntax.lemma(object.head);
    const bool known = kEventNouns.has(noun) || out.ontology().triggered_by(noun + " " + inner) != nullptr;
    const bool theme =
        known && (inner == "to" || inner == "for" || inner == "on" || inner == "against" || inner == "with");
    if (relation == kNmodPoss && syntax.part_of_speech(c) == PartOfSpeech::kPron) continue;  // too often another's
    if ((inner != "of" && !theme) || !stands_for_entity(syntax, c)) continue;
    std::string lemma = clause.verb + " ";
    if (!preposition.empty()) lemma.append(preposition).append(" ");
    lemma.append(noun).append(" ").append(inner);
    for (const TokenIndex item : syntax.conjuncts(c)) {
      for (const Filler& subject : doers(clause))
        out.add(draft_of(clause, subject, lemma, {item, object.certainty}, 0.72F));
    }
  }
}

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
  static const WordSet kBesideEntity = {"from", "against", "into"};
  for (const Oblique& item : clause.obliques) {
    if (!is_relational(syntax, item) || !stands_for_entity(syntax, item.head)) continue;
    if (!(entity_object ? kBesideEntity : kBesideText).has(item.preposition)) continue;
    const TokenIndex head = argument_of(syntax, item.head).head;
    if (head == clause.details.place.head || head == clause.details.recipient.head) continue;
    for (const Filler& subject : doers(clause)) {
      out.add(draft_of(clause, subject, clause.verb + " " + item.preposition, {item.head, 1}, 0.7F));
    }
  }
}

// "in a statement to X", "in an interview with X", beside whatever the clause says.
void read_occasion(const Syntax& syntax, const Clause& clause, StatementList& out) {
  static const WordSet kOccasions = {"statement", "interview",    "letter", "speech",  "email",
                                     "message",   "address",      "remark", "comment", "call",
                                     "meeting",   "conversation", "memo",   "tweet"};
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
    read_inner_entity(syntax, clause, object, "", out);
    if (!entity && syntax.lemma(clause.predicate) == "say") continue;
    for (const Filler& subject : clause.subjects) out.add(draft_of(clause, subject, clause.verb, object, 0.97F));
  }
  if (clause.objects.empty() && clause.indirect != kNoToken) {
    for (const Filler& subject : clause.subjects) {
      out.add(draft_of(clause, subject, clause.verb, {clause.indirect, 1}, 0.95F));
    }
  }
  if (!carried) read_further_obliques(syntax, clause, entity_object, out);
}

// Without an object, what a preposition brings is the object: "arrive in Brussels", "was held in Paris".
void read_intransitive(const Syntax& syntax, const Clause& clause, StatementList& out) {
  if (!clause.passive && read_mutual(clause, clause.verb + " with", out)) return;
  const bool reporting = kReportingVerbs.has(syntax.lemma(clause.predicate)) && !clause.passive;
  std::vector<const Oblique*> things, places, texts;
  for (const Oblique& item : clause.obliques) {
    if (!is_relational(syntax, item)) continue;
    const TokenIndex head = argument_of(syntax, item.head).head;
    const bool place = kPlacePrepositions.has(item.preposition) && syntax.is_place(head);
    (place ? places : syntax.is_entity(head) ? things : texts).push_back(&item);
  }
  if (things.empty()) things = places;
  if (things.empty() && !texts.empty() && !reporting) things.push_back(texts.front());
  if (!texts.empty() && !reporting && !clause.passive) {
    read_inner_entity(syntax, clause, {texts.front()->head, 1}, texts.front()->preposition, out);
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
      read_inner_entity(syntax, clause, subject, "", out);
    }
    read_further_obliques(syntax, clause, entity, out);
  }
  for (const Filler& object : clause.objects) {  // "was awarded the medal"
    for (const Filler& subject : clause.subjects) {
      Draft draft = draft_of(clause, subject, clause.verb, object, 0.85F);
      draft.passive = true;
      out.add(draft);
    }
  }
  if (clause.agents.empty()) read_intransitive(syntax, clause, out);
}

}  // namespace

void read_verb(const Syntax& syntax, TokenIndex verb, StatementList& out) {
  if (!is_predicate_verb(syntax, verb) || syntax.is_copular(verb)) return;
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
