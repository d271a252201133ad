#include "discourse/quotation_separation.hpp"

#include <algorithm>

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

bool behind_comma(const QuotationView& view, std::uint32_t begin) {
  return view.form(begin) == "," || (begin > 0 && view.form(begin - 1) == ",");
}

// ", adding that …", ", with the paper reporting …". A tree may hang it on the noun before its comma.
bool is_participle_clause(const QuotationView& view, std::uint32_t verb) {
  return view.token(verb).tag == "VBG" && view.is_verb(verb) && behind_comma(view, view.extent(verb).begin);
}

// "his country was ready and accused …": a predicate with a copula or auxiliary does not go on with a bare finite verb,
// so that the verb continues the report, not what is reported.
bool continues_report(const QuotationView& view, std::uint32_t verb, const std::vector<Cue>& cues) {
  if (view.relation(verb) != kConj || view.has_subject(verb) || !view.child(verb, kCc) || view.child(verb, kAux))
    return false;
  const std::uint32_t first = view.head(verb);
  if (view.child(first, kCop) || view.is_passive(first)) return true;
  // "explained that it held a share, and stated that": behind a comma, in the tense of the first report.
  const std::uint32_t conjunction = *view.child(verb, kCc);
  if (conjunction == 0 || view.form(conjunction - 1) != ",") return false;
  return std::any_of(cues.begin(), cues.end(), [&](const Cue& cue) {
    return cue.head < first && cue.content_head == first && view.token(cue.head).tag == view.token(verb).tag;
  });
}

// Takes what begins at `begin` off the piece of content that it stands in. Returns the end of the piece before.
std::uint32_t cut(const QuotationView& view, Cue& outer, TokenRange clause, bool to_the_end) {
  for (TokenRange& piece : outer.content) {
    if (!piece.contains(clause.begin) || view.word_count({piece.begin, clause.begin}) == 0) continue;
    if (to_the_end && view.word_count({clause.end, piece.end}) > 0) continue;
    const std::uint32_t end = piece.end;
    piece = view.trimmed({piece.begin, clause.begin});
    return end;
  }
  return kNoToken;
}

// `"…," adding, "…"`: the marks behind the participle are its own content, wherever the tree hangs them.
bool introduces_marks(const QuotationView& view, const MarkedTokens& marked, const Cue& cue) {
  if (!cue.content.empty()) return false;
  std::uint32_t next = cue.words.end;
  while (next < view.size() && !view.is_word(next)) ++next;
  return next < view.size() && next > cue.words.end && marked.at[next] != kNone && next < cue.words.end + 4;
}

class Separation {
 public:
  Separation(const QuotationView& view, const MarkedTokens& marked, std::vector<Cue>& cues)
      : view_(view), marked_(marked), cues_(cues) {}

  void separate(std::uint32_t c) {
    Cue& cue = cues_[c];
    const bool verbal = view_.is_verb(cue.head);
    const bool participle = verbal && is_participle_clause(view_, cue.head);
    const bool coordinated = verbal && continues_report(view_, cue.head, cues_);
    const bool phrase = !cue.phrase.empty() && behind_comma(view_, cue.phrase.begin);
    if (!participle && !coordinated && !phrase) return;
    const bool with = participle && view_.marker(cue.head, "with").has_value();
    const TokenRange clause = phrase ? cue.phrase : view_.extent(cue.head);
    for (std::uint32_t outer = c; outer-- > 0 && view_.sentence_of(cues_[outer].head) == view_.sentence_of(cue.head);) {
      const bool anyway = with || (participle && introduces_marks(view_, marked_, cue));
      const std::uint32_t end = cut(view_, cues_[outer], clause, !anyway);
      if (end == kNoToken) continue;
      if (with) extend(cue, end);
      if (!phrase && !view_.has_subject(cue.head)) cue.speaker = cues_[outer].speaker;
      break;
    }
  }

 private:
  // What follows the participle in the content it was cut from is its own content.
  void extend(Cue& cue, std::uint32_t end) const {
    if (cue.words.end >= end) return;
    if (cue.content.empty()) {
      cue.content = {view_.trimmed({cue.words.end, end})};
      cue.content_head = cue.words.end;
      cue.confidence = 0.6F;
    } else if (cue.content.size() == 1) {
      cue.content.front().end = std::max(cue.content.front().end, end);
    }
  }

  const QuotationView& view_;
  const MarkedTokens& marked_;
  std::vector<Cue>& cues_;
};

}  // namespace

void separate_reports(const QuotationView& view, const MarkedTokens& marked, std::vector<Cue>& cues) {
  Separation separation(view, marked, cues);
  for (std::uint32_t c = 0; c < cues.size(); ++c) {
    if (marked.at[cues[c].head] == kNone) separation.separate(c);
  }
  for (Cue& cue : cues) std::erase_if(cue.content, [](TokenRange piece) { return piece.empty(); });
}

}  // namespace newsgraph::discourse
