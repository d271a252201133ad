#include "relations/nominal.hpp"

#include <algorithm>

#include "discourse/mentions.hpp"
#include "relations/clause.hpp"
#include "relations/lexicon.hpp"
#include "relations/membership.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

// What stands around a noun.
struct Surroundings {
  Fillers owners;
  Fillers agents;  // the owners, "by", a name before it ("US talks")
  Fillers themes;  // "of"
  std::vector<Oblique> others;
};

void add_all(const Syntax& syntax, TokenIndex word, float certainty, Fillers& out) {
  for (const TokenIndex item : syntax.conjuncts(word)) out.push_back({item, certainty});
}

Surroundings around(const Syntax& syntax, TokenIndex noun) {
  Surroundings out;
  const TokenIndex owner = possessor_of(syntax, noun);
  if (owner != kNoToken) add_all(syntax, owner, 0.9F, out.owners);
  out.agents = out.owners;
  for (const TokenIndex c : syntax.children(noun)) {
    if (c == owner) continue;
    const DependencyRelation relation = syntax.relation(c);
    if ((relation == kCompound || relation == kAmod) && syntax.is_named(c)) {
      add_all(syntax, c, 0.75F, out.agents);
    } else if (relation == kNmod || relation == kObl || relation == kOblAgent) {
      const std::string preposition = syntax.preposition(c);
      if (preposition == "by")
        add_all(syntax, c, 0.9F, out.agents);
      else if (preposition == "of")
        add_all(syntax, c, 0.85F, out.themes);
      else if (!syntax.is_time(c)) {
        for (const TokenIndex item : syntax.conjuncts(c)) out.others.push_back({item, preposition});
      }
    }
  }
  return out;
}

void add(const Syntax& syntax, TokenIndex noun, const std::string& lemma, const Filler& subject, const Filler& object,
         StatementList& out, const std::string& wording = "") {
  if (!stands_for_entity(syntax, subject.head) || !stands_for_entity(syntax, object.head)) return;
  Draft draft;
  draft.subject = subject;
  draft.predicate = noun;
  draft.lemma = lemma;
  draft.wording = wording;
  draft.object = object;
  draft.certainty = 0.85F;
  draft.factuality = factuality_of_noun(syntax, noun);
  out.add(draft);
}

// "Norland's policy towards Ostia", "its ties with Acme": a thing that somebody has, said of another. Not of people
// ("Mora's lawyer for Acme") and not where it merely is ("Acme's plant in Quill").
void read_possessed(const Syntax& syntax, TokenIndex noun, const Surroundings& near, StatementList& out) {
  static const WordSet kAbout = {"with", "against", "to",      "on",        "for",        "toward",
                                 "over", "towards", "against", "regarding", "concerning", "about"};
  if (is_role_noun(syntax, noun) || kKinshipNouns.has(syntax.lemma(noun)) || syntax.is_time(noun)) return;
  if (discourse::is_person_noun(syntax.lemma(noun)) || syntax.mention(noun) != nullptr) return;
  for (const Oblique& item : near.others) {
    if (!kAbout.has(item.preposition)) continue;
    for (const Filler& owner : near.owners) {
      add(syntax, noun, "have " + syntax.lemma(noun) + " " + item.preposition, owner, {item.head, 0.85F}, out,
          "have " + syntax.word(noun) + " " + item.preposition);
    }
  }
}

void read_between(const Syntax& syntax, TokenIndex noun, const std::vector<Oblique>& others, StatementList& out) {
  std::vector<TokenIndex> parties;
  for (const Oblique& item : others) {
    if (item.preposition == "between") parties.push_back(item.head);
  }
  const std::string& lemma = syntax.lemma(noun);
  if (parties.size() < 2 || out.ontology().triggered_by(lemma + " between") == nullptr) return;
  const bool with = out.ontology().triggered_by(lemma + " with") != nullptr;
  for (std::size_t k = 1; k < parties.size(); ++k) {  // "between A and B and C": of A with each
    add(syntax, noun, lemma + (with ? " with" : " between"), {parties[0], 0.95F}, {parties[k], 0.95F}, out);
  }
}

// The thing that a noun is about: itself, or what it is in apposition to ("Ann, a nurse from Paris").
TokenIndex described(const Syntax& syntax, TokenIndex noun) {
  if (syntax.is_entity(noun)) return noun;
  const bool apposed = syntax.relation(noun) == kAppos && syntax.head(noun) != kNoToken;
  return apposed && syntax.is_named(syntax.head(noun)) ? syntax.head(noun) : kNoToken;
}

bool is_of_type(const Syntax& syntax, TokenIndex i, EntityType type) {
  return syntax.mention(i) != nullptr && syntax.mention(i)->type == type;
}

// The body that a person's name is given with, "Acme's Ann Mora" or "Ann Mora of Acme". By the order of the words: in
// lists of such pairs trees hang many a body on another's name.
TokenIndex body_beside(const Syntax& syntax, const Mention& who) {
  const std::size_t size = syntax.annotations().tokens.size();
  TokenIndex before = kNoToken, after = kNoToken;  // where the body's name must end or begin
  if (who.tokens.begin > 0 && syntax.tag(who.tokens.begin - 1) == "POS") before = who.tokens.begin - 1;
  if (who.tokens.end + 1 < size && syntax.lemma(who.tokens.end) == "of") {
    after = who.tokens.end + 1;
    if (after + 1 < size && syntax.part_of_speech(after) == PartOfSpeech::kDet) ++after;
  }
  if (before == kNoToken && after == kNoToken) return kNoToken;
  for (const Mention& item : syntax.annotations().mentions) {
    if (item.sentence != who.sentence || item.kind != MentionKind::kNamed) continue;
    const bool beside = item.tokens.end == before || item.tokens.begin == after;
    if (beside && item.type == EntityType::kOrganization) return item.head;
  }
  return kNoToken;
}

