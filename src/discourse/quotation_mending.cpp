#include "discourse/quotation_mending.hpp"

#include <algorithm>

#include "discourse/quotation_content.hpp"
#include "discourse/quotation_time_phrases.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

constexpr int kLongestClimb = 40;            // tokens from one inside a cue's clause up to the cue
constexpr std::uint32_t kLongestHearer = 6;  // words between "told" and "that"

// The token behind a "that" which stands right behind the cue or its hearer; kNoToken if there is none.
std::uint32_t behind_that(const QuotationView& view, const Cue& cue) {
  const std::uint32_t end = std::min(view.sentence_range(cue.head).end, cue.words.end + kLongestHearer);
  for (std::uint32_t i = cue.words.end; i < end && view.is_word(i); ++i) {
    const bool complementiser = view.relation(i) == kMark || view.token(i).tag == "IN";
    if (complementiser && view.lower(i) == "that") return i + 1;
    if (view.is_verb(i)) break;
  }
  return kNoToken;
}

// A child of the cue that is part of what is said: a further complement clause; a clause with a subject of its own, or
// in another tense than the cue, that no comma parts from it; a reason; a noun phrase between the cue and its clause,
// if the verb has no hearer.
bool is_said_too(const QuotationView& view, const Cue& cue, std::uint32_t child) {
  const TokenRange content = cue.content.front();
  const bool has_hearer = cue.word.takes(kAddressesObject) || cue.word.takes(kTakesInfinitive);
  switch (view.relation(child)) {
    case kCcomp:
      return child > cue.head;
    case kObj:
      return !has_hearer && child > cue.head && child < content.begin;
    case kNsubj:
    case kNsubjPass:
      return child > cue.head && child < content.begin && child != cue.speaker.head &&
             !cue.speaker.tokens.contains(child);
    case kAdvcl:
      return child > content.end && view.marker(child, "because").has_value();
    case kConj: {
      const bool reports = reporting_verb(view.lemma(child)) && !view.child(child, kAux);
      if (child < content.end || reports) return false;
      const std::uint32_t begin = view.subtree(child).begin;
      const bool parted = !view.is_word(begin) || (begin > 0 && !view.is_word(begin - 1));
      return !parted && (view.has_subject(child) || view.token(child).tag != view.token(cue.head).tag);
    }
    default:
      return false;
  }
}

// Whether a token belongs to the cue itself: its hearer, place, time or a further clause of it.
bool is_of_cue(const QuotationView& view, const Cue& cue, std::uint32_t i) {
  for (int climbed = 0; climbed < kLongestClimb && i != kNoToken; ++climbed) {
    if (view.head(i) == cue.head) {
      const DependencyRelation relation = view.relation(i);
      return i != cue.content_head && relation != kPunct && relation != kMark;
    }
    i = view.head(i);
  }
  return false;
}

// Over the words up to the next punctuation that belong to nothing else which the cue governs.
std::uint32_t extended_end(const QuotationView& view, const Cue& cue, std::uint32_t end) {
  if (view.relation(cue.head) != kRoot && view.relation(cue.head) != kConj) return end;
  const std::uint32_t last = view.sentence_range(cue.head).end;
  while (end < last && view.is_word(end) && !is_of_cue(view, cue, end) && view.relation(end) != kCc &&
         view.relation(end) != kMark) {
    ++end;
  }
  return end;
}

// Whether a word cannot stand right behind a hearer's noun phrase within it: "told staff | the", "told CNN | Ann".
bool begins_phrase(const QuotationView& view, std::uint32_t i) {
  const PartOfSpeech part = view.token(i).part_of_speech;
  return part == PartOfSpeech::kPron || part == PartOfSpeech::kDet || part == PartOfSpeech::kPropn;
}

// End of the noun phrase at `begin`, if another one begins right behind it; else `begin`.
std::uint32_t end_of_hearer(const QuotationView& view, std::uint32_t begin, std::uint32_t end) {
  const Name* name = view.name_at(begin);
  std::uint32_t at = begin;
  if (name != nullptr && name->tokens.begin == begin) {
    at = name->tokens.end;
    const bool noun = at < end && view.token(at).tag == "NNS";
    return at < end && view.is_word(at) && (begins_phrase(view, at) || noun) ? at : begin;
  }
  bool noun = false;
  for (; at < end && view.is_word(at); ++at) {
    const PartOfSpeech part = view.token(at).part_of_speech;
    if (noun && begins_phrase(view, at)) return at;
    if (part == PartOfSpeech::kVerb || part == PartOfSpeech::kAux || part == PartOfSpeech::kAdp) break;
    noun = part == PartOfSpeech::kNoun;
  }
  return begin;
}

// "told Fox News the bridge fell": a verb that always has a hearer, and none in the tree, has it at the beginning of
// what the tree takes for the content.
void part_hearer(const QuotationView& view, Cue& cue) {
  if (view.lemma(cue.head) != "tell" || view.is_passive(cue.head)) return;
  TokenRange& piece = cue.content.front();
  if (piece.begin != cue.words.end || piece.empty()) return;
  const std::uint32_t end = end_of_hearer(view, piece.begin, piece.end);
  if (end == piece.begin || end + 2 > piece.end) return;
  cue.hearer = {{piece.begin, end}, end - 1};
  if (const Name* name = view.name_at(piece.begin)) {
    for (std::uint32_t i = name->tokens.begin; i < name->tokens.end; ++i) {
      if (view.head(i) == kNoToken || !name->tokens.contains(view.head(i))) cue.hearer.head = i;
    }
  }
  piece.begin = view.lower(end) == "that" && end + 2 < piece.end ? end + 1 : end;
}

