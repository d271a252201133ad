#include "discourse/quotation_fragments.hpp"

#include <algorithm>

#include "discourse/quotation_content.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool touches_marks(const QuotationView& view, const MarkedTokens& marked, TokenRange range, std::uint32_t cue) {
  return words_in_marks(view, marked, range, cue) > 0;
}

// "accused X of …", but "condemned the act of Y".
bool says_with_of(const QuotationView& view, const Cue& cue) {
  return is_one_of(view.lemma(cue.head), {"accuse", "suspect", "warn"});
}

// "warned of the danger" only names what somebody spoke of.
bool warns_of_little(const QuotationView& view, const Cue& cue, TokenRange whole) {
  return view.lemma(cue.head) == "warn" && view.word_count(whole) <= 4;
}

bool take_gerund(const QuotationView& view, const MarkedTokens& marked, Cue& cue) {
  for (const std::uint32_t child : view.children(cue.head)) {
    const DependencyRelation relation = view.relation(child);
    if (child < cue.head || (relation != kAdvcl && relation != kObl && relation != kXcomp && relation != kCcomp))
      continue;
    const TokenRange whole = view.subtree(child);
    const bool quoted = touches_marks(view, marked, whole, cue.head);
    auto marker = says_with_of(view, cue) ? view.marker(child, "of") : std::nullopt;
    if (!marker && quoted) marker = view.marker(child, "for");
    if (!marker) continue;
    if (!quoted && !view.is_verb(child) && warns_of_little(view, cue, whole)) continue;
    const TokenRange piece = view.trimmed({std::max(whole.begin, *marker + 1), whole.end});
    if (piece.empty()) continue;
    set_content(cue, {piece}, child, true, 0.8F);
    return true;
  }
  // The tree may hang "of" on a word before it: then the gerund right behind "of" begins the content.
  const TokenRange clause = view.extent(cue.head);
  for (std::uint32_t i = cue.words.end; i < clause.end && says_with_of(view, cue); ++i) {
    if (view.lower(i) != "of") continue;
    for (std::uint32_t verb = i + 1; verb < std::min(i + 5, clause.end); ++verb) {
      if (view.token(verb).tag != "VBG") continue;
      set_content(cue, {view.trimmed({i + 1, clause.end})}, verb, true, 0.7F);
      return true;
    }
  }
  return false;
}

// Where a judgement begins: at the object it is about, if that stands between verb and predicate (a relative pronoun
// does not), but at the predicate itself if that is quoted.
std::uint32_t begin_of_judgement(const QuotationView& view, const MarkedTokens& marked, std::uint32_t verb,
                                 TokenRange predicate) {
  const std::uint32_t fallback = predicate.begin;
  if (touches_marks(view, marked, predicate, verb)) return fallback;
  const auto object = view.child(verb, kObj);
  if (!object || *object < verb || *object > fallback) return fallback;
  return view.subtree(*object).begin;
}

bool take_as(const QuotationView& view, const MarkedTokens& marked, Cue& cue) {
  for (const std::uint32_t child : view.children(cue.head)) {
    const DependencyRelation relation = view.relation(child);
    if (child < cue.head || (relation != kObl && relation != kAdvcl && relation != kXcomp)) continue;
    const auto marker = view.marker(child, "as");
    if (!marker || !view.child(cue.head, kObj)) continue;
    const TokenRange predicate{*marker + 1, view.subtree(child).end};
    const TokenRange piece = view.trimmed({begin_of_judgement(view, marked, cue.head, predicate), predicate.end});
    set_content(cue, {piece}, child, true, 0.75F);
    return !piece.empty();
  }
  return false;
}

bool take_predicate(const QuotationView& view, const MarkedTokens& marked, Cue& cue) {
  const auto predicate = view.child(cue.head, kXcomp);
  if (!predicate || *predicate < cue.head || view.is_verb(*predicate) || view.marker(*predicate, "to")) return false;
  const TokenRange hull = view.subtree(*predicate);
  const bool judgement = view.token(*predicate).part_of_speech == PartOfSpeech::kAdj;
  if (!judgement && !touches_marks(view, marked, hull, cue.head)) return false;
  const TokenRange piece = view.trimmed({begin_of_judgement(view, marked, cue.head, hull), hull.end});
  set_content(cue, {piece}, *predicate, true, 0.75F);
  return !piece.empty();
}

// An object or oblique in marks: highlighted "…", referred to "…".
bool take_quoted_object(const QuotationView& view, const MarkedTokens& marked, Cue& cue) {
  for (const std::uint32_t child : view.children(cue.head)) {
    const DependencyRelation relation = view.relation(child);
    const bool gerund = relation == kAdvcl && (view.marker(child, "to") || view.marker(child, "about"));
    const bool object = relation == kObj || relation == kObl || relation == kXcomp || gerund;
    TokenRange piece = view.subtree(child);
    if (!object || child < cue.head || words_in_marks(view, marked, piece, cue.head) < 2) continue;
    for (const std::uint32_t marker : view.children(child)) {
      const bool introduces = view.relation(marker) == kCase || view.relation(marker) == kMark;
      if (introduces && marker == piece.begin) ++piece.begin;
    }
    piece = view.trimmed(piece);
    set_content(cue, {piece}, child, true, 0.75F);
    return true;
  }
  return false;
}

// What somebody is to do or means to do. A tree may hang it on the one who is to do it: "urged Ann to go".
std::uint32_t infinitive_of(const QuotationView& view, std::uint32_t verb) {
  for (const std::uint32_t child : view.children(verb)) {
    const DependencyRelation relation = view.relation(child);
    const bool clausal = relation == kXcomp || relation == kCcomp || relation == kAdvcl;
    if (child > verb && clausal && is_infinitive(view, child)) return child;
  }
  auto object = view.child(verb, kObj);
  if (!object) object = view.child(verb, kIobj);
  if (!object || !is_one_of(view.lemma(verb), {"urge", "ask", "tell", "instruct", "advise", "warn", "beg", "implore"}))
    return kNoToken;
  for (const std::uint32_t child : view.children(*object)) {
    if (child > *object && view.relation(child) == kAcl && is_infinitive(view, child)) return child;
  }
  return kNoToken;
}

}  // namespace

bool is_infinitive(const QuotationView& view, std::uint32_t clause) {
  const std::string first = view.lower(view.subtree(clause).begin);
  return view.marker(clause, "to") && (first == "to" || first == "not" || first == "never");
}

bool take_infinitive(const QuotationView& view, Cue& cue) {
  const std::uint32_t clause = infinitive_of(view, cue.head);
  if (clause == kNoToken) return false;
  // A fragment: with its "to" outside, what stands in marks is not all of it.
  set_content(cue, clause_pieces(view, clause, {}), clause, true, 0.75F);
  return !cue.content.empty();
}

bool take_fragment(const QuotationView& view, const MarkedTokens& marked, Cue& cue) {
  const ReportingWord word = cue.word;
  return (word.takes(kTakesGerund) && take_gerund(view, marked, cue)) ||
         (word.takes(kTakesAs) && take_as(view, marked, cue)) ||
         (word.takes(kTakesPredicate) && take_predicate(view, marked, cue)) ||
         (word.takes(kTakesQuotedObject) && take_quoted_object(view, marked, cue));
}

}  // namespace newsgraph::discourse
