#include "relations/roles.hpp"

#include <algorithm>

#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

bool is_person(const Syntax& syntax, TokenIndex i) {
  const Mention* item = syntax.mention(i);
  return item != nullptr && item->type == EntityType::kPerson && syntax.is_entity(i);
}

// A noun that names what a person is: a known role, or a compound of one ("vice-president", "ex-president").
bool is_role_noun(const Syntax& syntax, TokenIndex i) {
  if (syntax.is_named(i)) return false;
  const std::string& lemma = syntax.lemma(i);
  if (kRoleNouns.has(lemma)) return true;
  const auto dash = lemma.rfind('-');
  return dash != std::string::npos && kRoleNouns.has(lemma.substr(dash + 1));
}

// The person that a role noun is said of: "President Joe Biden", "X, the president", "X is president".
TokenIndex person_of(const Syntax& syntax, TokenIndex noun) {
  const TokenIndex head = syntax.head(noun);
  const DependencyRelation relation = syntax.relation(noun);
  if (head != kNoToken && is_person(syntax, head) && syntax.is_named(head)) {
    const bool title = relation == kNmodDesc || relation == kCompound || relation == kFlat || relation == kNmod;
    if (title && noun < head && syntax.preposition(noun).empty()) return head;
    if (relation == kAppos || relation == kNmodDesc) return head;
  }
  for (const TokenIndex c : syntax.children(noun)) {
    const DependencyRelation below = syntax.relation(c);
    if ((below == kAppos || below == kFlat) && is_person(syntax, c) && syntax.is_named(c)) return c;
  }
  if (syntax.is_copular(noun)) {
    const Fillers subjects = subjects_of(syntax, noun);
    if (subjects.size() == 1 && is_person(syntax, subjects.front().head)) return subjects.front().head;
  }
  return kNoToken;
}

bool can_employ(const Syntax& syntax, TokenIndex i) {
  const Mention* item = syntax.mention(i);
  if (item == nullptr || !syntax.is_entity(i)) return false;
  return item->type != EntityType::kPerson || item->kind == MentionKind::kPronoun;
}

// Roles that one has in a country or city; "a student of Texas" is not one.
const WordSet kPublicRoles = {
    "president",   "minister",      "premier",    "secretary",      "king",         "queen",        "prince",
    "princess",    "ambassador",    "governor",   "mayor",          "senator",      "chancellor",   "representative",
    "congressman", "congresswoman", "lawmaker",   "legislator",     "diplomat",     "envoy",        "emperor",
    "dictator",    "leader",        "spokesman",  "spokeswoman",    "spokesperson", "commissioner", "vice-president",
    "head",        "emir",          "sultan",     "monarch",        "mp",           "deputy",       "bishop",
    "archbishop",  "sheriff",       "prosecutor", "undersecretary", "ruler"};

struct Employer {
  TokenIndex head = kNoToken;
  std::string preposition = "of";
  bool spelled_out = true;  // "president of X", not the bare title "X President"
};

Employer employer_of(const Syntax& syntax, TokenIndex noun) {
  Employer found;
  for (const TokenIndex c : syntax.children(noun)) {
    const DependencyRelation relation = syntax.relation(c);
    const TokenIndex head = argument_of(syntax, c).head;
    if (!can_employ(syntax, head) || (syntax.is_place(head) && !kPublicRoles.has(syntax.lemma(noun)))) continue;
    if (relation == kNmod) {
      const std::string preposition = syntax.preposition(c);
      if (preposition == "of" || preposition == "for" || preposition == "to" || preposition == "at" ||
          preposition == "with" || preposition == "in" || preposition == "from") {
        return {head, preposition == "for" || preposition == "to" ? preposition : "of", true};
      }
    }
    const bool before = relation == kNmodPoss || relation == kCompound || relation == kAmod || relation == kNmodDesc ||
                        relation == kNmodUnmarked;
    if (before && c < noun) found = {head, "of", relation == kNmodPoss && syntax.relation(noun) != kNmodDesc};
  }
  return found;
}

