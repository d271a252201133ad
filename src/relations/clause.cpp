#include "relations/clause.hpp"

#include "discourse/person_nouns.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

std::string verb_of(const Syntax& syntax, TokenIndex verb) {
  std::string out = syntax.lemma(verb);
  for (const TokenIndex c : syntax.children(verb)) {
    if (syntax.relation(c) == kCompoundPrt) out += " " + syntax.lemma(c);
  }
  return out;
}

// "evacuated people in Quill": where the object is, that is where it is done to it.
Argument place_of_objects(const Syntax& syntax, const Clause& clause) {
  for (const Filler& object : clause.objects) {
    if (stands_for_entity(syntax, object.head)) continue;
    for (const TokenIndex c : syntax.children(object.head)) {
      const bool in = syntax.relation(c) == kNmod && kPlacePrepositions.has(syntax.preposition(c));
      const Argument place = argument_of(syntax, c);
      if (in && syntax.is_place(place.head)) return place;
    }
  }
  return {};
}

// Verbs whose "to" or "for" brings a recipient; "expelled the envoy to Ostia" has none.
const WordSet kGiving = {"deliver", "send",     "give",    "provide", "supply",    "hand",       "transfer", "sell",
                         "lend",    "donate",   "ship",    "return",  "offer",     "grant",      "award",    "pay",
                         "extend",  "rush",     "export",  "present", "dispatch",  "distribute", "forward",  "leak",
                         "issue",   "announce", "explain", "show",    "introduce", "report",     "write",    "read",
                         "owe",     "lose",     "cede",    "promise", "pledge",    "allocate",   "assign",   "bring",
                         "build",   "buy",      "make",    "create",  "prepare",   "raise",      "collect",  "address",
                         "submit",  "pass",     "trade",   "devote",  "dedicate",  "teach",      "describe", "disclose",
                         "reveal",  "express",  "convey",  "concede", "surrender", "leave",      "bequeath"};

// "deliver the supplies to Quill", where trees often hang the last words on "supplies".
Argument recipient_of_objects(const Syntax& syntax, const Clause& clause) {
  if (!kGiving.has(syntax.lemma(clause.predicate))) return {};
  for (const Filler& object : clause.objects) {
    for (const TokenIndex c : syntax.children(object.head)) {
      const bool to = c > object.head && syntax.relation(c) == kNmod && syntax.preposition(c) == "to";
      if (to && stands_for_entity(syntax, c)) return argument_of(syntax, c);
    }
  }
  return {};
}

}  // namespace

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

bool is_naming(const Syntax& syntax, TokenIndex verb) {
  static const WordSet kNaming = {"call",   "label",        "dub",   "name",     "term",     "deem",
                                  "brand",  "style",        "title", "describe", "consider", "declare",
                                  "regard", "characterize", "treat", "view",     "portray",  "depict"};
  return kNaming.has(syntax.lemma(verb));
}

bool stands_for_entity(const Syntax& syntax, TokenIndex head) {
  return syntax.is_entity(argument_of(syntax, head).head);
}

bool is_relational(const Syntax& syntax, const Oblique& item) {
  if (item.preposition.empty() || syntax.is_time(item.head)) return false;
  if (item.preposition == "during") {
    return syntax.is_named(item.head) && syntax.mention(item.head)->type == EntityType::kEvent;
  }
  return item.preposition == "of" || !kEmptyPrepositions.has(item.preposition);
}

// Time, purpose and, beside an object, place, recipient and instrument.
Details details_of(const Syntax& syntax, const Clause& clause) {
  Details out;
  for (const TokenIndex c : syntax.children(clause.predicate)) {
    const DependencyRelation relation = syntax.relation(c);
    const bool adverbial =
        relation == kObl || relation == kOblUnmarked || relation == kAdvmod || relation == kNmodUnmarked;
    static const WordSet kBounds = {"until", "till", "since", "before", "after", "by", "up to", "prior to"};
    const bool when = adverbial && syntax.is_time(c) && !kBounds.has(syntax.preposition(c));
    if (when && !out.time.present()) out.time = {c, syntax.phrase(c)};
    const bool infinitive = relation == kAdvcl && syntax.has_child(c, kMark, "to");
    if (infinitive && !kObjectControlVerbs.has(syntax.lemma(clause.predicate))) out.purpose = {c, syntax.subtree(c)};
  }
  const bool giving = kGiving.has(syntax.lemma(clause.predicate));
  const bool transitive = !clause.objects.empty() || !clause.agents.empty();
  if (clause.indirect != kNoToken && !clause.objects.empty()) out.recipient = argument_of(syntax, clause.indirect);
  for (const Oblique& item : clause.obliques) {
    if (syntax.is_time(item.head)) continue;
    const Argument argument = argument_of(syntax, item.head);
    const bool entity = syntax.is_entity(argument.head);
    if (!out.place.present() && kPlacePrepositions.has(item.preposition) && syntax.is_place(argument.head)) {
      out.place = argument;
    } else if (transitive && giving && !out.recipient.present() &&
               ((item.preposition == "to" && entity) ||
                (item.preposition == "for" && syntax.is_known(argument.head)))) {
      out.recipient = argument;
    } else if (transitive && !out.instrument.present() && (item.preposition == "with" || item.preposition == "using") &&
               !entity && !discourse::is_person_noun(syntax.lemma(item.head))) {
      out.instrument = argument;
    }
  }
  if (!out.place.present()) out.place = place_of_objects(syntax, clause);
  if (!out.recipient.present()) out.recipient = recipient_of_objects(syntax, clause);
  return out;
}

Draft draft_of(const Clause& clause, const Filler& subject, std::string lemma, const Filler& object, float certainty) {
  Draft out;
  out.subject = subject;
  out.predicate = clause.predicate;
  out.lemma = std::move(lemma);
  out.object = object;
  out.certainty = certainty;
  out.factuality = clause.factuality;
  out.details = &clause.details;
  return out;
}

Clause clause_of(const Syntax& syntax, TokenIndex verb) {
  Clause out;
  out.predicate = verb;
  out.verb = verb_of(syntax, verb);
  out.passive = is_passive(syntax, verb);
  out.subjects = subjects_of(syntax, verb);
  out.objects = objects_of(syntax, verb);
  if (out.passive) out.agents = agents_of(syntax, verb);
  out.obliques = obliques_of(syntax, verb);
  out.indirect = indirect_object_of(syntax, verb);
  if (is_naming(syntax, verb) && out.indirect != kNoToken) {  // "called Mora a liar", read like "gave Mora a lamp"
    out.objects = {{out.indirect, 0.95F}};
    out.indirect = kNoToken;
  }
  out.factuality = factuality_of(syntax, verb);
  out.details = details_of(syntax, out);
  return out;
}

}  // namespace newsgraph::relations
