// Titles before a name. Parsers hang the name below "Secretary of State" in many ways, even with one of its words under
// each noun of the title, so the order of the words decides and the tree only bounds where to look.
#include <algorithm>

#include "discourse/mentions.hpp"
#include "relations/arguments.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

constexpr TokenIndex kLongestTitle = 14;  // tokens between the title's noun and the name

}  // namespace

bool is_courtesy(const Syntax& syntax, TokenIndex i) {
  static const WordSet kCourtesies = {"mr.", "mrs.", "ms.", "dr.", "mr", "mrs", "ms", "dr", "sir"};
  return kCourtesies.has(syntax.lemma(i));
}

namespace {

bool is_person_word(const Syntax& syntax, TokenIndex i) {
  return is_role_noun(syntax, i) || discourse::is_person_noun(syntax.lemma(i));
}

bool is_capitalised(const Syntax& syntax, TokenIndex i) {
  const char first = syntax.document().view(syntax.token(i).span).front();
  return first < 'a' || first > 'z';
}

// A word of the name of a body or place ("Council on Foreign Relations"), whatever it is by itself.
bool is_in_other_name(const Syntax& syntax, TokenIndex i) {
  for (const Mention& item : syntax.annotations().mentions) {
    if (item.tokens.contains(i) && item.kind == MentionKind::kNamed && item.type != EntityType::kPerson) return true;
    if (item.head > i + kLongestTitle) break;
  }
  return false;
}

// A word of the name hangs directly on the noun.
bool hangs_on(const Syntax& syntax, TokenRange name, TokenIndex noun) {
  for (TokenIndex i = name.begin; i < name.end; ++i) {
    if (syntax.head(i) == noun) return true;
  }
  return false;
}

// Words of a title after its noun: "of State", "and professor".
bool is_title_word(const Syntax& syntax, TokenIndex i) {
  switch (syntax.part_of_speech(i)) {
    case PartOfSpeech::kNoun:
    case PartOfSpeech::kPropn:
    case PartOfSpeech::kAdj:
    case PartOfSpeech::kDet:
    case PartOfSpeech::kCconj:
      return true;
    case PartOfSpeech::kAdp:
      return syntax.lemma(i) == "of" || syntax.lemma(i) == "for" || syntax.lemma(i) == "to" || syntax.lemma(i) == "on";
    default:
      return false;
  }
}

// In "spokesman for President Mora" the name belongs to the second title, in "critics of reformer Mora" to the second
// noun: what stands between the last preposition and the name must be a thing of its own.
bool belongs_to_complement(const Syntax& syntax, TokenIndex title, TokenRange name) {
  TokenIndex preposition = kNoToken;
  for (TokenIndex i = title + 1; i < name.begin; ++i) {
    if (syntax.part_of_speech(i) == PartOfSpeech::kAdp && !is_in_other_name(syntax, i)) preposition = i;
  }
  if (preposition == kNoToken) return false;
  TokenIndex last = kNoToken;
  for (TokenIndex i = preposition + 1; i < name.begin; ++i) {
    if (is_courtesy(syntax, i)) continue;
    if (is_person_word(syntax, i) && !is_in_other_name(syntax, i)) return true;
    const PartOfSpeech part = syntax.part_of_speech(i);
    if (part == PartOfSpeech::kNoun || part == PartOfSpeech::kPropn) last = i;
  }
  return last == kNoToken || !(is_capitalised(syntax, last) || hangs_on(syntax, name, title));
}

// The name stands right behind the title's words.
bool follows(const Syntax& syntax, TokenIndex title, const Mention& name) {
  const TokenRange words = name.tokens;
  const bool twin =
      syntax.relation(title) == syntax.relation(name.head) && syntax.head(title) == syntax.head(name.head);
  const bool inside = syntax.subtree(title).contains(words.begin);
  const bool adjacent = words.begin == title + 1 && !syntax.has_child(title, kDet);  // "campaigner Ann Mora"
  if (words.begin > title + kLongestTitle || !(inside || twin || adjacent)) return false;
  for (TokenIndex i = title + 1; i < words.begin; ++i) {
    if (!is_title_word(syntax, i) && !is_courtesy(syntax, i) && !is_in_other_name(syntax, i)) return false;
  }
  const PartOfSpeech before = syntax.part_of_speech(words.begin - 1);
  if (before == PartOfSpeech::kAdp || before == PartOfSpeech::kDet || before == PartOfSpeech::kCconj) return false;
  return !belongs_to_complement(syntax, title, words);
}

// "Norland's premier, Ann Mora said", "according to the coach, Ann Mora, they": title and name hang on the verb as two.
bool is_twin_behind_comma(const Syntax& syntax, TokenIndex title, const Mention& name) {
  const TokenIndex above = syntax.head(name.head);
  if (above == kNoToken || above < name.tokens.end || syntax.head(title) != above) return false;
  if (syntax.relation(name.head) != kNsubj || syntax.has_child(name.head, kConj)) return false;
  if (syntax.phrase(title).end + 1 != name.tokens.begin) return false;
  const bool source = syntax.preposition(title) == "according to" && syntax.lemma(name.tokens.end) == ",";
  return syntax.relation(title) == kNsubj || source;
}

// "the mayor of Quill, Ann Mora": in apposition to the title, or by a slip of the parser to the thing in it.
bool is_apposed(const Syntax& syntax, TokenIndex title, const Mention& name) {
  const DependencyRelation relation = syntax.relation(name.head);
  const bool comma = name.tokens.begin > 0 && syntax.lemma(name.tokens.begin - 1) == ",";
  if (comma && is_twin_behind_comma(syntax, title, name)) return true;
  const bool listed = relation == kConj && comma && !syntax.has_child(name.head, kCc) &&
                      !syntax.has_child(name.head, kConj);  // "head of Acme, Ann Mora, said": no list of two
  const TokenIndex above = syntax.head(name.head);
  const bool twin = comma && name.tokens.begin == title + 2 && relation == syntax.relation(title) &&
                    above == syntax.head(title);  // "Ostia's president, Ann Mora, said": both as the subject
  if (twin) return true;
  if (relation != kAppos && !listed) return false;
  if (above == title) return true;
  if (above == kNoToken || above <= title || !syntax.subtree(title).contains(above)) return false;
  const Mention* body = syntax.mention(above);
  if (body != nullptr && body->kind == MentionKind::kNamed) return body->type != EntityType::kPerson;
  return relation == kAppos && comma && syntax.is_nominal(above) && !is_person_word(syntax, above);
}

// "Mora's party", "the Mora family": the name only describes another noun.
bool describes_another(const Syntax& syntax, const Mention& name) {
  const TokenIndex next = name.tokens.end;
  if (next < syntax.annotations().tokens.size() && syntax.tag(next) == "POS") return true;
  const TokenIndex above = syntax.head(name.head);
  const DependencyRelation relation = syntax.relation(name.head);
  return above != kNoToken && above >= next && (relation == kCompound || relation == kAmod || relation == kNmodPoss);
}

}  // namespace

