#include <algorithm>
#include <array>

#include "discourse/quotation_speaker.hpp"
#include "discourse/reporting_cues.hpp"

namespace newsgraph::discourse {

using enum DependencyRelation;

namespace {

bool is_negative(std::string_view word) {
  constexpr std::array<std::string_view, 5> kWords = {"no", "not", "none", "nobody", "neither"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

}  // namespace

bool can_speak(const QuotationView& view, const Phrase& phrase) {
  if (!phrase.found()) return false;
  const Token& head = view.token(phrase.head);
  if (is_negative(view.lower(phrase.tokens.begin))) return false;  // "No officials said", "Not everyone agreed"
  if (is_speechless(view.lemma(phrase.head))) return false;
  return head.part_of_speech != PartOfSpeech::kVerb && head.part_of_speech != PartOfSpeech::kAdv;
}

bool is_first_person(const QuotationView& view, const Phrase& phrase) {
  if (!phrase.found()) return false;
  const std::string word = view.lower(phrase.head);
  return word == "i" || word == "we" || word == "you";
}

Phrase find_addressee(const QuotationView& view, std::uint32_t verb, bool objects) {
  for (const std::uint32_t child : view.children(verb)) {
    const DependencyRelation relation = view.relation(child);
    if (relation == kIobj || (relation == kObj && objects)) return noun_phrase(view, child);
    if (relation == kNsubjPass && objects) return noun_phrase(view, child);
    if (relation == kObl && view.marker(child, "to") && !is_medium(view.lemma(child))) return noun_phrase(view, child);
  }
  return {};
}

std::vector<std::uint32_t> joint_speakers(const QuotationView& view, const Phrase& speaker) {
  std::vector<std::uint32_t> heads;
  if (!speaker.found()) return heads;
  const std::uint32_t first = head_of(view, speaker.tokens);
  for (std::uint32_t i = speaker.tokens.begin; i < speaker.tokens.end; ++i) {
    if (view.relation(i) != kConj || (view.head(i) != first && view.head(i) != speaker.head)) continue;
    const std::uint32_t other = noun_phrase(view, i).head;
    if (other != speaker.head) heads.push_back(other);
  }
  return heads;
}

Phrase find_medium(const QuotationView& view, std::uint32_t verb) {
  constexpr std::array<std::string_view, 7> kPrepositions = {"in", "on", "via", "through", "during", "at", "over"};
  for (const std::uint32_t child : view.children(verb)) {
    if (view.relation(child) != kObl || !is_medium(view.lemma(child))) continue;
    const bool fits = std::any_of(kPrepositions.begin(), kPrepositions.end(),
                                  [&](std::string_view word) { return view.marker(child, word).has_value(); });
    if (fits) return noun_phrase(view, child);
  }
  return {};
}

Phrase find_place(const QuotationView& view, std::uint32_t verb) {
  for (const std::uint32_t child : view.children(verb)) {
    if (view.relation(child) != kObl || (!view.marker(child, "in") && !view.marker(child, "at"))) continue;
    const Name* name = view.name_at(child);
    if (name == nullptr || (name->type != EntityType::kPlace && name->type != EntityType::kFacility)) continue;
    return {name->tokens, head_of(view, name->tokens)};
  }
  return {};
}

std::string find_time(const QuotationView& view, std::uint32_t verb) {
  for (const std::uint32_t child : view.children(verb)) {
    const DependencyRelation relation = view.relation(child);
    if (relation != kObl && relation != kOblUnmarked && relation != kAdvmod) continue;
    if (!is_time_word(view.lemma(child)) || view.subtree(child).size() > 8) continue;
    const TokenRange words = view.trimmed(view.subtree(child));
    if (!words.empty()) return std::string(view.document().view(view.annotations().span(words)));
  }
  return {};
}

}  // namespace newsgraph::discourse
