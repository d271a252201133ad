#include "entities/sports_teams.hpp"

#include <set>
#include <string_view>

#include "base/utf8.hpp"

namespace newsgraph::entities {
using enum DependencyRelation;

bool is_about_matches(const Annotations& annotations) {
  static const std::set<std::string_view> kPlay = {
      "match",     "goalkeeper", "midfielder",   "striker",       "kickoff",    "kick-off",  "halftime",
      "half-time", "goal",       "equaliser",    "equalizer",     "innings",    "wicket",    "referee",
      "semifinal", "semi-final", "quarterfinal", "quarter-final", "tournament", "cup",       "league",
      "squad",     "defender",   "penalty",      "scoreline",     "stoppage",   "qualifier", "teammate",
      "playoff",   "touchdown",  "quarterback",  "rugby",         "football",   "cricket",   "hockey"};
  std::set<std::string_view> distinct;
  std::size_t count = 0;
  for (const Token& token : annotations.tokens) {
    const auto found = kPlay.find(token.lemma);
    if (found == kPlay.end()) continue;
    distinct.insert(*found);
    ++count;
  }
  return distinct.size() >= 4 && 2 * count >= annotations.sentences.size();
}

bool takes_part(const Document& document, const DependencyIndex& tree, const Annotations& annotations,
                const Chain& chain) {
  static const std::set<std::string_view> kWhere = {"in",   "at", "from", "across", "near",
                                                    "into", "to", "of",   "outside"};
  std::size_t playing = 0, place = 0;
  for (const std::uint32_t index : chain.mentions) {
    const Mention& mention = annotations.mentions[index];
    if (mention.kind != MentionKind::kNamed || mention.type == EntityType::kGroup) continue;
    bool where = false;
    for (const std::uint32_t child : tree.children(mention.head)) {
      const Token& token = annotations.tokens[child];
      where = where || (token.relation == kCase && kWhere.contains(utf8::to_lower(document.view(token.span))));
    }
    const DependencyRelation relation = annotations.tokens[mention.head].relation;
    where = where || relation == kAppos || relation == kNmodUnmarked;
    ++(where ? place : playing);
  }
  return playing > place;
}

}  // namespace newsgraph::entities
