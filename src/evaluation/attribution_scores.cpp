#include "evaluation/attribution_scores.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace newsgraph::evaluation {
namespace {

using WordSet = std::set<std::uint32_t>;

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

bool has_letter_or_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
  });
}

// The gold document as words: those of ranges, and those that given bytes touch.
class GoldWords {
 public:
  explicit GoldWords(const readers::ConlluDocument& gold) : gold_(gold), sentence_of_(gold.annotations.tokens.size()) {
    for (std::uint32_t s = 0; s < gold.annotations.sentences.size(); ++s) {
      const TokenRange tokens = gold.annotations.sentences[s].tokens;
      std::fill(sentence_of_.begin() + tokens.begin, sentence_of_.begin() + tokens.end, s);
    }
  }

  [[nodiscard]] WordSet words(const std::vector<TokenRange>& ranges) const {
    WordSet found;
    for (const TokenRange range : ranges) {
      for (std::uint32_t i = range.begin; i < range.end; ++i) add(i, found);
    }
    return found;
  }

  void add_touched(Span span, WordSet& found) const {
    const auto& tokens = gold_.annotations.tokens;
    auto at = std::upper_bound(tokens.begin(), tokens.end(), span.begin,
                               [](std::uint32_t offset, const Token& token) { return offset < token.span.end; });
    for (; at != tokens.end() && at->span.begin < span.end; ++at)
      add(static_cast<std::uint32_t>(at - tokens.begin()), found);
  }

  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t token) const { return sentence_of_[token]; }

  [[nodiscard]] bool is_source_word(std::uint32_t token) const {
    const Token& word = gold_.annotations.tokens[token];
    if (word.tag.starts_with("W")) return false;  // "who told us"
    return word.part_of_speech == PartOfSpeech::kNoun || word.part_of_speech == PartOfSpeech::kPropn ||
           word.part_of_speech == PartOfSpeech::kPron;
  }

 private:
  void add(std::uint32_t token, WordSet& found) const {
    if (has_letter_or_digit(gold_.document.view(gold_.annotations.tokens[token].span))) found.insert(token);
  }

  const readers::ConlluDocument& gold_;
  std::vector<std::uint32_t> sentence_of_;
};

// Shared words over words of either, with ours restricted to the sentences of the gold words.
double overlap(const GoldWords& text, const WordSet& gold, const WordSet& ours) {
  std::set<std::uint32_t> sentences;
  for (const std::uint32_t word : gold) sentences.insert(text.sentence_of(word));
  std::size_t shared = 0, only_ours = 0;
  for (const std::uint32_t word : ours) {
    if (gold.contains(word)) {
      ++shared;
    } else if (sentences.contains(text.sentence_of(word))) {
      ++only_ours;
    }
  }
  return share(shared, gold.size() + only_ours);
}

bool is_right(const GoldWords& text, const GoldAttribution& gold, const Quotation& quotation,
              const Annotations& predicted) {
  if (quotation.speaker_head == kNoToken) return false;
  const WordSet source = text.words(gold.source);
  const auto touches = [&](Span span) {
    WordSet found;
    text.add_touched(span, found);
    return std::any_of(found.begin(), found.end(), [&](std::uint32_t word) { return source.contains(word); });
  };
  if (touches(predicted.tokens[quotation.speaker_head].span)) return true;
  const bool cue_alone =
      std::none_of(source.begin(), source.end(), [&](std::uint32_t word) { return text.is_source_word(word); });
  return cue_alone && !quotation.cue.empty() && touches(predicted.span(quotation.cue));
}

}  // namespace

double AttributionScores::precision() const { return share(matched, found); }
double AttributionScores::recall() const { return share(matched, gold); }
double AttributionScores::f1() const { return share(2 * matched, gold + found); }
double AttributionScores::source_share() const { return share(source_right, matched); }

AttributionScores& AttributionScores::operator+=(const AttributionScores& other) {
  gold += other.gold;
  found += other.found;
  matched += other.matched;
  source_right += other.source_right;
  return *this;
}

AttributionMatch match_attributions(const AttributedDocument& gold, const Annotations& predicted) {
  constexpr double kEnough = 0.5;
  const GoldWords text(gold.text);
  std::vector<WordSet> ours;
  for (const Quotation& quotation : predicted.quotations) {
    WordSet& words = ours.emplace_back();
    for (const Span span : quotation.content_spans) text.add_touched(span, words);
  }
  std::vector<std::tuple<double, std::uint32_t, std::uint32_t>> pairs;
  for (std::uint32_t g = 0; g < gold.attributions.size(); ++g) {
    const WordSet words = text.words(gold.attributions[g].content);
    for (std::uint32_t q = 0; q < ours.size(); ++q) {
      const double shared = overlap(text, words, ours[q]);
      if (shared >= kEnough) pairs.emplace_back(-shared, g, q);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  AttributionMatch match{std::vector<std::uint32_t>(gold.attributions.size(), kNone),
                         std::vector<bool>(gold.attributions.size(), false)};
  std::vector<bool> used(ours.size(), false);
  for (const auto& [shared, g, q] : pairs) {
    if (match.quotation_of[g] != kNone || used[q]) continue;
    match.quotation_of[g] = q;
    match.source_right[g] = is_right(text, gold.attributions[g], predicted.quotations[q], predicted);
    used[q] = true;
  }
  return match;
}

AttributionScores score_attributions(const AttributedDocument& gold, const AttributionMatch& match,
                                     const Annotations& predicted) {
  AttributionScores scores;
  scores.gold = gold.attributions.size();
  scores.found = predicted.quotations.size();
  for (std::uint32_t g = 0; g < gold.attributions.size(); ++g) {
    scores.matched += match.quotation_of[g] != kNone;
    scores.source_right += match.source_right[g];
  }
  return scores;
}

}  // namespace newsgraph::evaluation
