#include "discourse/quotation_noun_phrases.hpp"

#include <algorithm>
#include <array>

#include "discourse/quotation_time_phrases.hpp"
#include "discourse/reporting_cues.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

bool belongs_to_phrase(const QuotationView& view, std::uint32_t child, std::uint32_t head) {
  switch (view.relation(child)) {
    case kAclRelcl:
    case kAdvcl:
    case kAdvclRelcl:
    case kCase:
    case kCc:
    case kMark:
    case kParataxis:
    case kPunct:
    case kCop:
    case kAux:
    case kAuxPass:
    case kNsubj:
    case kDiscourse:
    case kCcomp:
      return false;
    case kAcl:
      return child > head && view.subtree(child).size() <= 8 && !begins_parted(view, view.extent(child).begin);
    case kConj:
      return !view.is_verb(child);
    default:
      return true;
  }
}

TokenRange phrase_range(const QuotationView& view, std::uint32_t head) {
  TokenRange range{head, head + 1};
  for (const std::uint32_t child : view.children(head)) {
    if (!belongs_to_phrase(view, child, head)) continue;
    const TokenRange part = view.subtree(child);
    range = {std::min(range.begin, part.begin), std::max(range.end, part.end)};
  }
  range = view.trimmed(range);
  if (const Name* name = view.name_at(head)) {  // a name is whole even where its tree is not
    range = {std::min(range.begin, name->tokens.begin), std::max(range.end, name->tokens.end)};
  }
  return range;
}

// Without prepositions at its beginning and a time at its end, which a wrong tree hangs on the noun.
TokenRange tidied(const QuotationView& view, TokenRange range, std::uint32_t head) {
  constexpr std::array<std::string_view, 4> kWords = {"according", "to", "by", "per"};
  while (range.begin < head && std::find(kWords.begin(), kWords.end(), view.lower(range.begin)) != kWords.end())
    ++range.begin;
  for (std::uint32_t i = head + 1; i + 1 < range.end; ++i) {  // ", who …", wherever the tree hangs it
    if (view.form(i) == "," && view.token(i + 1).tag.starts_with("W")) range.end = i;
  }
  return without_time_at_end(view, range, head);
}

bool is_proper(const QuotationView& view, std::uint32_t i) {
  return view.token(i).part_of_speech == PartOfSpeech::kPropn;
}

// The name in "security adviser Ann Lee" or "the chairman, Bo Hill", if `head` itself is not in a person's
// name.
std::uint32_t name_head(const QuotationView& view, std::uint32_t head) {
  const Name* own = view.name_at(head);
  if (own != nullptr && (own->type == EntityType::kPerson || view.token(head).tag.starts_with("NNP"))) {
    return head_of(view, own->tokens);
  }
  for (const std::uint32_t child : view.children(head)) {
    const DependencyRelation relation = view.relation(child);
    if (relation != kAppos && relation != kFlat && relation != kNmodDesc) continue;
    const Name* name = view.name_at(child);
    if (name != nullptr && name->type == EntityType::kPerson) return head_of(view, name->tokens);
    if (name == nullptr && relation != kNmodDesc && is_proper(view, child) && !is_proper(view, head)) return child;
    if (name == nullptr && relation == kAppos && view.child(child, kFlat) && !view.child(head, kFlat)) return child;
  }
  return head;
}

}  // namespace

bool begins_parted(const QuotationView& view, std::uint32_t begin) {
  return !view.is_word(begin) || (begin > 0 && !view.is_word(begin - 1));
}

std::uint32_t head_of(const QuotationView& view, TokenRange tokens) {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (view.head(i) == kNoToken || !tokens.contains(view.head(i))) return i;
  }
  return tokens.begin;
}

namespace {

// Not "obtained", "seen".
bool is_making(std::string_view lemma) {
  constexpr std::array<std::string_view, 12> kVerbs = {"write",   "publish", "issue", "release", "produce", "author",
                                                       "prepare", "compile", "draft", "sign",    "conduct", "post"};
  return std::find(kVerbs.begin(), kVerbs.end(), lemma) != kVerbs.end();
}

// "Lee's letter", "the State Department letter", "a report by Acme", "a study published by Acme": its author speaks, if
// the text names one.
std::uint32_t author_of(const QuotationView& view, std::uint32_t source) {
  const auto is_named = [&](std::uint32_t i) { return view.name_at(i) != nullptr || is_proper(view, i); };
  std::uint32_t author = kNoToken;
  for (const std::uint32_t child : view.children(source)) {
    const DependencyRelation relation = view.relation(child);
    const bool by = relation == kNmod && (view.marker(child, "by") || view.marker(child, "from"));
    const bool fits = relation == kNmodPoss || by || (relation == kCompound && author == kNoToken);
    if (fits && is_named(child)) author = child;
    if (is_time_word(view.lemma(child))) {  // "a tweet on Monday by Ann Lee"
      for (const std::uint32_t below : view.children(child)) {
        if (view.marker(below, "by") && is_named(below)) author = below;
      }
    }
    if (relation != kAcl || !is_making(view.lemma(child))) continue;
    for (const std::uint32_t agent : view.children(child)) {
      const bool acts = view.relation(agent) == kOblAgent || (view.relation(agent) == kObl && view.marker(agent, "by"));
      if (acts && is_named(agent)) author = agent;
    }
  }
  if (author != kNoToken || view.relation(source) != kObj || !is_making(view.lemma(view.head(source)))) return author;
  const auto maker = view.child(view.head(source), kNsubj);  // "Acme released a statement, which said"
  return maker && is_named(*maker) ? *maker : kNoToken;
}

}  // namespace

Phrase noun_phrase(const QuotationView& view, std::uint32_t head) {
  Phrase phrase{tidied(view, phrase_range(view, head), head), name_head(view, head)};
  if (phrase.head == head && view.name_at(head) == nullptr) {
    // "president Ann Lee" with a tree that hangs the name elsewhere: a person's name that ends the phrase without a
    // case.
    const Name* last = view.name_at(phrase.tokens.end - 1);
    if (last != nullptr && last->type == EntityType::kPerson && last->tokens.begin > head) {
      const std::uint32_t named = head_of(view, last->tokens);
      const bool governed = view.child(named, kCase).has_value() || view.relation(named) == kConj;
      if (!governed) phrase.head = named;
    }
  }
  if (is_written_source(view.lemma(head)) && !is_proper(view, head)) {
    if (const std::uint32_t author = author_of(view, head); author != kNoToken) phrase.head = name_head(view, author);
  }
  return phrase;
}

}  // namespace newsgraph::discourse
