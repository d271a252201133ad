#include "relations/roles.hpp"

#include <algorithm>

#include "discourse/mentions.hpp"
#include "relations/employers.hpp"
#include "relations/fillers.hpp"
#include "relations/lexicon.hpp"
#include "relations/role_lists.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

bool is_person(const Syntax& syntax, TokenIndex i) {
  const Mention* item = syntax.mention(i);
  return item != nullptr && item->type == EntityType::kPerson && syntax.is_entity(i);
}

bool is_comma(const Syntax& syntax, TokenIndex i) { return syntax.lemma(i) == ","; }

// The named person whose name ends before that token, or kNoToken.
TokenIndex person_ending_at(const Syntax& syntax, TokenIndex end) {
  const Mention* item = mention_ending_at(syntax, end);
  const bool person = item != nullptr && item->kind == MentionKind::kNamed && item->type == EntityType::kPerson;
  return person ? item->head : kNoToken;
}

// "Ann Mora, 42, a nurse": the name before the comma, for trees that hang the noun somewhere else.
TokenIndex person_before_comma(const Syntax& syntax, TokenIndex noun) {
  switch (syntax.relation(noun)) {
    case kAppos:
    case kList:
    case kDep:
    case kNmod:
    case kNmodDesc:
    case kParataxis:
      break;
    default:
      return kNoToken;
  }
  if (syntax.has_child(noun, kCop) || syntax.has_child(noun, kCc) || syntax.has_child(noun, kNsubj)) return kNoToken;
  TokenIndex before = syntax.phrase(noun).begin;
  const TokenIndex first = syntax.annotations().sentences[syntax.sentence(noun)].tokens.begin;
  if (before < first + 2 || !is_comma(syntax, before - 1)) return kNoToken;
  --before;
  const bool age = before >= first + 3 && syntax.part_of_speech(before - 1) == PartOfSpeech::kNum;
  if (age && is_comma(syntax, before - 2)) before -= 2;
  return person_ending_at(syntax, before);
}

// The person that a role noun is said of: "President Joe Biden", "X, the president", "X is president"; a second role
// joined by "and" is said of the same person.
TokenIndex person_of(const Syntax& syntax, TokenIndex noun) {
  const TokenIndex head = syntax.head(noun);
  const DependencyRelation relation = syntax.relation(noun);
  if (const TokenIndex person = titled_person(syntax, noun); person != kNoToken) return person;
  if (head != kNoToken && is_person(syntax, head) && syntax.is_named(head)) {
    const bool title = relation == kNmodDesc || relation == kCompound || relation == kFlat || relation == kNmod;
    if (title && noun < head && syntax.preposition(noun).empty()) return head;
    if (relation == kAppos || (relation == kNmodDesc && syntax.preposition(noun).empty())) return head;
  }
  for (const TokenIndex c : syntax.children(noun)) {
    const DependencyRelation below = syntax.relation(c);
    if ((below == kAppos || below == kFlat) && is_person(syntax, c) && syntax.is_named(c)) return c;
  }
  if (syntax.is_copular(noun)) {
    const Fillers subjects = subjects_of(syntax, noun);
    if (subjects.size() != 1) return kNoToken;
    const TokenIndex subject = argument_of(syntax, subjects.front().head).head;
    return is_person(syntax, subject) ? subject : kNoToken;
  }
  if (relation == kConj && head != kNoToken && head < noun && !syntax.is_named(head) && syntax.is_nominal(head)) {
    const bool alike = is_role_noun(syntax, head) || discourse::is_person_noun(syntax.lemma(head));
    const bool plural = syntax.tag(noun) == "NNS" || syntax.has_child(noun, kNsubj);
    if (alike && !plural &&
        (syntax.relation(head) == kAppos || syntax.is_copular(head) || syntax.relation(head) == kNmodDesc)) {
      return person_of(syntax, head);
    }
  }
  return person_before_comma(syntax, noun);
}

