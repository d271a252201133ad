#include "discourse/quotation_separation.hpp"

#include <algorithm>

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

bool behind_comma(const QuotationView& view, std::uint32_t begin) {
  return view.form(begin) == "," || (begin > 0 && view.form(begin - 1) == ",");
}

// ", adding that …", ", with the paper reporting …".
bool is_participle_clause(const QuotationView& view, std::uint32_t verb) {
  return view.token(verb).tag == "VBG" && view.relation(verb) != kAcl && view.is_verb(verb) &&
         behind_comma(view, view.extent(verb).begin);
}

// "his country was ready and accused …": a predicate with a copula or auxiliary does not go on with a bare finite verb,
// so that the verb continues the report, not what is reported.
bool continues_report(const QuotationView& view, std::uint32_t verb) {
  if (view.relation(verb) != kConj || view.has_subject(verb) || !view.child(verb, kCc) || view.child(verb, kAux))
    return false;
  const std::uint32_t first = view.head(verb);
  return view.child(first, kCop).has_value() || view.is_passive(first);
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

class Separation {
 public:
  Separation(const QuotationView& view, std::vector<Cue>& cues) : view_(view), cues_(cues) {}

  void separate(std::uint32_t c) {
    Cue& cue = cues_[c];
    const bool verbal = view_.is_verb(cue.head);
    const bool participle = verbal && is_participle_clause(view_, cue.head);
    const bool coordinated = verbal && continues_report(view_, cue.head);
    const bool phrase = !cue.phrase.empty() && behind_comma(view_, cue.phrase.begin);
    if (!participle && !coordinated && !phrase) return;
    const bool with = participle && view_.marker(cue.head, "with").has_value();
    const TokenRange clause = phrase ? cue.phrase : view_.extent(cue.head);
    for (std::uint32_t outer = c; outer-- > 0 && view_.sentence_of(cues_[outer].head) == view_.sentence_of(cue.head);) {
      const std::uint32_t end = cut(view_, cues_[outer], clause, !with);
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
  std::vector<Cue>& cues_;
};

}  // namespace

void separate_reports(const QuotationView& view, const MarkedTokens& marked, std::vector<Cue>& cues) {
  Separation separation(view, cues);
  for (std::uint32_t c = 0; c < cues.size(); ++c) {
    if (marked.at[cues[c].head] == kNone) separation.separate(c);
  }
  for (Cue& cue : cues) std::erase_if(cue.content, [](TokenRange piece) { return piece.empty(); });
}

}  // namespace newsgraph::discourse
