#include "discourse/quotation_content.hpp"

#include <algorithm>
#include <array>

#include "discourse/quotation_fragments.hpp"
#include "discourse/quotation_mending.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The cue and its own words, as far as they stand inside the hull of its content: `"We," he said on Monday, "will …"`.
std::vector<TokenRange> cue_clause_within(const QuotationView& view, std::uint32_t verb, std::uint32_t content) {
  const TokenRange hull = view.subtree(content);
  if (!hull.contains(verb)) return {};
  TokenRange clause{verb, verb + 1};
  for (const std::uint32_t child : view.children(verb)) {
    if (child == content || view.relation(child) == kPunct) continue;
    const TokenRange part = view.subtree(child);
    if (part.contains(content)) continue;
    clause = {std::min(clause.begin, part.begin), std::max(clause.end, part.end)};
  }
  return {clause};
}

bool is_question_word(const QuotationView& view, std::uint32_t i) {
  return is_one_of(view.lower(i), {"how", "why", "what", "where", "when", "who", "whether"});
}

// "as the vote began", "while visiting": when or why something is said, whatever the tree makes of it. Not "if", which
// also introduces what is asked.
bool is_circumstance(const QuotationView& view, std::uint32_t clause) {
  const auto all = view.children(clause);
  return std::any_of(all.begin(), all.end(), [&](std::uint32_t child) {
    const bool opens = view.relation(child) == kMark || view.relation(child) == kAdvmod;
    return opens && child < clause &&
           is_one_of(view.lower(child),
                     {"as", "while", "after", "before", "since", "although", "though", "until", "because", "amid"}) &&
           view.word_count({view.subtree(clause).begin, child}) == 0;
  });
}

// The child that is a clause said: a complement clause, or a "that" clause attached in another way.
std::uint32_t clause_child(const QuotationView& view, std::uint32_t verb) {
  std::uint32_t before = kNoToken;
  for (const std::uint32_t child : view.children(verb)) {
    if (view.relation(child) == kCsubjPass && view.marker(child, "that")) return child;
    if (view.relation(child) != kCcomp || (child > verb && is_circumstance(view, child))) continue;
    if (child > verb) return child;
    before = child;
  }
  if (before != kNoToken && view.is_finite(before)) return before;
  for (const std::uint32_t child : view.children(verb)) {
    const DependencyRelation relation = view.relation(child);
    const bool clausal =
        relation == kAdvcl || relation == kAcl || relation == kXcomp || relation == kDep || relation == kObj;
    if (clausal && child > verb && view.marker(child, "that") && view.has_subject(child)) return child;
    if (relation == kObj && child > verb && is_question_word(view, child)) return child;
    const bool predicate = view.is_verb(child) || view.child(child, kCop);
    const bool finite = clausal && child > verb && predicate && view.is_finite(child) && view.has_subject(child);
    if (finite && !view.child(child, kMark) && !view.child(child, kCc)) return child;
  }
  return kNoToken;
}

bool take_clause(const QuotationView& view, Cue& cue) {
  const std::uint32_t clause = clause_child(view, cue.head);
  if (clause == kNoToken) return false;
  std::vector<TokenRange> pieces = clause_pieces(view, clause, cue_clause_within(view, cue.head, clause));
  if (pieces.size() == 1 && pieces.front().size() == 1 && is_question_word(view, pieces.front().begin)) return false;
  set_content(cue, std::move(pieces), clause, false, 0.9F);
  mend_clause(view, cue);
  return !cue.content.empty();
}

// What a semicolon parts from the cue's own words is another utterance.
TokenRange behind_semicolon(const QuotationView& view, TokenRange own) {
  const std::uint32_t end = view.sentence_range(own.begin).end;
  for (std::uint32_t i = own.end; i < end && !view.is_word(i); ++i) {
    if (view.form(i) == ";") return {i, end};
  }
  return {own.end, own.end};
}

