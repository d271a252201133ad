#include "discourse/quotation_allegations.hpp"

#include <algorithm>

#include "discourse/quotation_content.hpp"
#include "discourse/quotation_fragments.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

struct AllegingVerb {
  std::string_view lemma;
  AttributionKind kind;
  bool infinitive;  // "is said to have left", else "was accused of leaving"
};

constexpr AllegingVerb kAllegingVerbs[] = {
    {"accuse", AttributionKind::kSpeech, false},  {"charge", AttributionKind::kSpeech, false},
    {"indict", AttributionKind::kSpeech, false},  {"suspect", AttributionKind::kThought, false},
    {"allege", AttributionKind::kSpeech, true},   {"claim", AttributionKind::kSpeech, true},
    {"report", AttributionKind::kSpeech, true},   {"rumor", AttributionKind::kSpeech, true},
    {"rumour", AttributionKind::kSpeech, true},   {"say", AttributionKind::kSpeech, true},
    {"believe", AttributionKind::kThought, true}, {"think", AttributionKind::kThought, true},
};

const AllegingVerb* alleging_verb(std::string_view lemma) {
  const auto* found = std::find_if(std::begin(kAllegingVerbs), std::end(kAllegingVerbs),
                                   [&](const AllegingVerb& each) { return each.lemma == lemma; });
  return found == std::end(kAllegingVerbs) ? nullptr : found;
}

// "charged with taking": where the clause begins behind its preposition.
std::optional<std::uint32_t> begin_of_gerund(const QuotationView& view, std::uint32_t clause) {
  if (view.token(clause).tag != "VBG") return std::nullopt;
  for (const std::string_view preposition : {"of", "with", "for"}) {
    if (const auto marker = view.marker(clause, preposition)) return *marker + 1;
  }
  return std::nullopt;
}

// "was accused of …"; "a man accused of …".
bool is_passive(const QuotationView& view, std::uint32_t verb) {
  const DependencyRelation relation = view.relation(verb);
  const bool reduced = relation == kAcl || relation == kAdvcl;
  return view.is_passive(verb) ||
         (reduced && view.token(verb).tag == "VBN" && !view.child(verb, kAux) && !view.child(verb, kObj));
}

bool has_agent(const QuotationView& view, std::uint32_t verb) {
  const auto all = view.children(verb);
  return std::any_of(all.begin(), all.end(), [&](std::uint32_t child) {
    return view.relation(child) == kOblAgent || (view.relation(child) == kObl && view.marker(child, "by"));
  });
}

}  // namespace

std::optional<Cue> allegation(const QuotationView& view, const MarkedTokens& marked, std::uint32_t verb) {
  const AllegingVerb* alleging = alleging_verb(view.lemma(verb));
  if (alleging == nullptr || marked.at[verb] != kNone || !is_passive(view, verb) || has_agent(view, verb))
    return std::nullopt;
  if (is_negated(view, verb) || is_hypothetical(view, verb)) return std::nullopt;
  for (const std::uint32_t child : view.children(verb)) {
    const DependencyRelation relation = view.relation(child);
    const bool clausal = relation == kAdvcl || relation == kXcomp || relation == kCcomp;
    if (child < verb || !clausal) continue;
    Cue cue;
    cue.head = verb;
    cue.words = {verb, verb + 1};
    cue.word.kind = alleging->kind;
    if (alleging->infinitive) {
      if (!is_infinitive(view, child)) continue;
      set_content(cue, clause_pieces(view, child, {}), child, true, 0.7F);
    } else {
      const auto begin = begin_of_gerund(view, child);
      if (!begin) continue;
      set_content(cue, {view.trimmed({*begin, view.subtree(child).end})}, child, true, 0.75F);
    }
    if (!cue.content.empty() && !cue.content.front().empty()) return cue;
  }
  return std::nullopt;
}

}  // namespace newsgraph::discourse