// "Texas student", "spokeswoman for Acme": names are no part of a role's name.
void leave_names_out(const Syntax& syntax, TokenIndex noun, TokenRange& words) {
  for (const Mention& item : syntax.annotations().mentions) {
    if (item.tokens.begin >= words.end) break;
    if (item.kind != MentionKind::kNamed || item.tokens.contains(noun)) continue;
    if (item.tokens.begin < noun) {
      if (item.type == EntityType::kPerson) continue;  // "Home Secretary": no one is called "Home"
      words.begin = std::max(words.begin, std::min(item.tokens.end, noun));
      continue;
    }
    TokenIndex end = item.tokens.begin;  // back to the preposition that brings it
    while (end > noun + 1 && syntax.part_of_speech(end) != PartOfSpeech::kAdp) --end;
    words.end = std::min(words.end, std::max(noun + 1, end));
  }
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
  leave_names_out(syntax, noun, out);
  const auto is_edge = [&](TokenIndex i) {
    return syntax.relation(i) == kDet || syntax.part_of_speech(i) == PartOfSpeech::kPunct ||
           syntax.relation(i) == kNmodPoss || syntax.relation(i) == kCase || syntax.relation(i) == kCc ||
           syntax.relation(i) == kNummod || (i < noun && syntax.is_time(i)) ||  // "two senators", "on Sunday President"
           is_courtesy(syntax, i);
  };
  while (out.begin < noun && (is_edge(out.begin) || syntax.part_of_speech(out.begin) == PartOfSpeech::kAdv))
    ++out.begin;
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

// Reported in the article's own words, whom a name belongs to is said by the article: "he said Ann Mora, the mayor,
// left".
std::uint32_t quotation_of_title(const Syntax& syntax, TokenIndex noun) {
  const std::uint32_t quotation = syntax.quotation(noun);
  if (quotation == kNone) return kNone;
  return syntax.annotations().quotations[quotation].type == QuotationType::kIndirect ? kNone : quotation;
}

// In "Ann Mora and her husband Bo" the pronoun is Ann Mora: the person that the couple is named after, else kNoToken.
TokenIndex first_of_pair(const Syntax& syntax, TokenIndex noun, TokenIndex person, TokenIndex owner) {
  if (syntax.part_of_speech(owner) != PartOfSpeech::kPron || syntax.lemma(owner) == "their") return kNoToken;
  for (const TokenIndex second : {noun, person}) {
    const TokenIndex first = syntax.head(second);
    const bool joined = syntax.relation(second) == kConj && first != kNoToken && first < owner;
    if (joined && syntax.is_named(first) && is_person(syntax, first)) return first;
  }
  return kNoToken;
}

void read_kinship(const Syntax& syntax, TokenIndex noun, StatementList& out) {
  const TokenIndex above = syntax.head(noun);
  const bool second = syntax.relation(noun) == kConj && above != kNoToken && kKinshipNouns.has(syntax.lemma(above));
  const auto apposed = syntax.child(second ? above : noun, kAppos);  // "her mother and sister, Ann": Ann is the sister
  const bool named_behind = apposed && *apposed > noun && is_person(syntax, *apposed) && syntax.is_named(*apposed);
  const TokenIndex person = second && named_behind ? *apposed : person_of(syntax, noun);
  const auto kin = syntax.child(noun, kConj);
  if (person == kNoToken || (kin && *kin < person && kKinshipNouns.has(syntax.lemma(*kin)))) return;
  for (const TokenIndex c : syntax.children(noun)) {
    const bool owner =
        syntax.relation(c) == kNmodPoss || (syntax.relation(c) == kNmod && syntax.preposition(c) == "of");
    if (!owner) continue;
    if (const TokenIndex first = first_of_pair(syntax, noun, person, c); first != kNoToken) {
      add_statement(syntax, noun, person, {first, "of", true}, syntax.lemma(noun), out);
      continue;
    }
    for (const TokenIndex item : syntax.conjuncts(c)) {
      if (is_person(syntax, item)) add_statement(syntax, noun, person, {item, "of", true}, syntax.lemma(noun), out);
    }
  }
}

}  // namespace

