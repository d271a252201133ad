#include "discourse/quotation_postposing.hpp"

#include <algorithm>
#include <initializer_list>

#include "discourse/quotation_content.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

bool is_nominal(const QuotationView& view, std::uint32_t i) {
  const PartOfSpeech part = view.token(i).part_of_speech;
  return part == PartOfSpeech::kNoun || part == PartOfSpeech::kPropn || part == PartOfSpeech::kPron;
}

// First word that something outside the range governs.
std::uint32_t head_of_words(const QuotationView& view, TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (view.is_word(i) && (view.head(i) == kNoToken || !range.contains(view.head(i)))) return i;
  }
  return range.begin;
}

// The person named in the words, else the head of the noun phrase that they are.
Phrase speaker_in(const QuotationView& view, TokenRange words) {
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    const Name* name = view.name_at(i);
    if (name != nullptr && name->type == EntityType::kPerson && words.contains(name->tokens))
      return {words, head_of_words(view, name->tokens)};
  }
  const std::uint32_t head = head_of_words(view, words);
  return is_nominal(view, head) ? Phrase{words, head} : Phrase{};
}

class Postposing {
 public:
  Postposing(const QuotationView& view, const MarkedTokens& marked, Cue& cue)
      : view_(view), marked_(marked), cue_(cue), sentence_(view.sentence_range(cue.head)) {}

  void mend() {
    join_behind_cue();
    drop_unmarked_before();
    stop_at_semicolon();
    if (!cue_.word.takes(kTakesDirect) || cue_.fragment) return;
    part_speaker_from_content();
    drop_circumstance();
    const std::uint32_t comma = comma_before();
    if (comma == kNoToken) return;
    if (cue_.content.empty()) {
      take_main_clause(comma);
    } else {
      extend_to_comma(comma);
    }
  }