// "X, he said, Y": the verb hangs on what is said. A comma, dash or mark parts the two.
bool take_parent(const QuotationView& view, const MarkedTokens& marked, Cue& cue) {
  const DependencyRelation relation = view.relation(cue.head);
  const bool as_he_said = relation == kAdvcl && view.marker(cue.head, "as");
  if (relation != kParataxis && !as_he_said) return false;
  const std::uint32_t parent = view.head(cue.head);
  const TokenRange own = view.extent(cue.head);
  const TokenRange sentence = view.sentence_range(cue.head);
  const bool parted = (own.begin > sentence.begin && !view.is_word(own.begin - 1)) || !view.is_word(own.begin) ||
                      (own.end < sentence.end && !view.is_word(own.end));
  if (!parted || (own.begin == sentence.begin && !as_he_said)) return false;
  if (as_he_said && !view.has_subject(parent)) return false;  // "the power to do as he proposed"
  // Some verbs say something only with marks: "he continued".
  if (!cue.word.takes(kTakesClause) && words_in_marks(view, marked, view.subtree(parent), cue.head) == 0) return false;
  set_content(cue, clause_pieces(view, parent, {own, behind_semicolon(view, own)}), parent, false, 0.85F);
  return !cue.content.empty();
}

}  // namespace

void set_content(Cue& cue, std::vector<TokenRange> pieces, std::uint32_t head, bool fragment, float confidence) {
  cue.content = std::move(pieces);
  cue.content_head = cue.content.empty() ? kNoToken : head;
  cue.fragment = fragment;
  cue.confidence = confidence;
}

TokenRange without_introduction(const QuotationView& view, TokenRange piece) {
  piece = view.trimmed(piece);
  while (!piece.empty()) {
    const std::uint32_t first = piece.begin;
    const bool that = view.lower(first) == "that" && (view.relation(first) == kMark || view.token(first).tag == "IN");
    const bool conjunction = view.relation(first) == kCc && is_one_of(view.lower(first), {"and", "but", "or"});
    if (!that && !conjunction) break;
    piece = view.trimmed({first + 1, piece.end});
  }
  if (piece.size() == 1 && is_one_of(view.lower(piece.begin), {"which", "who", "that", "whom"}))
    piece.end = piece.begin;
  return piece;
}

std::vector<TokenRange> clause_pieces(const QuotationView& view, std::uint32_t head,
                                      const std::vector<TokenRange>& without) {
  std::vector<TokenRange> pieces{view.subtree(head)};
  for (const TokenRange cut : without) {
    std::vector<TokenRange> kept;
    for (const TokenRange piece : pieces) {
      if (!piece.overlaps(cut)) {
        kept.push_back(piece);
        continue;
      }
      if (piece.begin < cut.begin) kept.push_back({piece.begin, cut.begin});
      if (cut.end < piece.end) kept.push_back({cut.end, piece.end});
    }
    pieces = std::move(kept);
  }
  for (TokenRange& piece : pieces) piece = without_introduction(view, piece);
  std::erase_if(pieces, [&](TokenRange piece) { return piece.empty() || view.word_count(piece) == 0; });
  return pieces;
}

namespace {

void find_any_content(const QuotationView& view, const MarkedTokens& marked, Cue& cue) {
  const ReportingWord word = cue.word;
  if (word.takes(kTakesClause) || word.takes(kTakesDirect)) {
    const bool clause = take_clause(view, cue);
    // Some verbs say something only with marks: "he began".
    if (clause &&
        (word.takes(kTakesClause) || words_in_marks(view, marked, view.extent(cue.content_head), cue.head) > 0))
      return;
    if (clause) set_content(cue, {}, kNoToken, false, 0.0F);
  }
  if (word.takes(kTakesInfinitive) && take_infinitive(view, cue)) return;
  if (word.takes(kTakesDirect) && take_parent(view, marked, cue)) return;
  if (take_fragment(view, marked, cue)) return;
  if (word.takes(kTakesClause) && (take_that_clause(view, cue) || take_bare_clause(view, cue))) return;
}

}  // namespace

void find_content(const QuotationView& view, const MarkedTokens& marked, Cue& cue) {
  find_any_content(view, marked, cue);
  part_introduction(view, marked, cue);
}

}  // namespace newsgraph::discourse
