#include "discourse/quotation_interviews.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

namespace newsgraph::discourse {
namespace {

constexpr std::uint32_t kLongestLabel = 4;  // words
constexpr int kFewestTurns = 4;

// "Q:", "WN:", "Jane Roe:", "((Jane Roe))" at the beginning of a paragraph that goes on.
std::optional<TokenRange> label(const QuotationView& view, TokenRange block) {
  std::uint32_t begin = block.begin;
  while (begin < block.end && view.form(begin).starts_with("(")) ++begin;
  const bool bracketed = begin > block.begin;
  std::uint32_t end = begin;
  while (end < block.end && end - begin <= kLongestLabel && view.is_word(end) && view.is_capitalised(end)) ++end;
  if (end == begin || end >= block.end || end - begin > kLongestLabel) return std::nullopt;
  if (bracketed ? !view.form(end).starts_with(")") : view.form(end) != ":") return std::nullopt;
  if (view.word_count({end + 1, block.end}) < 1) return std::nullopt;
  return TokenRange{begin, end};
}

// Also glued to the caption before it, as web pages lose their line breaks.
bool names_picture(std::string_view word) {
  return word.ends_with("Image") || word.ends_with("Photo") || word.ends_with("File");
}

class Interview {
 public:
  explicit Interview(const QuotationView& view)
      : view_(view), labels_(view.document().blocks.size()), turns_(labels_.size(), false) {
    std::unordered_map<std::string, int> seen;  // by last word: "Jane Roe:", later "Roe:"
    for (std::uint32_t b = 0; b < labels_.size(); ++b) {
      if (view.block_range(b).empty()) continue;
      labels_[b] = label(view, view.block_range(b));
      if (labels_[b] && !names_picture(last_word(b))) ++seen[last_word(b)];
    }
    for (std::uint32_t b = 0; b < labels_.size(); ++b) {
      if (!labels_[b] || seen[last_word(b)] < 2) continue;
      turns_[b] = true;
      ++count_;
    }
  }

  std::vector<Utterance> turns() const {
    std::vector<Utterance> found;
    if (count_ < kFewestTurns) return found;
    // Behind the last turn, what stands without a label is no longer sure to be part of it.
    const auto last = std::find(turns_.rbegin(), turns_.rend(), true).base() - turns_.begin();
    bool open = false;
    for (std::uint32_t b = 0; b < labels_.size(); ++b) {
      const TokenRange block = view_.block_range(b);
      if (block.empty()) continue;
      if (turns_[b]) {
        found.push_back(turn(*labels_[b], block));
        open = true;
      } else if (view_.document().blocks[b].kind != BlockKind::kParagraph) {
        open = false;
      } else if (open && static_cast<std::ptrdiff_t>(b) < last && !labels_[b] && ends_sentence(block)) {
        found.back().pieces.push_back(view_.trimmed(block));
      }
    }
    return found;
  }

 private:
  [[nodiscard]] std::string last_word(std::uint32_t block) const {
    return std::string(view_.form(labels_[block]->end - 1));
  }

  [[nodiscard]] bool ends_sentence(TokenRange block) const {
    const std::string_view last = view_.form(block.end - 1);
    return !view_.is_word(block.end - 1) && last.find_first_of(".?!") != std::string_view::npos;
  }

  [[nodiscard]] Utterance turn(TokenRange name, TokenRange block) const {
    Cue cue;
    cue.speaker = {name, head_of(view_, name)};
    cue.confidence = 0.8F;
    TokenRange content{name.end + 1, block.end};
    while (!content.empty() && !view_.is_word(content.begin)) ++content.begin;
    Utterance utterance{std::move(cue), {content}, true};
    utterance.labelled = true;
    return utterance;
  }

  const QuotationView& view_;
  std::vector<std::optional<TokenRange>> labels_;  // by block
  std::vector<bool> turns_;                        // blocks whose label is a speaker's
  int count_ = 0;
};

}  // namespace

std::vector<Utterance> find_interview_turns(const QuotationView& view) { return Interview(view).turns(); }

}  // namespace newsgraph::discourse