namespace {

// "senators" said of each of several people is "senator"; empty where the words are right as they stand.
std::string singular_title(const Syntax& syntax, TokenIndex noun, TokenRange words) {
  if (!is_plural(syntax, noun)) return {};
  std::string out;
  for (TokenIndex i = words.begin; i < words.end; ++i) {
    const std::string_view form = syntax.document().view(syntax.token(i).span);
    std::string word = i == noun ? syntax.lemma(i) : std::string(form);
    if (i == noun && form.front() >= 'A' && form.front() <= 'Z' && !word.empty() && word.front() >= 'a')
      word.front() = static_cast<char>(word.front() - 'a' + 'A');
    const bool joined = i > words.begin && syntax.token(i - 1).span.end == syntax.token(i).span.begin;
    out += (out.empty() || joined ? "" : " ") + word;
  }
  return out;
}

// The people that a role noun is said of: as person_of, and all of a list or of several subjects.
Tokens people_of(const Syntax& syntax, TokenIndex noun) {
  if (!is_plural(syntax, noun)) {
    const TokenIndex person = person_of(syntax, noun);
    return person == kNoToken ? Tokens{} : Tokens{person};
  }
  if (syntax.is_copular(noun)) {
    Tokens people;
    for (const Filler& subject : subjects_of(syntax, noun)) {
      const TokenIndex who = argument_of(syntax, subject.head).head;
      if (is_person(syntax, who) && syntax.is_named(who)) people.push_back(who);
    }
    const bool counted = syntax.has_child(noun, kNummod) && people.size() < 2;  // "was four candidates' choice"
    return counted ? Tokens{} : people;
  }
  if (Tokens people = people_included(syntax, noun); !people.empty()) return people;
  const TokenIndex person = person_of(syntax, noun);
  if (person == kNoToken) return {};
  Tokens people = people_listed(syntax, person);
  return syntax.has_child(noun, kNummod) && people.size() < 2 ? Tokens{} : people;
}

}  // namespace

void add_role(const Syntax& syntax, TokenIndex noun, TokenIndex person, std::uint32_t quotation, StatementList& out,
              std::vector<Role>& roles) {
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
  if (role.person == kNone) return;
  role.name = words;
  role.title = singular_title(syntax, noun, words);
  if (employer.head != kNoToken) role.organization = mention_headed_by(syntax.annotations(), employer.head);
  const TokenRange who = syntax.annotations().mentions[role.person].tokens;
  role.evidence = {std::min(role.name.begin, who.begin), std::max(role.name.end, who.end)};
  if (employer.head != kNoToken) {
    role.evidence.begin = std::min(role.evidence.begin, employer.head);
    role.evidence.end = std::max(role.evidence.end, employer.head + 1);
  }
  role.quotation = quotation;
  roles.push_back(role);
}

void read_role(const Syntax& syntax, TokenIndex noun, StatementList& out, std::vector<Role>& roles) {
  const PartOfSpeech part = syntax.part_of_speech(noun);
  if (part != PartOfSpeech::kNoun && part != PartOfSpeech::kPropn && part != PartOfSpeech::kAdj) return;
  if (kKinshipNouns.has(syntax.lemma(noun))) {
    if (!syntax.is_copular(noun)) read_kinship(syntax, noun, out);
    return;
  }
  if (!is_role_noun(syntax, noun)) return;
  const bool inner = syntax.relation(noun) == kFlat || syntax.relation(noun) == kCompound;
  if (inner && is_role_noun(syntax, syntax.head(noun))) return;  // the "general" of a secretary general
  const std::uint32_t quotation = syntax.is_copular(noun) ? syntax.quotation(noun) : quotation_of_title(syntax, noun);
  for (const TokenIndex person : people_of(syntax, noun)) add_role(syntax, noun, person, quotation, out, roles);
}

}  // namespace newsgraph::relations
