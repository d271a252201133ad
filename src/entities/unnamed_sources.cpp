#include "entities/unnamed_sources.hpp"

#include <algorithm>
#include <map>

#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "discourse/mentions.hpp"
#include "discourse/reporting_cues.hpp"
#include "entities/slug.hpp"

namespace newsgraph::entities {
namespace {

using enum DependencyRelation;

// "two" -> 2, "12" -> 12, "a" and "one" -> 1; 0 if it is no plain number.
std::uint32_t number_of(std::string_view word) {
  static const std::map<std::string_view, std::uint32_t> kWords = {
      {"a", 1},     {"an", 1},    {"one", 1},  {"two", 2},  {"three", 3},   {"four", 4},    {"five", 5}, {"six", 6},
      {"seven", 7}, {"eight", 8}, {"nine", 9}, {"ten", 10}, {"eleven", 11}, {"twelve", 12}, {"both", 2}};
  if (const auto found = kWords.find(word); found != kWords.end()) return found->second;
  std::uint32_t value = 0;
  for (const char c : word) {
    if (c < '0' || c > '9' || value > 100000) return 0;
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

// People that one noun counts: "two US officials" 2, "an official" 1, "officials" 0 (not said).
std::uint32_t count_of(const DependencyIndex& tree, const Document& document, const Annotations& annotations,
                       std::uint32_t head) {
  for (const std::uint32_t child : tree.children(head)) {
    const Token& token = annotations.tokens[child];
    if (token.relation != kNummod && token.relation != kDet) continue;
    if (const std::uint32_t number = number_of(utf8::to_lower(document.view(token.span))); number > 0) return number;
  }
  return annotations.tokens[head].tag == "NN" ? 1 : 0;
}

// Somebody, something written, or something that is not spoken of before: a bare "the union" most likely has a name
// that was not linked.
bool is_source(const DependencyIndex& tree, const Annotations& annotations, std::uint32_t head, TokenRange phrase) {
  const std::string& lemma = annotations.tokens[head].lemma;
  if (discourse::is_person_noun(lemma) || discourse::is_written_source(lemma) || phrase.size() > 2) return true;
  const auto all = tree.children(head);
  return std::none_of(all.begin(), all.end(), [&](std::uint32_t child) {
    const Token& token = annotations.tokens[child];
    return token.relation == kNmodPoss || (token.relation == kDet && token.lemma != "a");
  });
}

// The mention that describes who speaks: the speaker's own, or of "they" the first of several people in its chain.
std::uint32_t description_in(const DependencyIndex& tree, const Annotations& annotations, std::uint32_t chain,
                             std::uint32_t mention, TokenRange speaker) {
  const Mention& own = annotations.mentions[mention];
  if (own.kind == MentionKind::kNominal) return is_source(tree, annotations, own.head, speaker) ? mention : kNone;
  if (own.kind != MentionKind::kPronoun || annotations.tokens[own.head].lemma != "they") return kNone;
  for (const std::uint32_t other : annotations.chains[chain].mentions) {
    const Token& noun = annotations.tokens[annotations.mentions[other].head];
    if (annotations.mentions[other].kind == MentionKind::kNominal && noun.tag == "NNS") return other;
  }
  return kNone;
}

}  // namespace

void add_unnamed_sources(const Document& document, Annotations& annotations) {
  const DependencyIndex tree(annotations.tokens);
  for (const Quotation& quotation : annotations.quotations) {
    if (quotation.speaker_head == kNoToken || quotation.speaker.empty()) continue;
    const std::uint32_t mention = mention_headed_by(annotations, quotation.speaker_head);
    if (mention == kNone) continue;
    const std::uint32_t chain = annotations.mentions[mention].chain;
    if (chain == kNone || annotations.chains[chain].entity != kNone) continue;
    const std::uint32_t described = description_in(tree, annotations, chain, mention, quotation.speaker);
    if (described == kNone) continue;
    const std::uint32_t head = annotations.mentions[described].head;
    const bool itself = described == mention;
    const TokenRange phrase = itself ? quotation.speaker : annotations.mentions[described].tokens;
    Entity entity;
    for (const char c : document.view(annotations.span(phrase))) {
      if (c != '\n' && c != '\t' && c != ' ')
        entity.name += c;
      else if (!entity.name.empty() && entity.name.back() != ' ')
        entity.name += ' ';
    }
    entity.class_name = name_of(EntityType::kUnnamedSource);
    entity.id = slug(entity.name) + "-" + to_hex(hash_bytes(document.id + "#" + std::to_string(head))).substr(0, 8);
    if (discourse::is_person_noun(annotations.tokens[head].lemma))
      entity.source_count = count_of(tree, document, annotations, head);
    for (const std::uint32_t child : tree.children(head)) {
      if (annotations.tokens[child].relation == kConj && entity.source_count > 0)
        entity.source_count += count_of(tree, document, annotations, child);
    }
    for (std::uint32_t i = phrase.begin; i < phrase.end && entity.affiliation == kNone; ++i) {
      entity.affiliation = entity_headed_by(annotations, i);
    }
    entity.chains = {chain};
    annotations.chains[chain].entity = static_cast<std::uint32_t>(annotations.entities.size());
    annotations.entities.push_back(std::move(entity));
  }
}

}  // namespace newsgraph::entities