// "said on Friday the bridge fell": when it was said.
void part_time(const QuotationView& view, Cue& cue) {
  TokenRange& piece = cue.content.front();
  const std::uint32_t begin = cue.hearer.found() ? cue.hearer.tokens.end : cue.words.end;
  const std::uint32_t at = end_of_time_phrase(view, begin, piece.end);
  if (piece.begin >= begin && piece.begin < at && at + 2 < piece.end) piece.begin = at;
}

// A verb form, or a participle that can be a past tense: "panels led".
bool can_be_predicate(const QuotationView& view, std::uint32_t i) {
  const std::string& tag = view.token(i).tag;
  return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" || tag == "VBN";
}

}  // namespace

void mend_clause(const QuotationView& view, Cue& cue) {
  if (cue.content.size() != 1 || cue.content.front().begin < cue.words.end) return;
  TokenRange piece = cue.content.front();
  for (const std::uint32_t child : view.children(cue.head)) {
    if (!is_said_too(view, cue, child)) continue;
    const TokenRange part = view.subtree(child);
    if (part.contains(cue.head)) continue;
    piece = {std::min(piece.begin, part.begin), std::max(piece.end, part.end)};
  }
  std::uint32_t begin = piece.begin;
  while (begin > cue.words.end && view.is_word(begin - 1) && !is_of_cue(view, cue, begin - 1)) --begin;
  if (begin == cue.words.end || view.lower(begin) == "that") piece.begin = begin;
  if (const std::uint32_t that = behind_that(view, cue); that < piece.begin) piece.begin = that;
  piece.end = extended_end(view, cue, piece.end);
  cue.content.front() = without_introduction(view, piece);
  part_hearer(view, cue);
  if (!cue.content.front().empty()) part_time(view, cue);
}

void part_introduction(const QuotationView& view, const MarkedTokens& marked, Cue& cue) {
  constexpr std::uint32_t kLeastWords = 4;
  for (TokenRange& piece : cue.content) {
    if (piece.begin < cue.words.end || marked.at[piece.begin] != kNone) continue;
    std::uint32_t first = piece.begin;
    while (first < piece.end && marked.at[first] == kNone) ++first;
    if (first >= piece.end || first < piece.begin + 2) continue;
    const MarkedTokens::Range& quote = marked.ranges[marked.at[first]];
    if (quote.name || quote.tokens.begin < piece.begin || view.word_count(quote.tokens) < kLeastWords) continue;
    std::uint32_t before = first - 1;  // past the opening mark, if it is outside
    while (before > piece.begin && !view.is_word(before) && view.form(before) != "," && view.form(before) != ":")
      --before;
    const bool comma = view.form(before) == ",";
    if (!comma && view.form(before) != ":") continue;
    bool clause = false, after = false;
    for (std::uint32_t i = piece.begin; i < before; ++i) clause = clause || can_be_predicate(view, i);
    for (std::uint32_t i = first; i < piece.end; ++i) after = after || (marked.at[i] == kNone && view.is_word(i));
    const bool hearer =
        !clause && view.lemma(cue.head) == "tell" && !cue.hearer.found() && piece.begin == cue.words.end;
    if (after || (comma && !hearer)) continue;
    const TokenRange introduction{piece.begin, before};
    piece.begin = first;
    cue.fragment = false;
    if (hearer) cue.hearer = {introduction, before - 1};
  }
}

bool take_that_clause(const QuotationView& view, Cue& cue) {
  const TokenRange sentence = view.sentence_range(cue.head);
  const std::uint32_t begin = behind_that(view, cue);
  if (begin == kNoToken || begin >= sentence.end) return false;
  std::uint32_t end = begin;
  while (end < sentence.end && view.form(end) != ";" && view.form(end) != ".") ++end;
  const TokenRange piece = view.trimmed({begin, end});
  if (view.word_count(piece) < 3) return false;
  cue.content = {piece};
  cue.content_head = begin;
  cue.confidence = 0.6F;
  return true;
}

bool take_bare_clause(const QuotationView& view, Cue& cue) {
  const std::string lemma = view.lemma(cue.head);
  const bool only_says = lemma == "say";
  if (!only_says && lemma != "report" && lemma != "estimate" && lemma != "allege" && lemma != "insist") return false;
  if (!view.is_finite(cue.head)) return false;
  const TokenRange sentence = view.sentence_range(cue.head);
  const std::uint32_t begin = end_of_time_phrase(view, cue.words.end, sentence.end);
  std::uint32_t verb = begin;
  while (verb < sentence.end && view.is_word(verb) && !can_be_predicate(view, verb)) ++verb;
  if (verb == begin || verb >= sentence.end || !view.is_word(verb)) return false;
  for (std::uint32_t i = begin; i < verb; ++i) {
    const std::string word = view.lower(i);
    const PartOfSpeech part = view.token(i).part_of_speech;
    const bool other = i == begin && (part == PartOfSpeech::kAdp || part == PartOfSpeech::kPart ||
                                      part == PartOfSpeech::kCconj || part == PartOfSpeech::kSconj);
    if (other || word == "who" || word == "which" || word == "that" || word == "so") return false;
  }
  // "reported a profit driven by sales": a participle with a preposition is one.
  const bool participle = view.token(verb).tag == "VBN" && verb + 1 < sentence.end &&
                          view.token(verb + 1).part_of_speech == PartOfSpeech::kAdp;
  if (participle && !only_says) return false;
  std::uint32_t end = verb;
  while (end < sentence.end && view.form(end) != ";" && view.form(end) != ".") ++end;
  const TokenRange piece = view.trimmed({begin, end});
  if (view.word_count(piece) < 3) return false;
  cue.content = {piece};
  cue.content_head = verb;
  cue.confidence = 0.6F;
  return true;
}

}  // namespace newsgraph::discourse