// "Secretary of State", "national security adviser": the words that are not the organisation.
TokenRange role_words(const Syntax& syntax, TokenIndex noun, TokenIndex person, const Employer& employer) {
  TokenRange out = syntax.phrase(noun);
  const TokenRange name = syntax.mention(person)->tokens;
  if (person < noun) out.begin = std::min(noun, std::max(out.begin, name.end));
  if (person > noun) out.end = std::max(noun + 1, std::min(out.end, name.begin));
  if (employer.head != kNoToken) {
    for (const TokenIndex c : syntax.children(noun)) {
      const TokenRange part = syntax.subtree(c);
      if (!part.contains(employer.head)) continue;
      if (c > noun) out.end = std::min(out.end, part.begin);
      if (c < noun) out.begin = std::max(out.begin, part.end);
    }
  }
  for (const TokenIndex c : syntax.children(noun)) {  // "Texas student"
    if (c < noun && syntax.is_named(c)) out.begin = std::max(out.begin, syntax.subtree(c).end);
  }
  const auto is_edge = [&](TokenIndex i) {
    return syntax.relation(i) == kDet || syntax.part_of_speech(i) == PartOfSpeech::kPunct ||
           syntax.relation(i) == kNmodPoss || syntax.relation(i) == kCase || syntax.relation(i) == kCc;
  };
  while (out.begin < noun && is_edge(out.begin)) ++out.begin;
  while (out.end > noun + 1 && is_edge(out.end - 1)) --out.end;
  return out;
}

// "prime minister" of "former prime minister": the lemmas of a role of up to three plain words.
std::string role_lemma(const Syntax& syntax, TokenIndex noun, TokenRange words) {
  std::string out;
  if (words.size() > 3) words.begin = noun;
  for (TokenIndex i = words.begin; i < words.end; ++i) {
    if (syntax.lemma(i) == "former") continue;
    out += (out.empty() ? "" : " ") + (i == noun ? syntax.lemma(i) : syntax.word(i));
  }
  return out;
}

void add_statement(const Syntax& syntax, TokenIndex noun, TokenIndex person, const Employer& employer,
                   const std::string& role, StatementList& out) {
  Draft draft;
  draft.subject = {person, 1};
  draft.predicate = noun;
  draft.lemma = "be " + role + " " + employer.preposition;
  if (out.ontology().triggered_by(draft.lemma) == nullptr) {
    const std::string plain = "be " + syntax.lemma(noun) + " " + employer.preposition;
    if (out.ontology().triggered_by(plain) != nullptr) draft.lemma = plain;
  }
  draft.object = {employer.head, 1};
  draft.certainty = 0.88F;
  if (syntax.is_copular(noun)) draft.factuality = factuality_of(syntax, noun);
  out.add(draft);
}

void read_kinship(const Syntax& syntax, TokenIndex noun, StatementList& out) {
  const TokenIndex person = person_of(syntax, noun);
  if (person == kNoToken) return;
  for (const TokenIndex c : syntax.children(noun)) {
    const bool owner =
        syntax.relation(c) == kNmodPoss || (syntax.relation(c) == kNmod && syntax.preposition(c) == "of");
    if (!owner) continue;
    for (const TokenIndex item : syntax.conjuncts(c)) {
      if (is_person(syntax, item)) add_statement(syntax, noun, person, {item, "of", true}, syntax.lemma(noun), out);
    }
  }
}

}  // namespace

void read_role(const Syntax& syntax, TokenIndex noun, StatementList& out, std::vector<Role>& roles) {
  const PartOfSpeech part = syntax.part_of_speech(noun);
  if (part != PartOfSpeech::kNoun && part != PartOfSpeech::kPropn) return;
  if (kKinshipNouns.has(syntax.lemma(noun))) {
    if (!syntax.is_copular(noun)) read_kinship(syntax, noun, out);
    return;
  }
  if (!is_role_noun(syntax, noun)) return;
  const TokenIndex person = person_of(syntax, noun);
  if (person == kNoToken) return;
  const bool copular = syntax.is_copular(noun);
  const Factuality factuality = copular ? factuality_of(syntax, noun) : Factuality{};
  const Employer employer = employer_of(syntax, noun);
  const TokenRange words = role_words(syntax, noun, person, employer);
  if (employer.head != kNoToken && employer.spelled_out && !copular) {
    add_statement(syntax, noun, person, employer, role_lemma(syntax, noun, words), out);
  }
  if (factuality.polarity == Polarity::kNegative || factuality.modality != Modality::kAsserted) return;

  Role role;
  role.person = mention_headed_by(syntax.annotations(), person);
  role.name = words;
  if (employer.head != kNoToken) role.organization = mention_headed_by(syntax.annotations(), employer.head);
  const TokenRange who = syntax.annotations().mentions[role.person].tokens;
  role.evidence = {std::min(role.name.begin, who.begin), std::max(role.name.end, who.end)};
  if (employer.head != kNoToken) {
    role.evidence.begin = std::min(role.evidence.begin, employer.head);
    role.evidence.end = std::max(role.evidence.end, employer.head + 1);
  }
  role.quotation = syntax.quotation(noun);
  roles.push_back(role);
}

}  // namespace newsgraph::relations