 private:
  [[nodiscard]] bool is_marked(TokenRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (marked_.at[i] != kNone) return true;
    }
    return false;
  }

  // "Aide Bo Hill claimed 190 were dead", with "aide" and "were dead" for the content: without a comma behind the cue
  // nothing before it is said, and all behind it.
  void join_behind_cue() {
    const std::uint32_t next = cue_.words.end;
    if (cue_.content.size() != 2 || next >= sentence_.end || !view_.is_word(next)) return;
    if (cue_.speaker.tokens.begin >= next || is_marked(cue_.content.front())) return;
    if (cue_.content.front().end > cue_.words.begin || cue_.content.back().begin < next) return;
    cue_.content = {without_introduction(view_, {next, cue_.content.back().end})};
  }

  // `To this, Ann said, "…`: with marks right behind the cue, nothing before it is said.
  void drop_unmarked_before() {
    std::uint32_t next = cue_.words.end;
    while (next < sentence_.end && !view_.is_word(next)) ++next;
    if (next >= sentence_.end || marked_.at[next] == kNone || marked_.ranges[marked_.at[next]].name) return;
    if (cue_.content.size() != 2 || is_marked(cue_.content.front()) || cue_.content.back().begin < cue_.words.end)
      return;
    const TokenRange before = cue_.content.front();
    if (before.end == cue_.words.begin) {  // "The decree signed by Ann read": the subject
      if (const Phrase subject = speaker_in(view_, before); subject.found())
        cue_.speaker = noun_phrase(view_, head_of_words(view_, before));
    }
    cue_.content.erase(cue_.content.begin());
  }

  void stop_at_semicolon() {
    for (TokenRange& piece : cue_.content) {
      if (piece.begin < cue_.words.end) continue;
      for (std::uint32_t i = piece.begin + 1; i < piece.end; ++i) {
        if (view_.form(i) != ";" || marked_.at[i] != kNone) continue;
        piece.end = i;
        break;
      }
    }
  }

  // "The dam held, Ann said, as rain fell": what went on while she spoke, if the tree gives it to what is said.
  void drop_circumstance() {
    if (cue_.content.size() != 2 || cue_.content.front().end > cue_.words.begin) return;
    const TokenRange last = cue_.content.back();
    if (last.begin < cue_.words.end || is_marked(last)) return;
    const std::string first = view_.lower(last.begin);
    if (first == "as" || first == "while") cue_.content.pop_back();
  }

  // "It closed a port, German officials said": the content ends at the comma, the words behind it name the speaker.
  void part_speaker_from_content() {
    if (cue_.content.empty()) return;
    TokenRange& piece = cue_.content.front();
    const bool runs_over = piece.end == cue_.words.begin && view_.is_word(piece.end - 1);
    const bool overlaps = piece.overlaps(cue_.speaker.tokens) && piece.begin < cue_.speaker.tokens.begin;
    if (piece.end > cue_.words.begin || (!runs_over && !overlaps) || is_marked(piece)) return;
    const std::uint32_t comma = runs_over ? last_comma(piece) : first_comma(cue_.speaker.tokens);
    if (comma == kNoToken || comma <= piece.begin) return;
    const TokenRange words = view_.trimmed({comma + 1, cue_.words.begin});
    const Phrase speaker = words.empty() ? Phrase{} : speaker_in(view_, words);
    if (!speaker.found()) return;
    cue_.speaker = speaker;
    piece.end = comma;
  }

  [[nodiscard]] std::uint32_t first_comma(TokenRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (view_.form(i) == ",") return i;
    }
    return kNoToken;
  }

  [[nodiscard]] std::uint32_t last_comma(TokenRange range) const {
    for (std::uint32_t i = range.end; i-- > range.begin;) {
      if (view_.form(i) == ",") return i;
    }
    return kNoToken;
  }

  // The comma right before ", said Ann" or ", Ann said", if what follows that is no content.
  [[nodiscard]] std::uint32_t comma_before() const {
    const TokenRange own{std::min(cue_.speaker.tokens.begin, cue_.words.begin),
                         std::max(cue_.speaker.tokens.end, cue_.words.end)};
    if (own.begin <= sentence_.begin + 2 || view_.form(own.begin - 1) != ",") return kNoToken;
    for (std::uint32_t i = std::min(cue_.speaker.tokens.end, cue_.words.end);
         i < std::max(cue_.speaker.tokens.begin, cue_.words.begin); ++i) {
      if (view_.relation(i) != kAux && view_.relation(i) != kAdvmod && view_.is_word(i)) return kNoToken;
    }
    if (own.end >= sentence_.end) return own.begin - 1;
    const PartOfSpeech next = view_.token(own.end).part_of_speech;
    const bool ends = view_.form(own.end) == "," || view_.form(own.end) == "." || next == PartOfSpeech::kAdp ||
                      next == PartOfSpeech::kSconj || next == PartOfSpeech::kAdv;
    return ends && view_.lower(own.end) != "that" ? own.begin - 1 : kNoToken;
  }

  // All of the sentence before the comma, if it is a clause: a finite verb, and no conjunction that makes it depend on
  // another. Marked text has rules of its own.
  void take_main_clause(std::uint32_t comma) {
    const TokenRange piece = without_introduction(view_, {sentence_.begin, comma});
    if (view_.word_count(piece) < 3 || is_marked({sentence_.begin, sentence_.end})) return;
    const std::uint32_t first = piece.begin;
    if (view_.token(first).part_of_speech == PartOfSpeech::kSconj || view_.lower(first) == "when") return;
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
      const std::string& tag = view_.token(i).tag;
      if (tag != "VBD" && tag != "VBZ" && tag != "VBP" && tag != "MD") continue;
      if (view_.relation(i) == kAclRelcl || view_.relation(i) == kAdvcl || reporting_verb(view_.lemma(i))) continue;
      cue_.content = {piece};
      cue_.content_head = head_of_words(view_, piece);
      cue_.confidence = 0.7F;
      return;
    }
  }

  // "It sent rice, but only a third of that arrived, said Ann": the content goes on up to the comma.
  void extend_to_comma(std::uint32_t comma) {
    TokenRange& last = cue_.content.back();
    if (last.end >= comma || is_marked({last.begin, comma})) return;
    for (std::uint32_t i = last.end; i < comma; ++i) {
      if (view_.form(i) == ";" || (view_.is_verb(i) && reporting_verb(view_.lemma(i)))) return;
    }
    last.end = comma;
  }

  const QuotationView& view_;
  const MarkedTokens& marked_;
  Cue& cue_;
  const TokenRange sentence_;
};

}  // namespace

void mend_postposed(const QuotationView& view, const MarkedTokens& marked, Cue& cue) {
  if (marked.at[cue.head] == kNone) Postposing(view, marked, cue).mend();
}

}  // namespace newsgraph::discourse
