#include "discourse/cue_candidates.hpp"

#include <unordered_set>

#include "discourse/cue_features.hpp"
#include "discourse/quotation_alignment.hpp"
#include "discourse/quotation_content.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

constexpr std::uint32_t kLongestSentence = 600;  // as for other cues: longer ones are lists or broken parses
constexpr float kLikely = 0.5F;                  // for the graph
constexpr float kPossible = 0.35F;  // F1 is highest where the threshold is about half of it (Lipton et al. 2014)

// A finite clause with a subject that a noun governs: "the hope that …".
std::uint32_t clause_of_noun(const QuotationView& view, std::uint32_t noun) {
  for (const std::uint32_t child : view.children(noun)) {
    const bool clausal = view.relation(child) == kAcl || view.relation(child) == kCcomp;
    if (clausal && child > noun && view.has_subject(child) && view.is_finite(child)) return child;
  }
  return kNoToken;
}

bool find_clause(const QuotationView& view, const MarkedTokens& marked, Cue& cue) {
  const PartOfSpeech part = view.token(cue.head).part_of_speech;
  if (part == PartOfSpeech::kNoun) {
    const std::uint32_t clause = clause_of_noun(view, cue.head);
    if (clause == kNoToken) return false;
    cue.content = clause_pieces(view, clause, {});
    cue.content_head = clause;
  } else if (view.is_verb(cue.head) || part == PartOfSpeech::kAdj) {
    find_content(view, marked, cue);
  }
  return !cue.content.empty() && view.is_finite(cue.content_head);
}

Phrase speaker_of(const QuotationView& view, std::uint32_t head) {
  if (view.token(head).part_of_speech != PartOfSpeech::kNoun) return find_speaker(view, head);
  const auto owner = view.child(head, kNmodPoss);
  return owner ? noun_phrase(view, *owner) : Phrase{};
}

AttributionKind kind_of(const QuotationView& view, std::uint32_t head) {
  const auto word = view.is_verb(head) ? reporting_verb(view.lemma(head)) : std::nullopt;
  return word && word->takes(kTakesClause) ? word->kind : AttributionKind::kThought;
}

bool asks(const QuotationView& view, std::uint32_t head) {
  const TokenRange sentence = view.sentence_range(head);
  return view.form(sentence.end - 1) == "?" || view.form(std::max(sentence.end, 2U) - 2) == "?";
}

}  // namespace

std::vector<Cue> find_cue_candidates(const QuotationView& view, const MarkedTokens& marked,
                                     const std::vector<Utterance>& utterances) {
  std::unordered_set<std::uint32_t> known;
  for (const Utterance& utterance : utterances) known.insert(utterance.cue.head);
  std::vector<Cue> found;
  for (std::uint32_t i = 0; i < view.size(); ++i) {
    if (known.contains(i) || view.sentence_range(i).size() > kLongestSentence) continue;
    Cue cue;
    cue.head = i;
    cue.words = {i, i + 1};
    cue.word = {kind_of(view, i), kTakesClause | kTakesDirect};
    if (!find_clause(view, marked, cue)) continue;
    cue.speaker = speaker_of(view, i);
    if (cue.speaker.tokens.contains(i)) cue.speaker = {};
    found.push_back(std::move(cue));
  }
  return found;
}

bool is_asserted(const QuotationView& view, const Cue& cue) {
  if (!can_speak(view, cue.speaker) || is_first_person(view, cue.speaker)) return false;
  return !is_negated(view, cue.head) && !is_hypothetical(view, cue.head) && !asks(view, cue.head);
}

std::vector<Utterance> find_learned_attributions(const QuotationView& view, const MarkedTokens& marked,
                                                 const std::vector<Utterance>& utterances,
                                                 const CueClassifier& classifier, bool unasserted) {
  std::vector<Utterance> found;
  std::vector<std::uint32_t> features;
  for (Cue& cue : find_cue_candidates(view, marked, utterances)) {
    if (!unasserted && !is_asserted(view, cue)) continue;
    cue_features(view, marked, cue, features);
    const float likely = classifier.probability(features);
    if (likely < (unasserted ? kPossible : kLikely)) continue;
    cue.confidence = likely;
    Utterance utterance{cue, cue.content, false};
    (void)align_with_marks(view, marked, utterance);
    if (!utterance.pieces.empty()) found.push_back(std::move(utterance));
  }
  return found;
}

}  // namespace newsgraph::discourse
