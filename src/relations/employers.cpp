#include "relations/employers.hpp"

#include "relations/arguments.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

// Roles that one has in a country or city; "a student of Texas" is not one.
const WordSet kPublicRoles = {
    "president",   "minister",      "premier",    "secretary",      "king",         "queen",        "prince",
    "princess",    "ambassador",    "governor",   "mayor",          "senator",      "chancellor",   "representative",
    "congressman", "congresswoman", "lawmaker",   "legislator",     "diplomat",     "envoy",        "emperor",
    "dictator",    "leader",        "spokesman",  "spokeswoman",    "spokesperson", "commissioner", "vice-president",
    "head",        "emir",          "sultan",     "monarch",        "mp",           "deputy",       "bishop",
    "archbishop",  "sheriff",       "prosecutor", "undersecretary", "ruler"};

// "Republican President Trump": a state's office, held by a member of a party; but the "Republican leader" leads it.
bool is_partisan(const Syntax& syntax, TokenIndex noun, TokenIndex body) {
  static const WordSet kPartisans = {"republican", "democrat", "democratic", "labour",    "labor",    "tory",
                                     "liberal",    "green",    "socialist",  "communist", "centrist", "conservative"};
  static const WordSet kPartyRoles = {"leader",       "head",      "spokesman", "spokeswoman",
                                      "spokesperson", "secretary", "deputy"};
  return syntax.mention(body)->tokens.size() == 1 && kPartisans.has(syntax.word(body)) &&
         kPublicRoles.has(syntax.lemma(noun)) && !kPartyRoles.has(syntax.lemma(noun));
}

// A body, or a place where one can have this role there.
bool can_employ(const Syntax& syntax, TokenIndex noun, TokenIndex i) {
  const Mention* item = syntax.mention(i);
  if (item == nullptr || !syntax.is_entity(i)) return false;
  if (item->type == EntityType::kPerson && item->kind != MentionKind::kPronoun) return false;
  if (syntax.is_place(i) && !kPublicRoles.has(syntax.lemma(noun))) return false;
  return !is_partisan(syntax, noun, i);
}

bool is_body(const Syntax& syntax, TokenIndex i) {
  return syntax.is_named(i) && syntax.mention(i)->type == EntityType::kOrganization;
}

// "Danish Business Minister": a body or country among the words before the noun, whichever word it hangs on.
Employer employer_before(const Syntax& syntax, TokenIndex noun) {
  Employer found;
  const TokenIndex owner = possessor_of(syntax, noun);
  if (owner != kNoToken && can_employ(syntax, noun, owner)) return {owner, "of", true};
  const TokenRange phrase = syntax.phrase(noun);
  for (const Mention& item : syntax.annotations().mentions) {
    if (item.tokens.begin >= noun) break;
    const bool inside = item.tokens.begin >= phrase.begin || item.tokens.end == phrase.begin;
    if (!inside || item.kind != MentionKind::kNamed || !can_employ(syntax, noun, item.head)) continue;
    if (item.tokens.end == phrase.begin && syntax.head(item.head) != syntax.head(noun)) continue;
    found = {item.head, "of", is_body(syntax, item.head)};
  }
  return found;
}

// In "Secretary of State" and "Minister of Defense" the second noun belongs to the title.
bool is_portfolio(const Syntax& syntax, TokenIndex noun, TokenIndex body) {
  static const WordSet kOffices = {"secretary", "minister", "undersecretary"};
  return kOffices.has(syntax.lemma(noun)) && is_body(syntax, body) && syntax.mention(body)->tokens.size() == 1;
}

}  // namespace

Employer employer_of(const Syntax& syntax, TokenIndex noun) {
  Employer found;
  for (const TokenIndex c : syntax.children(noun)) {
    const DependencyRelation relation = syntax.relation(c);
    const TokenIndex head = argument_of(syntax, c).head;
    if (!can_employ(syntax, noun, head)) continue;
    if (relation == kNmod) {
      const std::string preposition = syntax.preposition(c);
      if (preposition == "of" && is_portfolio(syntax, noun, head)) continue;
      if (preposition == "of" || preposition == "for" || preposition == "to" || preposition == "at" ||
          preposition == "with" || preposition == "in" || preposition == "from") {
        return {head, preposition == "for" || preposition == "to" ? preposition : "of", true};
      }
    }
    const bool before = relation == kNmodPoss || relation == kCompound || relation == kAmod || relation == kNmodDesc ||
                        relation == kNmodUnmarked;
    if (before && c < noun) found = {head, "of", c == possessor_of(syntax, noun) || is_body(syntax, head)};
  }
  return found.head != kNoToken ? found : employer_before(syntax, noun);
}

}  // namespace newsgraph::relations
