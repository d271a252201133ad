#include "discourse/thought_cues.hpp"

#include <unordered_set>

#include "discourse/quotation_alignment.hpp"
#include "discourse/quotation_content.hpp"

namespace newsgraph::discourse {
namespace {

constexpr std::uint32_t kLongestSentence = 600;  // as for other cues: longer ones are lists or broken parses

// A verb of thinking by the lexicon, or of knowing and coming to know.
bool is_thought(const QuotationView& view, std::uint32_t verb) {
  static const std::unordered_set<std::string> kKnowing = {
      "know",      "realise",   "realize", "remember",  "notice", "see",      "find",  "understand", "discover",
      "recognise", "recognize", "recall",  "determine", "decide", "conclude", "guess", "feel",       "forget"};
  const std::string lemma = view.lemma(verb);
  if (kKnowing.contains(lemma)) return true;
  const auto word = reporting_verb(lemma);
  return word && word->kind == AttributionKind::kThought && word->takes(kTakesClause);
}

}  // namespace

std::vector<Utterance> find_thoughts(const QuotationView& view, const MarkedTokens& marked,
                                     const std::vector<Utterance>& utterances) {
  std::unordered_set<std::uint32_t> known;
  for (const Utterance& utterance : utterances) known.insert(utterance.cue.head);
  std::vector<Utterance> found;
  for (std::uint32_t i = 0; i < view.size(); ++i) {
    if (known.contains(i) || view.sentence_range(i).size() > kLongestSentence) continue;
    if (!view.is_verb(i) || !is_thought(view, i) || is_negated(view, i) || is_hypothetical(view, i)) continue;
    Cue cue;
    cue.head = i;
    cue.words = {i, i + 1};
    cue.word = {AttributionKind::kThought, kTakesClause};
    cue.speaker = find_speaker(view, i);
    if (!can_speak(view, cue.speaker) || cue.speaker.tokens.contains(i)) continue;
    find_content(view, marked, cue);
    if (cue.content.empty() || !view.is_finite(cue.content_head)) continue;
    cue.confidence = 0.7F;
    Utterance utterance{cue, cue.content, false};
    (void)align_with_marks(view, marked, utterance);
    if (!utterance.pieces.empty()) found.push_back(std::move(utterance));
  }
  return found;
}

}  // namespace newsgraph::discourse
