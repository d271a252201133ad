#include "discourse/quotation_phrase_cues.hpp"

#include <algorithm>

#include "discourse/quotation_content.hpp"
#include "discourse/quotation_time_phrases.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

class PhraseCueFinder {
 public:
  PhraseCueFinder(const QuotationView& view, const MarkedTokens& marked) : view_(view), marked_(marked) {}

  // "according to X", "in the words of X", "in X's view".
  [[nodiscard]] std::optional<Cue> find(std::uint32_t i, TokenRange sentence) const {
    const std::string word = view_.lower(i);
    const auto next = [&](std::uint32_t by) { return i + by < sentence.end ? view_.lower(i + by) : std::string(); };
    if (word == "according" && next(1) == "to") {
      return attach_phrase({i, i + 2}, according_source(i));
    } else if (word == "in" && next(1) == "the" && next(2) == "words" && next(3) == "of") {
      const auto owner = view_.child(i + 2, kNmod);
      return attach_phrase({i, i + 4}, owner ? *owner : kNoToken, i + 2);
    } else if ((word == "words" || word == "view" || word == "opinion") && view_.marker(i, "in")) {
      const auto owner = view_.child(i, kNmodPoss);
      if (owner) return attach_phrase({i, i + 1}, *owner, i);
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::uint32_t according_source(std::uint32_t i) const {
    if (view_.relation(i) == kCase || view_.relation(i) == kMark || view_.relation(i) == kFixed) return view_.head(i);
    for (const std::uint32_t child : view_.children(i)) {
      if (child > i + 1 && view_.relation(child) != kPunct) return child;
    }
    return kNoToken;
  }

  // `top`: the word through which the phrase hangs on its clause, if that is not the source itself.
  [[nodiscard]] std::optional<Cue> attach_phrase(TokenRange words, std::uint32_t source,
                                                 std::uint32_t top = kNoToken) const {
    if (source == kNoToken || view_.head(source) == kNoToken || marked_.at[source] != kNone) return std::nullopt;
    if (is_manner(view_.lemma(source))) return std::nullopt;
    if (top == kNoToken) top = view_.head(source) == words.begin ? words.begin : source;
    Cue cue;
    cue.head = words.begin;
    cue.words = words;
    cue.word = {AttributionKind::kSpeech, kTakesClause};
    cue.speaker = noun_phrase(view_, source);
    const TokenRange named = top == source ? cue.speaker.tokens : view_.extent(top);
    cue.phrase = {std::min(named.begin, words.begin), std::max(named.end, words.end)};
    cue.phrase.end = end_of_time_words(view_, cue.phrase.end, view_.sentence_range(cue.head).end);
    extend_over_name(cue);
    extend_to_end(cue);
    extend_over_relative(cue);
    const std::uint32_t clause = governing_clause(top, cue.phrase);
    if (clause == kNoToken) return std::nullopt;
    if (!view_.has_subject(clause)) shorten(cue, source);
    cue.content = clause_pieces(view_, clause, {cue.phrase});
    cue.content_head = clause;
    cue.confidence = 0.9F;
    if (cue.content.empty() || !can_speak(view_, cue.speaker)) return std::nullopt;
    return cue;
  }

  // "According to news agency Fars, …", "According to the mayor, Ann Lee, …", where the tree hangs the name elsewhere.
  void extend_over_name(Cue& cue) const {
    const TokenRange sentence = view_.sentence_range(cue.head);
    std::uint32_t at = cue.phrase.end;
    if (view_.name_at(at - 1) != nullptr) return;
    const bool comma = at + 1 < sentence.end && view_.form(at) == ",";
    if (comma) ++at;
    const Name* name = at < sentence.end ? view_.name_at(at) : nullptr;
    if (name == nullptr || name->tokens.begin != at || name->tokens.end >= sentence.end) return;
    if (view_.form(name->tokens.end) != "," || (comma && name->type != EntityType::kPerson)) return;
    cue.phrase.end = name->tokens.end;
    cue.speaker = {{cue.speaker.tokens.begin, name->tokens.end}, name->tokens.begin};
  }

  // "according to two people familiar with it, who were not allowed to speak": what describes the source is no content.
  void extend_over_relative(Cue& cue) const {
    const std::uint32_t end = view_.sentence_range(cue.head).end;
    std::uint32_t at = cue.phrase.end;
    if (at < end && view_.form(at) == ",") ++at;
    if (at + 2 < end && view_.lower(at + 1) == "of") at += 2;  // "some of whom"
    if (at >= end) return;
    const std::string word = view_.lower(at);
    if (word != "who" && word != "whom" && word != "whose") return;
    while (at < end && view_.form(at) != "," && view_.form(at) != ";" && view_.form(at) != ".") ++at;
    cue.phrase.end = at;
  }

  // ", according to a source familiar with it.": no comma follows, so that all of it names the source.
  void extend_to_end(Cue& cue) const {
    const TokenRange sentence = view_.sentence_range(cue.head);
    if (cue.phrase.begin == sentence.begin || view_.is_word(cue.phrase.begin - 1)) return;
    std::uint32_t end = cue.phrase.end;
    while (end < sentence.end && view_.is_word(end) && !view_.is_finite(end)) ++end;
    if (view_.word_count({end, sentence.end}) > 0) return;
    cue.phrase.end = std::max(cue.phrase.end, end);
    cue.speaker.tokens.end = std::max(cue.speaker.tokens.end, end);
  }

  // "According to Acme, Ann Lee, its chief, …" with all of them read as one: without a subject left for the clause, the
  // source is its first part, or the first two if a name follows a description.
  void shorten(Cue& cue, std::uint32_t source) const {
    int commas = view_.token(source).part_of_speech == PartOfSpeech::kPropn ? 1 : 2;
    for (std::uint32_t i = source; i < cue.phrase.end; ++i) {
      if (view_.form(i) != "," || --commas > 0) continue;
      cue.phrase.end = i;
      cue.speaker.tokens.end = std::min(cue.speaker.tokens.end, i);
      return;
    }
  }

  // Verb or predicate of the clause that a phrase belongs to. At the very beginning, or behind a comma at the very end,
  // it is that of the whole sentence, or of its last part with a subject of its own.
  [[nodiscard]] std::uint32_t governing_clause(std::uint32_t top, TokenRange phrase) const {
    const TokenRange sentence = view_.sentence_range(top);
    const bool first = view_.word_count({sentence.begin, phrase.begin}) == 0;
    const bool last = view_.word_count({phrase.end, sentence.end}) == 0 &&
                      (view_.form(phrase.begin) == "," || (phrase.begin > 0 && view_.form(phrase.begin - 1) == ","));
    std::uint32_t at = view_.head(top);
    while (at != kNoToken && view_.head(at) != kNoToken) {
      const DependencyRelation relation = view_.relation(at);
      // "a drug that kills, according to Ann": said of the whole, not of the relative clause, which is over.
      const bool within = relation == kAclRelcl && view_.form(phrase.begin == 0 ? 0 : phrase.begin - 1) != ",";
      const bool clause = relation == kCcomp || relation == kAdvcl || within || relation == kParataxis ||
                          (relation == kConj && (view_.is_verb(at) || view_.has_subject(at)));
      if (clause && !first && (!last || (relation == kConj && view_.has_subject(at)))) break;
      at = view_.head(at);
    }
    return at;
  }

  const QuotationView& view_;
  const MarkedTokens& marked_;
};

}  // namespace

std::optional<Cue> phrase_cue(const QuotationView& view, const MarkedTokens& marked, std::uint32_t token,
                              TokenRange sentence) {
  return PhraseCueFinder(view, marked).find(token, sentence);
}

}  // namespace newsgraph::discourse
