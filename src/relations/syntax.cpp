#include "relations/syntax.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

std::uint32_t size_of(const Quotation& quotation) {
  std::uint32_t size = 0;
  for (const TokenRange& range : quotation.content) size += range.size();
  return size;
}

bool is_year(std::string_view text) {
  return text.size() == 4 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
         text >= "1500" && text <= "2100";
}

// Parts of a noun phrase that are phrases of their own.
bool stands_apart(DependencyRelation relation) {
  switch (relation) {
    case kCase:
    case kPunct:
    case kConj:
    case kCc:
    case kCcPreconj:
    case kAppos:
    case kAclRelcl:
    case kParataxis:
    case kMark:
    case kDiscourse:
    case kCop:
    case kNsubj:
    case kNsubjOuter:
    case kAux:
    case kAdvcl:
    case kCcomp:
    case kObl:
    case kDep:
    case kAdvclRelcl:
    case kList:
    case kVocative:
    case kExpl:
      return true;
    default:
      return false;
  }
}

std::vector<bool> known_chains(const Annotations& annotations) {
  std::vector<bool> out(annotations.chains.size(), false);
  const auto mark = [&](const Mention* item) {
    if (item != nullptr && item->chain != kNone) out[item->chain] = true;
  };
  for (const Mention& item : annotations.mentions) {
    if (item.kind == MentionKind::kNamed) mark(&item);
  }
  for (const Quotation& item : annotations.quotations) {
    const std::uint32_t speaker = mention_headed_by(annotations, item.speaker_head);
    if (speaker != kNone && annotations.mentions[speaker].kind != MentionKind::kPronoun)
      mark(&annotations.mentions[speaker]);
  }
  return out;
}

}  // namespace

Syntax::Syntax(const Document& document, const Annotations& annotations)
    : document_(document),
      annotations_(annotations),
      index_(annotations.tokens),
      sentence_of_(annotations.tokens.size(), 0),
      quotation_of_(annotations.tokens.size(), kNone),
      known_(known_chains(annotations)) {
  lemmas_.reserve(annotations.tokens.size());
  for (const Token& item : annotations.tokens) {
    const std::string_view text = item.lemma.empty() ? document.view(item.span) : std::string_view(item.lemma);
    lemmas_.push_back(utf8::to_lower(text));
  }
  for (std::uint32_t i = 0; i < annotations.sentences.size(); ++i) {
    const TokenRange range = annotations.sentences[i].tokens;
    std::fill(sentence_of_.begin() + range.begin, sentence_of_.begin() + range.end, i);
  }
  for (std::uint32_t i = 0; i < annotations.quotations.size(); ++i) {
    if (!is_claim(annotations.quotations[i])) continue;
    for (const TokenRange& range : annotations.quotations[i].content) {
      for (TokenIndex t = range.begin; t < range.end; ++t) {
        std::uint32_t& known = quotation_of_[t];
        if (known == kNone || size_of(annotations.quotations[i]) < size_of(annotations.quotations[known])) known = i;
      }
    }
  }
}

// Plans are reported, not claimed; and what somebody knows or learns is so.
bool Syntax::is_claim(const Quotation& quotation) const {
  if (quotation.kind == AttributionKind::kIntention) return false;
  if (quotation.kind == AttributionKind::kSpeech || quotation.cue_head == kNoToken) return true;
  return !kFactiveVerbs.has(lemmas_[quotation.cue_head]);
}

bool Syntax::has_child(TokenIndex i, DependencyRelation relation, std::string_view lemma) const {
  const auto under = children(i);
  return std::any_of(under.begin(), under.end(),
                     [&](TokenIndex c) { return this->relation(c) == relation && this->lemma(c) == lemma; });
}

std::string Syntax::word(TokenIndex i) const { return utf8::to_lower(document_.view(token(i).span)); }

bool Syntax::is_nominal(TokenIndex i) const {
  switch (part_of_speech(i)) {
    case PartOfSpeech::kNoun:
    case PartOfSpeech::kPropn:
    case PartOfSpeech::kPron:
    case PartOfSpeech::kNum:
    case PartOfSpeech::kSym:
      return true;
    default:
      return mention(i) != nullptr;
  }
}

