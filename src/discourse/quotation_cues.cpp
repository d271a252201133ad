#include "discourse/quotation_cues.hpp"

#include <algorithm>

#include "discourse/quotation_allegations.hpp"
#include "discourse/quotation_content.hpp"
#include "discourse/quotation_fragments.hpp"
#include "discourse/quotation_phrase_cues.hpp"
#include "discourse/quotation_postposing.hpp"
#include "discourse/quotation_separation.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

// A sentence longer than this is a list or a broken parse; only its quotation marks are read. Keeps the work linear.
constexpr std::uint32_t kLongestSentence = 600;

TokenRange cue_words(const QuotationView& view, std::uint32_t verb) {
  const auto particle = view.child(verb, kCompoundPrt);
  return particle && *particle == verb + 1 ? TokenRange{verb, verb + 2} : TokenRange{verb, verb + 1};
}

class CueFinder {
 public:
  CueFinder(const QuotationView& view, const MarkedTokens& marked) : view_(view), marked_(marked) {}

  std::vector<Cue> run() {
    for (const Sentence& sentence : view_.annotations().sentences) {
      if (sentence.tokens.size() > kLongestSentence) continue;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) visit(i, sentence.tokens);
    }
    std::stable_sort(cues_.begin(), cues_.end(), [](const Cue& a, const Cue& b) { return a.head < b.head; });
    return std::move(cues_);
  }

 private:
  void visit(std::uint32_t i, TokenRange sentence) {
    const PartOfSpeech part = view_.token(i).part_of_speech;
    if (view_.is_verb(i)) {
      if (auto alleged = allegation(view_, marked_, i)) {
        cues_.push_back(std::move(*alleged));
      } else if (const auto word = word_of(i)) {
        verb_cue(i, *word);
      }
    }
    if (part == PartOfSpeech::kAdj || view_.token(i).tag == "VBN") {
      if (const auto word = reporting_adjective(view_.lower(i))) adjective_cue(i, *word);
    }
    if (part == PartOfSpeech::kNoun) {
      if (const auto word = reporting_noun(view_.lemma(i))) noun_cue(i, *word);
    }
    if (auto cue = phrase_cue(view_, marked_, i, sentence)) cues_.push_back(std::move(*cue));
  }

  // The lemma of a word unknown to the lemmatiser may end in an "e" too many.
  [[nodiscard]] std::optional<ReportingWord> word_of(std::uint32_t verb) const {
    std::string lemma = view_.lemma(verb);
    const auto word = reporting_verb(lemma);
    if (word || !lemma.ends_with("e")) return word;
    lemma.pop_back();
    return reporting_verb(lemma);
  }

  // "As revealed at the trial, …": by nobody in the text.
  [[nodiscard]] bool is_bare_participle(std::uint32_t verb) const {
    const bool shares = view_.relation(verb) == kConj || view_.relation(verb) == kRoot;
    return view_.token(verb).tag == "VBN" && view_.marker(verb, "as") && !shares && !view_.has_subject(verb);
  }

  // "asked not to be named", "requested anonymity": about the speaking itself, nothing is said.
  [[nodiscard]] bool asks_for_anonymity(const Cue& cue) const {
    if (!cue.word.takes(kTakesInfinitive)) return false;
    const std::uint32_t end = std::min(view_.sentence_range(cue.head).end, cue.words.end + 8);
    for (std::uint32_t i = cue.words.end; i < end && view_.is_word(i); ++i) {
      const std::string word = view_.lower(i);
      if (word == "anonymity" || word == "anonymous" || word == "anonymously") return true;
      const bool mentions = word == "named" || word == "identified" || word == "quoted";
      if (mentions && view_.token(i).tag == "VBN" && view_.child(i, kAuxPass)) return true;
    }
    return false;
  }

  // Within somebody's marks only what is clearly told is a quotation of its own: "he told me that …".
  [[nodiscard]] bool is_clearly_told(const Cue& cue) const {
    if (cue.content.empty() || cue.fragment || is_first_person(view_, cue.speaker)) return false;
    return cue.word.kind == AttributionKind::kSpeech && cue.word.takes(kTakesClause) && view_.is_finite(cue.head) &&
           view_.has_subject(cue.content_head);
  }

  void verb_cue(std::uint32_t verb, ReportingWord word) {
    if (is_hypothetical(view_, verb) || (is_negated(view_, verb) && view_.lemma(verb) != "deny")) return;
    if (is_bare_participle(verb)) return;
    Cue cue;
    cue.head = verb;
    cue.words = cue_words(view_, verb);
    cue.word = word;
    cue.speaker = find_speaker(view_, verb);
    if (!can_speak(view_, cue.speaker)) return;
    if (cue.speaker.tokens.contains(verb)) {  // a wrong tree hangs something behind the verb on its subject
      TokenRange& tokens = cue.speaker.tokens;
      tokens =
          view_.trimmed(cue.speaker.head < verb ? TokenRange{tokens.begin, verb} : TokenRange{verb + 1, tokens.end});
    }
    if (word.takes(kNeedsSource) && !is_source(cue.speaker)) return;
    const bool nested = marked_.at[verb] != kNone;
    if (!nested && marked_.at[cue.speaker.head] != kNone && marked_.at[cue.speaker.tokens.begin] != kNone)
      cue.speaker = adjacent_speaker(view_, verb);  // a wrong tree: whoever is spoken of does not speak
    if (!cue.speaker.found()) return;
    if (view_.lower(cue.speaker.head) == "you")
      return;  // "what do you think", "you say": said in passing to the reader
    if (asks_for_anonymity(cue)) return;
    find_content(view_, marked_, cue);
    mend_postposed(view_, marked_, cue);
    if (cue.content.empty() && word.kind != AttributionKind::kSpeech) return;
    if (nested && !is_clearly_told(cue)) return;
    if (!cue.content.empty() && is_infinitive(view_, cue.content_head)) {
      if (view_.lower(cue.speaker.head) == "it") return;  // "it threatens to break"
      if (word.kind != AttributionKind::kSpeech) cue.word.kind = AttributionKind::kIntention;
      if (cue.word.kind == AttributionKind::kIntention && is_first_person(view_, cue.speaker)) return;  // the writer's
    }
    const std::uint16_t quotes = kTakesDirect | kTakesQuotedObject | kTakesAs | kTakesGerund;
    if (cue.content.empty() && (word.frames & quotes) == 0) return;
    if (cue.content.empty()) cue.confidence = 0.9F;
    if (word.kind != AttributionKind::kSpeech) cue.confidence -= 0.1F;
    cues_.push_back(std::move(cue));
  }

  void adjective_cue(std::uint32_t adjective, ReportingWord word) {
    const auto subject =
        view_.child(adjective, kNsubj) ? view_.child(adjective, kNsubj) : view_.child(adjective, kNsubjPass);
    if (!subject || is_negated(view_, adjective) || is_hypothetical(view_, adjective) || marked_.at[adjective] != kNone)
      return;
    Cue cue;
    cue.head = adjective;
    cue.words = {adjective, adjective + 1};
    cue.word = word;
    cue.speaker = noun_phrase(view_, *subject);
    if (!can_speak(view_, cue.speaker) || view_.lower(cue.speaker.head) == "it") return;
    find_content(view_, marked_, cue);
    if (cue.content.empty()) return;
    cue.confidence = 0.7F;
    cues_.push_back(std::move(cue));
  }

  void noun_cue(std::uint32_t noun, ReportingWord word) {
    if (marked_.at[noun] != kNone) return;
    std::uint32_t clause = kNoToken;
    for (const std::uint32_t child : view_.children(noun)) {
      const bool clausal = view_.relation(child) == kAcl || view_.relation(child) == kCcomp;
      if (clausal && child > noun && view_.has_subject(child) && view_.is_finite(child)) clause = child;
    }
    if (clause == kNoToken) return;
    Cue cue;
    cue.head = noun;
    cue.words = {noun, noun + 1};
    cue.word = word;
    cue.speaker = noun_speaker(noun);
    if (!can_speak(view_, cue.speaker)) return;
    cue.content = clause_pieces(view_, clause, {});
    cue.content_head = clause;
    cue.confidence = 0.6F;
    if (!cue.content.empty()) cues_.push_back(std::move(cue));
  }

  // "his claim that …", "made the claim that …".
  [[nodiscard]] Phrase noun_speaker(std::uint32_t noun) const {
    if (const auto owner = view_.child(noun, kNmodPoss)) return noun_phrase(view_, *owner);
    if (view_.relation(noun) != kObj || view_.head(noun) == kNoToken) return {};
    const std::uint32_t verb = view_.head(noun);
    if (is_negated(view_, verb) || is_hypothetical(view_, verb)) return {};
    const std::string lemma = view_.lemma(verb);
    const bool utters = lemma == "make" || lemma == "issue" || lemma == "repeat" || lemma == "voice" ||
                        lemma == "express" || lemma == "release" || lemma == "send" || lemma == "give" ||
                        lemma == "raise" || lemma == "hold";
    return utters ? find_speaker(view_, verb) : Phrase{};
  }

  [[nodiscard]] bool is_source(const Phrase& phrase) const {
    const std::string lemma = view_.lemma(phrase.head);
    if (is_written_source(lemma) || view_.name_at(phrase.head) != nullptr) return true;
    const PartOfSpeech part = view_.token(phrase.head).part_of_speech;
    return part == PartOfSpeech::kPropn || (part == PartOfSpeech::kPron && view_.lower(phrase.head) != "it") ||
           lemma == "researcher" || lemma == "scientist" || lemma == "investigator" || lemma == "court" ||
           lemma == "jury";
  }

  const QuotationView& view_;
  const MarkedTokens& marked_;
  std::vector<Cue> cues_;
};

}  // namespace

bool is_negated(const QuotationView& view, std::uint32_t verb) {
  const auto all = view.children(verb);
  return std::any_of(all.begin(), all.end(), [&](std::uint32_t child) {
    if (view.relation(child) != kAdvmod) return false;
    const std::string word = view.lemma(child);
    return word == "not" || word == "never" || word == "n't" || view.lower(child) == "n't";
  });
}

bool is_hypothetical(const QuotationView& view, std::uint32_t verb) {
  const auto all = view.children(verb);
  return std::any_of(all.begin(), all.end(), [&](std::uint32_t child) {
    if (view.relation(child) == kAux) return view.token(child).tag == "MD";
    const std::string word = view.lower(child);
    return view.relation(child) == kMark && (word == "if" || word == "unless" || word == "whether");
  });
}

std::vector<Cue> find_cues(const QuotationView& view, const MarkedTokens& marked) {
  std::vector<Cue> cues = CueFinder(view, marked).run();
  separate_reports(view, marked, cues);
  return cues;
}

}  // namespace newsgraph::discourse
