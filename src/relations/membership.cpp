#include "relations/membership.hpp"

#include "relations/arguments.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

const WordSet kPartyWords = {"party", "democrats", "republicans", "liberals", "conservatives", "greens"};
// Bodies that nobody stands for in an election.
const WordSet kOtherBodies = {
    "university", "college", "school", "institute", "institution", "ministry", "department", "agency", "company",
    "inc",        "inc.",    "corp",   "corp.",     "ltd",         "times",    "post",       "news",   "journal",
    "guardian",   "tribune", "herald", "committee", "commission",  "court",    "council",    "bureau", "office",
    "bank",       "fund",    "center", "centre",    "foundation",  "hospital", "museum",     "group"};
const WordSet kElectionVerbs = {"elect", "re-elect", "reelect", "unseat"};
const WordSet kPoliticalRoles = {"candidate", "councillor", "councilor",   "lawmaker",      "legislator",  "politician",
                                 "mp",        "senator",    "congressman", "congresswoman", "assemblyman", "nominee",
                                 "incumbent", "contender",  "democrat",    "frontrunner"};

// The first name of the list that a name stands in.
TokenIndex list_head(const Syntax& syntax, TokenIndex name) {
  for (int steps = 0; steps < 20; ++steps) {
    const TokenIndex above = syntax.head(name);
    const DependencyRelation relation = syntax.relation(name);
    if (above == kNoToken || !syntax.is_named(above)) break;
    if (relation != kConj && relation != kAppos && relation != kNmod) break;
    name = above;
  }
  return name;
}

bool is_political(const Syntax& syntax, TokenIndex word) {
  return word != kNoToken && (kElectionVerbs.has(syntax.lemma(word)) || kPoliticalRoles.has(syntax.lemma(word)));
}

}  // namespace

bool is_membership(const Syntax& syntax, TokenIndex name, TokenIndex body) {
  const TokenRange words = syntax.mention(body)->tokens;
  const std::string last = syntax.word(words.end - 1);
  if (kPartyWords.has(last)) return true;
  if (kOtherBodies.has(last)) return false;
  for (TokenIndex i = words.begin; i < words.end; ++i) {
    if (kOtherBodies.has(syntax.word(i))) return false;  // "University of X"
  }
  const TokenIndex first = list_head(syntax, name);
  if (is_political(syntax, syntax.head(first))) return true;
  // "The candidates elected were Ann Mora of ADX and …".
  if (const auto subject = syntax.child(first, kNsubj); subject && is_political(syntax, *subject)) return true;
  for (const TokenIndex c : syntax.children(name)) {
    const DependencyRelation relation = syntax.relation(c);
    if ((relation == kCompound || relation == kAppos || relation == kNmodDesc || relation == kFlat) &&
        kPoliticalRoles.has(syntax.lemma(c)))
      return true;
  }
  return false;
}

}  // namespace newsgraph::relations
