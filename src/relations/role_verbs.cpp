#include "relations/role_verbs.hpp"

#include <map>

#include "relations/arguments.hpp"
#include "relations/factuality.hpp"
#include "relations/lexicon.hpp"
#include "relations/roles.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

// Somebody is made what the complement says.
const WordSet kNamingVerbs = {"appoint", "name",    "elect",     "re-elect", "reelect", "choose", "select",
                              "hire",    "promote", "designate", "crown",    "install", "swear",  "ordain"};
// The subject is it.
const WordSet kServingVerbs = {"become", "serve", "work", "remain"};

bool is_person(const Syntax& syntax, TokenIndex i) {
  const Mention* item = i == kNoToken ? nullptr : syntax.mention(i);
  return item != nullptr && item->type == EntityType::kPerson && syntax.is_entity(i);
}

// The noun of the role among what stands under the verb: "president", "as president".
TokenIndex complement_of(const Syntax& syntax, TokenIndex verb, bool only_as) {
  for (const TokenIndex c : syntax.children(verb)) {
    if (c < verb || !is_role_noun(syntax, c)) continue;
    const DependencyRelation relation = syntax.relation(c);
    const std::string preposition = syntax.preposition(c);
    const bool as = preposition == "as" && (relation == kObl || relation == kAdvcl || relation == kXcomp);
    const bool bare = !only_as && preposition.empty() && (relation == kXcomp || relation == kObj);
    if (as || bare) return c;
  }
  return kNoToken;
}

// Whom the verb speaks of; kNoToken unless it is one person.
TokenIndex person_of(const Syntax& syntax, TokenIndex verb, bool naming, TokenIndex complement) {
  const Fillers people = naming && !is_passive(syntax, verb) ? objects_of(syntax, verb) : subjects_of(syntax, verb);
  TokenIndex person = kNoToken;
  for (const Filler& filler : people) {
    if (filler.head == complement) continue;
    const TokenIndex who = argument_of(syntax, filler.head).head;
    if (!is_person(syntax, who) || person != kNoToken) return kNoToken;
    person = who;
  }
  return person;
}

// Verbs whose doer has a name of its own: what, and whether only of a work.
struct Doer {
  const char* title;
  bool of_work;
};

const Doer* doer_of(const Syntax& syntax, const Statement& statement) {
  static const std::map<std::string_view, Doer> kDoers = {
      {"found", {"founder", false}},  {"co-found", {"co-founder", false}}, {"cofound", {"co-founder", false}},
      {"chair", {"chair", false}},    {"coach", {"coach", false}},         {"captain", {"captain", false}},
      {"author", {"author", true}},   {"write", {"author", true}},         {"direct", {"director", true}},
      {"compose", {"composer", true}}};
  const auto found = kDoers.find(statement.lemma);
  return found == kDoers.end() || syntax.part_of_speech(statement.predicate) != PartOfSpeech::kVerb ? nullptr
                                                                                                    : &found->second;
}

bool fits(const Syntax& syntax, const Doer& doer, TokenIndex object) {
  const Mention* item = syntax.mention(object);
  if (item == nullptr || item->kind == MentionKind::kPronoun) return false;
  static const WordSet kWorks = {"book",       "novel",   "memoir",   "poem",          "play",
                                 "film",       "movie",   "opera",    "autobiography", "biography",
                                 "screenplay", "musical", "symphony", "documentary"};
  if (doer.of_work) {
    return item->kind == MentionKind::kNamed ? item->type == EntityType::kWork : kWorks.has(syntax.lemma(object));
  }
  return item->type != EntityType::kPerson && !syntax.is_place(object);
}

}  // namespace

void read_role_verb(const Syntax& syntax, TokenIndex verb, StatementList& out, std::vector<Role>& roles) {
  if (syntax.part_of_speech(verb) != PartOfSpeech::kVerb) return;
  const std::string& lemma = syntax.lemma(verb);
  const bool naming = kNamingVerbs.has(lemma);
  if (!naming && !kServingVerbs.has(lemma)) return;
  const TokenIndex noun = complement_of(syntax, verb, lemma == "serve" || lemma == "work");
  if (noun == kNoToken) return;
  const Factuality factuality = factuality_of(syntax, verb);
  if (factuality.polarity == Polarity::kNegative || factuality.modality != Modality::kAsserted) return;
  const TokenIndex person = person_of(syntax, verb, naming, noun);
  if (person != kNoToken) add_role(syntax, noun, person, syntax.quotation(verb), out, roles);
}

void read_doer_roles(const Syntax& syntax, const std::vector<Statement>& statements, std::vector<Role>& roles) {
  for (const Statement& statement : statements) {
    const Doer* doer = doer_of(syntax, statement);
    if (doer == nullptr || !statement.subject.present() || !statement.object.present()) continue;
    if (statement.polarity == Polarity::kNegative || statement.modality != Modality::kAsserted) continue;
    if (!is_person(syntax, statement.subject.head) || !fits(syntax, *doer, statement.object.head)) continue;
    Role role;
    role.person = mention_headed_by(syntax.annotations(), statement.subject.head);
    role.name = {statement.predicate, statement.predicate + 1};
    role.title = doer->title;
    role.organization = mention_headed_by(syntax.annotations(), statement.object.head);
    role.evidence = statement.evidence;
    role.quotation = statement.quotation;
    roles.push_back(role);
  }
}

}  // namespace newsgraph::relations