namespace {

// "Scientologist", "Democrat": one of those who believe in something or belong to it, though it is a name.
bool is_adherent(const Syntax& syntax, TokenIndex i) {
  const Mention* item = syntax.mention(i);
  if (item == nullptr || item->type != EntityType::kGroup || item->tokens.size() != 1) return false;
  const bool singular = syntax.tag(i) == "NN" || syntax.tag(i) == "NNP";
  return singular && (syntax.lemma(i).ends_with("ist") || syntax.lemma(i).ends_with("crat"));
}

}  // namespace

bool is_role_noun(const Syntax& syntax, TokenIndex i) {
  const PartOfSpeech part = syntax.part_of_speech(i);
  // "undersecretary", "academic": tagged as adjectives, but they stand where only a noun can.
  const bool apposed = part == PartOfSpeech::kAdj && (syntax.relation(i) == kAppos || syntax.relation(i) == kNsubj);
  if (part != PartOfSpeech::kNoun && part != PartOfSpeech::kPropn && !apposed) return false;
  if (syntax.is_named(i)) return is_adherent(syntax, i);
  const std::string& lemma = syntax.lemma(i);
  if (kRoleNouns.has(lemma) || lemma.ends_with("ologist")) return true;
  const auto dash = lemma.rfind('-');
  return dash != std::string::npos && kRoleNouns.has(lemma.substr(dash + 1));
}

TokenIndex titled_person(const Syntax& syntax, TokenIndex title) {
  const bool person = is_person_word(syntax, title);
  const auto& mentions = syntax.annotations().mentions;
  auto item = std::lower_bound(mentions.begin(), mentions.end(), title,
                               [](const Mention& a, TokenIndex b) { return a.head < b; });
  for (; item != mentions.end() && item->sentence == syntax.sentence(title); ++item) {
    if (item->kind != MentionKind::kNamed || item->type != EntityType::kPerson) continue;
    if (item->tokens.begin <= title || describes_another(syntax, *item)) continue;
    if (!person && (!hangs_on(syntax, item->tokens, title) || !syntax.preposition(item->head).empty())) continue;
    if (follows(syntax, title, *item) || (person && is_apposed(syntax, title, *item))) return item->head;
  }
  return kNoToken;
}

}  // namespace newsgraph::relations