// "shipyards from X to Y" come from neither.
bool is_range(const Syntax& syntax, TokenIndex noun) {
  const auto has = [&](TokenIndex holder, const char* preposition) {
    const auto under = syntax.children(holder);
    return std::any_of(under.begin(), under.end(), [&](TokenIndex c) { return syntax.preposition(c) == preposition; });
  };
  const auto under = syntax.children(noun);
  const bool nested = std::any_of(under.begin(), under.end(),
                                  [&](TokenIndex c) { return syntax.preposition(c) == "from" && has(c, "to"); });
  return nested || (has(noun, "from") && has(noun, "to"));
}

// Bylines and credits name the staff of the publisher.
bool is_credit(const Syntax& syntax, TokenIndex i) {
  const std::uint32_t block = syntax.annotations().sentences[syntax.sentence(i)].block;
  if (block >= syntax.document().blocks.size()) return false;
  const BlockKind kind = syntax.document().blocks[block].kind;
  return kind == BlockKind::kCredit || kind == BlockKind::kByline;
}

bool is_inner_place(const Syntax& syntax, TokenIndex i) {
  return syntax.is_named(i) && (syntax.is_place(i) || syntax.mention(i)->type == EntityType::kOrganization);
}

}  // namespace

void read_nominal(const Syntax& syntax, TokenIndex noun, StatementList& out) {
  if (syntax.part_of_speech(noun) != PartOfSpeech::kNoun || syntax.is_copular(noun) || syntax.is_named(noun)) return;
  const Surroundings near = around(syntax, noun);
  read_between(syntax, noun, near.others, out);
  const std::string& lemma = syntax.lemma(noun);
  const auto is_trigger = [&](const std::string& preposition) {
    return out.ontology().triggered_by(lemma + " " + preposition) != nullptr;
  };
  const bool known = std::any_of(near.others.begin(), near.others.end(),
                                 [&](const Oblique& item) { return is_trigger(item.preposition); });
  if (!known) read_possessed(syntax, noun, near, out);
  for (const Oblique& item : near.others) {
    if (item.preposition == "between" || !is_trigger(item.preposition)) continue;
    const Fillers& subjects = near.agents.empty() ? near.themes : near.agents;  // "the visit of X to Y"
    for (const Filler& subject : subjects)
      add(syntax, noun, lemma + " " + item.preposition, subject, {item.head, 0.95F}, out);
  }
  if (!is_trigger("of")) return;
  for (const Filler& theme : near.themes) {  // "X's invasion of Y"
    for (const Filler& agent : near.agents) add(syntax, noun, lemma + " of", agent, theme, out);
  }
}

void read_location(const Syntax& syntax, TokenIndex name, StatementList& out) {
  if (!is_inner_place(syntax, name)) return;
  for (const TokenIndex c : syntax.children(name)) {
    if (c < name || !syntax.is_named(c) || !syntax.is_place(c)) continue;
    const DependencyRelation relation = syntax.relation(c);
    const bool in =
        relation == kNmod && kPlacePrepositions.has(syntax.preposition(c)) && syntax.preposition(c) != "near";
    const bool inside =
        syntax.mention(c)->type != EntityType::kFacility ||
        syntax.mention(name)->type == EntityType::kFacility;  // "Quill, Acme Hall": the hall is in Quill
    const bool comma = inside && syntax.is_place(name) &&
                       (relation == kAppos || relation == kNmodUnmarked || relation == kList) &&
                       syntax.mention(c)->tokens.begin <= syntax.mention(name)->tokens.end + 1;
    if (!in && !comma) continue;
    Draft draft;
    draft.subject = {name, 1};
    draft.predicate = c;
    draft.lemma = "be in";
    draft.object = {c, 1};
    draft.certainty = comma ? 0.85F : 0.9F;
    out.add(draft);
  }
}

void read_affiliation(const Syntax& syntax, TokenIndex name, StatementList& out) {
  if (!syntax.is_named(name) || !is_of_type(syntax, name, EntityType::kPerson)) return;
  const TokenIndex body = body_beside(syntax, *syntax.mention(name));
  if (body == kNoToken) return;
  Draft draft;
  draft.subject = {name, 1};
  draft.predicate = body;
  draft.lemma = is_credit(syntax, name)             ? "work for"
                : is_membership(syntax, name, body) ? "be member of"
                                                    : "affiliate with";
  draft.object = {body, 1};
  draft.certainty = 0.88F;
  out.add(draft);
}

void read_origin(const Syntax& syntax, TokenIndex noun, StatementList& out) {
  const TokenIndex who = described(syntax, noun);
  if (who == kNoToken || syntax.is_place(who) || is_range(syntax, noun)) return;
  for (const TokenIndex c : syntax.children(noun)) {
    if (!syntax.is_named(c)) continue;
    const DependencyRelation relation = syntax.relation(c);
    const std::string preposition = relation == kNmod ? syntax.preposition(c) : "";
    Draft draft;
    draft.subject = {who, 1};
    draft.predicate = c;
    draft.object = {c, 1};
    draft.certainty = 0.88F;
    const bool person = is_of_type(syntax, who, EntityType::kPerson) && syntax.is_named(noun);
    const bool body = is_of_type(syntax, c, EntityType::kOrganization);
    if (preposition == "from" && (syntax.is_place(c) || (person && body))) {
      draft.lemma = person && body && is_membership(syntax, who, c) ? "be member of" : "be from";
    } else if (preposition == "within" && body && is_of_type(syntax, who, EntityType::kOrganization)) {
      draft.lemma = "be within";
    } else {
      continue;
    }
    out.add(draft);
  }
}

}  // namespace newsgraph::relations
