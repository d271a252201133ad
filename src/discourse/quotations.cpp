#include "discourse/quotations.hpp"

#include <algorithm>
#include <cmath>

#include "discourse/cue_candidates.hpp"
#include "discourse/quotation_alignment.hpp"
#include "discourse/quotation_attachment.hpp"
#include "discourse/quotation_blocks.hpp"
#include "discourse/quotation_interviews.hpp"

namespace newsgraph::discourse {
namespace {

// Direct: every word stands in marks and is a clause of its own; mixed: some do; indirect: none. Marks around the cue
// too do not count.
QuotationType type_of(const QuotationView& view, const MarkedTokens& marked, const Utterance& utterance) {
  if (utterance.direct) return QuotationType::kDirect;
  std::uint32_t inside = 0, outside = 0;
  const std::uint32_t around = utterance.cue.head == kNoToken ? kNone : marked.at[utterance.cue.head];
  for (const TokenRange piece : utterance.pieces) {
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
      if (!view.is_word(i)) continue;
      const std::uint32_t r = marked.at[i];
      const bool counts =
          r != kNone && r != around && (!marked.ranges[r].name || marked.ranges[r].tokens.contains(piece));
      ++(counts ? inside : outside);
    }
  }
  if (inside == 0) return QuotationType::kIndirect;
  return outside == 0 && !utterance.cue.fragment ? QuotationType::kDirect : QuotationType::kMixed;
}

// The head is always among the tokens, even where a wrong tree tore them apart.
TokenRange tokens_of(const Phrase& phrase) {
  if (!phrase.found() || phrase.tokens.contains(phrase.head)) return phrase.tokens;
  return {phrase.head, phrase.head + 1};
}

float rounded(float confidence) { return std::round(confidence * 100.0F) / 100.0F; }

Quotation quotation_of(const QuotationView& view, const MarkedTokens& marked, Utterance& utterance) {
  const Cue& cue = utterance.cue;
  tidy(utterance.pieces);
  Quotation quotation;
  for (const TokenRange piece : utterance.pieces) quotation.content.push_back(with_outer_marks(view, marked, piece));
  for (const TokenRange piece : quotation.content) quotation.content_spans.push_back(view.annotations().span(piece));
  quotation.speaker = tokens_of(cue.speaker);
  quotation.speaker_head = cue.speaker.head;
  quotation.joint_speaker_heads = joint_speakers(view, cue.speaker);
  quotation.type = type_of(view, marked, utterance);
  quotation.kind = cue.word.kind;
  quotation.labelled = utterance.labelled;
  quotation.confidence = rounded(std::clamp(cue.confidence, 0.0F, 1.0F));
  if (cue.head == kNoToken) return quotation;
  quotation.cue = cue.words;
  quotation.cue_head = cue.head;
  if (!view.is_verb(cue.head)) return quotation;
  const bool objects = cue.word.takes(kAddressesObject) || cue.word.takes(kTakesInfinitive);
  const Phrase addressee = cue.hearer.found() ? cue.hearer : find_addressee(view, cue.head, objects);
  const bool speaks = quotation.kind == AttributionKind::kSpeech;
  const bool hears = std::none_of(quotation.content.begin(), quotation.content.end(),
                                  [&](TokenRange piece) { return piece.contains(addressee.head); });
  if (speaks && addressee.found() && hears && !cue.speaker.tokens.contains(addressee.head)) {
    quotation.addressee = tokens_of(addressee);
    for (const TokenRange piece : quotation.content) {  // a wrong tree may hang what is said on the hearer
      if (piece.begin > addressee.head)
        quotation.addressee.end = std::max(addressee.head + 1, std::min(quotation.addressee.end, piece.begin));
    }
    quotation.addressee_head = addressee.head;
  }
  quotation.medium = find_medium(view, cue.head).tokens;
  quotation.said_at = find_time(view, cue.head);
  const Phrase place = find_place(view, cue.head);
  quotation.place = {place.head, place.tokens};
  return quotation;
}

// One remark for all marks of the document that do not pair, with the words at the first of them.
void remark_unpaired(const QuotationView& view, const MarkedTokens& marked, Annotations& annotations) {
  constexpr std::uint32_t kWordsShown = 4;
  if (marked.unpaired.empty()) return;
  const Span first = marked.unpaired.front();
  const TokenRange behind = view.tokens_in({first.begin, static_cast<std::uint32_t>(view.document().text.size())});
  const std::uint32_t end = std::min(behind.end, behind.begin + kWordsShown + 1);
  std::string words;
  for (std::uint32_t i = behind.begin; i < end; ++i) words += (words.empty() ? "" : " ") + std::string(view.form(i));
  const std::size_t count = marked.unpaired.size();
  annotations.remarks.push_back(
      {first, count == 1 ? "a quotation mark without its partner, at: " + words
                         : std::to_string(count) + " quotation marks without partners, the first at: " + words});
}

}  // namespace

std::vector<Utterance> find_utterances_by_rules(const QuotationView& view, const MarkedTokens& marked) {
  const std::vector<Cue> cues = find_cues(view, marked);
  std::vector<Utterance> utterances = attach_marked_texts(view, marked, cues);
  for (Utterance& block : find_block_quotations(view, marked, cues, utterances)) utterances.push_back(std::move(block));
  for (Utterance& turn : find_interview_turns(view)) utterances.push_back(std::move(turn));
  return utterances;
}

void find_quotations(const Document& document, const DependencyIndex& tree, Annotations& annotations,
                     const CueClassifier* classifier, AttributionScope scope) {
  const QuotationView view(document, tree, annotations);
  const MarkedTokens marked = find_marked_tokens(view);
  std::vector<Utterance> utterances = find_utterances_by_rules(view, marked);
  if (scope != AttributionScope::kSpeech && classifier != nullptr) {
    const bool unasserted = scope == AttributionScope::kAll;
    for (Utterance& learned : find_learned_attributions(view, marked, utterances, *classifier, unasserted))
      utterances.push_back(std::move(learned));
  }
  std::vector<Quotation> quotations;
  for (Utterance& utterance : utterances) {
    const bool wanted = scope != AttributionScope::kSpeech || utterance.cue.word.kind == AttributionKind::kSpeech;
    if (wanted && !utterance.pieces.empty()) quotations.push_back(quotation_of(view, marked, utterance));
  }
  std::stable_sort(quotations.begin(), quotations.end(), [](const Quotation& a, const Quotation& b) {
    return a.content != b.content ? a.content < b.content : a.cue < b.cue;
  });
  annotations.quotations = std::move(quotations);
  remark_unpaired(view, marked, annotations);
}

}  // namespace newsgraph::discourse
