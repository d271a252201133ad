#include "discourse/quotation_alignment.hpp"

#include <algorithm>

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

constexpr std::uint32_t kLongestAdverbial = 3;  // words before the marks that need not count: "by this time,"

// Whether the clause begins before the marks: with its subject or auxiliary (`a process "must be well thought out"`) or
// with more than a short adverbial.
bool begins_outside(const QuotationView& view, std::uint32_t head, TokenRange piece, TokenRange marked) {
  if (piece.begin < marked.begin && view.word_count({piece.begin, marked.begin}) > kLongestAdverbial) return true;
  for (const std::uint32_t child : view.children(head)) {
    if (child >= marked.begin) break;
    switch (view.relation(child)) {
      case kNsubj:
      case kNsubjPass:
      case kNsubjOuter:
      case kCsubj:
      case kExpl:
      case kAux:
      case kAuxPass:
      case kCop:
      case kObj:
        return true;
      default:
        break;
    }
  }
  return false;
}

std::vector<std::uint32_t> marks_in(const MarkedTokens& marked, TokenRange piece) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
    const std::uint32_t r = marked.at[i];
    if (r == kNone) continue;
    found.push_back(r);
    i = std::max(i, marked.ranges[r].tokens.end - 1);
  }
  return found;
}

}  // namespace

std::vector<std::uint32_t> align_with_marks(const QuotationView& view, const MarkedTokens& marked,
                                            Utterance& utterance) {
  std::vector<std::uint32_t> joined;
  const Cue& cue = utterance.cue;
  const std::uint32_t around = marked.at[cue.head];
  for (TokenRange& piece : utterance.pieces) {
    if (around != kNone) {
      const TokenRange tokens = marked.ranges[around].tokens;
      piece = {std::max(piece.begin, tokens.begin), std::min(piece.end, tokens.end)};
      continue;
    }
    for (const std::uint32_t r : marks_in(marked, piece)) {
      const TokenRange tokens = marked.ranges[r].tokens;
      if (marked.ranges[r].name && !tokens.contains(piece)) continue;
      joined.push_back(r);
      if (tokens.contains(cue.content_head) && !cue.fragment &&
          !begins_outside(view, cue.content_head, piece, tokens)) {
        piece = tokens;
        break;
      }
      if (cue.words.begin < tokens.begin || cue.words.begin >= piece.begin)
        piece.begin = std::min(piece.begin, tokens.begin);
      piece.end = std::max(piece.end, tokens.end);
    }
  }
  std::erase_if(utterance.pieces, [](TokenRange piece) { return piece.empty(); });
  tidy(utterance.pieces);
  return joined;
}

TokenRange with_outer_marks(const QuotationView& view, const MarkedTokens& marked, TokenRange piece) {
  const std::uint32_t first = marked.at[piece.begin];
  const std::uint32_t last = marked.at[piece.end - 1];
  if (first == last) return piece;
  const auto is_mark = [&](std::uint32_t i) { return !view.is_word(i) && view.form(i).find_first_of(",.;:()[]") != 0; };
  if (first != kNone && marked.ranges[first].tokens.begin == piece.begin && piece.begin > 0 &&
      is_mark(piece.begin - 1)) {
    --piece.begin;
  }
  if (last == kNone || marked.ranges[last].tokens.end != piece.end) return piece;
  const std::uint32_t comma = piece.end < view.size() && view.form(piece.end) == "," ? 1 : 0;
  if (piece.end + comma < view.size() && is_mark(piece.end + comma)) piece.end += comma + 1;
  return piece;
}

void tidy(std::vector<TokenRange>& pieces) {
  std::sort(pieces.begin(), pieces.end());
  std::vector<TokenRange> kept;
  for (const TokenRange piece : pieces) {
    if (!kept.empty() && piece.begin <= kept.back().end) {
      kept.back().end = std::max(kept.back().end, piece.end);
    } else {
      kept.push_back(piece);
    }
  }
  pieces = std::move(kept);
}

}  // namespace newsgraph::discourse