std::string Syntax::preposition(TokenIndex i) const {
  const auto of = [&](TokenIndex word_above) {
    for (const TokenIndex c : children(word_above)) {
      if (relation(c) != kCase || tag(c) == "POS" || c > i) continue;
      std::string out = word(c);
      for (const TokenIndex part : children(c)) {
        if (relation(part) == kFixed) out.append(" ").append(word(part));
      }
      return out;
    }
    return std::string();
  };
  std::string out = of(i);
  if (!out.empty()) return out;
  if (relation(i) == kConj) return preposition(head(i));
  // "with the Church of Quill's plan", "including actor Mora": trees sometimes hang the preposition on the word behind
  // it.
  for (const TokenIndex c : children(i)) {
    if (relation(c) == kPunct) continue;
    return (relation(i) == kObl || relation(i) == kNmod) && c < i ? of(c) : "";
  }
  return "";
}

std::string Syntax::mark(TokenIndex i) const {
  for (const TokenIndex c : children(i)) {
    if (relation(c) == kMark || (relation(c) == kCase && !is_nominal(i))) return lemma(c);
  }
  return "";
}

Tokens Syntax::conjuncts(TokenIndex i) const {
  Tokens out = {i};
  for (std::size_t k = 0; k < out.size(); ++k) {
    for (const TokenIndex c : children(out[k])) {
      if (relation(c) == kConj && is_nominal(c)) out.push_back(c);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

TokenRange Syntax::phrase(TokenIndex i) const {
  TokenRange range = {i, i + 1};
  TokenIndex from = subtree(i).begin;
  TokenIndex to = subtree(i).end;
  for (const TokenIndex c : children(i)) {
    if (!stands_apart(relation(c))) continue;
    if (relation(c) == kPunct && c > i && c + 1 < to) continue;  // a comma inside: decided by what follows
    if (c < i) from = std::max(from, subtree(c).end);
    if (c > i) to = std::min(to, subtree(c).begin);
  }
  for (const TokenIndex c : children(i)) {
    if (stands_apart(relation(c))) continue;
    const TokenRange part = subtree(c);
    if (part.begin >= from && part.begin < range.begin) range.begin = part.begin;
    if (part.end <= to && part.end > range.end) range.end = part.end;
  }
  while (range.end > i + 1 && part_of_speech(range.end - 1) == PartOfSpeech::kPunct) --range.end;
  while (range.begin < i && part_of_speech(range.begin) == PartOfSpeech::kPunct) ++range.begin;
  return range;
}

const Mention* Syntax::mention(TokenIndex i) const {
  const std::uint32_t index = mention_headed_by(annotations_, i);
  return index == kNone ? nullptr : &annotations_.mentions[index];
}

bool Syntax::is_entity(TokenIndex i) const {
  const Mention* item = mention(i);
  if (item == nullptr || item->kind == MentionKind::kNamed) return item != nullptr;
  if (item->chain == kNone || item->kind == MentionKind::kNominal) return item->chain != kNone;
  const auto& others = annotations_.chains[item->chain].mentions;  // a pronoun needs something that it stands for
  return std::any_of(others.begin(), others.end(),
                     [&](std::uint32_t m) { return annotations_.mentions[m].kind != MentionKind::kPronoun; });
}

bool Syntax::is_named(TokenIndex i) const {
  const Mention* item = mention(i);
  return item != nullptr && item->kind == MentionKind::kNamed;
}

bool Syntax::is_known(TokenIndex i) const {
  const Mention* item = mention(i);
  return item != nullptr && (item->kind == MentionKind::kNamed || (item->chain != kNone && known_[item->chain]));
}

bool Syntax::is_place(TokenIndex i) const {
  const Mention* item = mention(i);
  if (item == nullptr) return false;
  switch (item->type) {
    case EntityType::kPlace:
    case EntityType::kFacility:
    case EntityType::kCountry:
    case EntityType::kState:
    case EntityType::kCity:
      return true;
    default:
      return false;
  }
}

bool Syntax::is_time(TokenIndex i) const {
  if (is_named(i)) return false;
  if (part_of_speech(i) == PartOfSpeech::kNum)
    return is_year(lemma(i)) || has_child(i, kNmodUnmarked) || tag(i) == "CD";
  if (lemma(i) == "may" && part_of_speech(i) != PartOfSpeech::kPropn) return false;
  return kTimeNouns.has(lemma(i)) || is_year(lemma(i));
}

bool Syntax::is_question(TokenIndex i) const {
  const TokenRange range = annotations_.sentences[sentence(i)].tokens;
  for (TokenIndex t = range.end; t-- > range.begin;) {
    if (lemma(t) == "?") return true;
    if (part_of_speech(t) != PartOfSpeech::kPunct) return false;
  }
  return false;
}

}  // namespace newsgraph::relations
