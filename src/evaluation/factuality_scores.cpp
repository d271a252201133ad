#include "evaluation/factuality_scores.hpp"

#include "relations/factuality.hpp"

namespace newsgraph::evaluation {
namespace {

// The word of a marked expression that the others hang on.
relations::TokenIndex head_of(const relations::Syntax& syntax, const std::vector<std::uint32_t>& tokens) {
  for (const std::uint32_t t : tokens) {
    const std::uint32_t above = syntax.head(t);
    bool inside = false;
    for (const std::uint32_t other : tokens) inside = inside || other == above;
    if (!inside && syntax.part_of_speech(t) != PartOfSpeech::kPunct) return t;
  }
  return tokens.front();
}

std::string describe(const relations::Syntax& syntax, std::uint32_t head, const std::string& what) {
  const TokenRange range = syntax.annotations().sentences[syntax.sentence(head)].tokens;
  return what + " [" + syntax.word(head) + "] " + std::string(syntax.document().view(syntax.annotations().span(range)));
}

}  // namespace

double BinaryCounts::f1(std::size_t label) const {
  const std::size_t right = counts[label][label];
  const std::size_t both = counts[label][0] + counts[label][1] + counts[0][label] + counts[1][label];
  return both == 0 ? 0.0 : 200.0 * static_cast<double>(right) / static_cast<double>(both);
}

void score_factuality(const readers::CatDocument& gold, const relations::Syntax& syntax, FactualityScores& scores) {
  for (const readers::CatMarkable& item : gold.markables) {
    if (item.element != "EVENT_MENTION" || item.tokens.empty()) continue;
    const std::string certainty = item.attributes.at("certainty"), polarity = item.attributes.at("polarity");
    if (certainty.empty()) continue;
    const relations::TokenIndex head = head_of(syntax, item.tokens);
    const relations::Factuality found = relations::factuality_of_event(syntax, head);
    const std::size_t uncertain = certainty != "CERTAIN";
    const std::size_t says_uncertain = !found.certain;
    ++scores.certainty.counts[uncertain][says_uncertain];
    if (uncertain != says_uncertain) {
      scores.misses.push_back(describe(syntax, head, uncertain != 0 ? "UNCERTAIN" : "CERTAIN"));
    }
    if (polarity != "POS" && polarity != "NEG") continue;
    const std::size_t negative = polarity == "NEG", says_negative = found.polarity == Polarity::kNegative;
    ++scores.polarity.counts[negative][says_negative];
    if (negative != says_negative) scores.misses.push_back(describe(syntax, head, polarity));
  }
}

}  // namespace newsgraph::evaluation
