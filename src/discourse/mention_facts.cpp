#include "discourse/mention_facts.hpp"

#include <algorithm>
#include <set>

#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "discourse/mention_extent.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

std::uint32_t short_hash(std::string_view text) {
  const std::uint64_t hash = hash_bytes(text);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

// Kinds: pronouns 1–9 by what they stand for, descriptions 10–15, names from 16 by type.
constexpr std::uint8_t kFirstDescription = 10, kFirstName = 16;

std::uint8_t kind_of_pronoun(const PronounFeatures& features, std::string_view form) {
  if (features.person == Person::kFirst) return features.number == Number::kPlural ? 6 : 5;
  if (features.person == Person::kSecond) return 7;
  if (features.sex == 'm') return 1;
  if (features.sex == 'f') return 2;
  return form.starts_with("it") ? 3 : 4;
}

Determiner determiner_of(const Document& document, const DependencyIndex& tree, const Annotations& annotations,
                         std::uint32_t head) {
  static const std::set<std::string_view> kDemonstratives = {"this", "that", "these", "those"};
  for (const std::uint32_t child : tree.children(head)) {
    const Token& token = annotations.tokens[child];
    if (child > head) break;
    if (token.relation == kNmodPoss) return Determiner::kPossessive;
    if (token.relation != kDet) continue;
    const std::string form = utf8::to_lower(document.view(token.span));
    if (form == "the") return Determiner::kDefinite;
    if (form == "a" || form == "an") return Determiner::kIndefinite;
    return kDemonstratives.contains(form) ? Determiner::kDemonstrative : Determiner::kQuantifier;
  }
  return Determiner::kNothing;
}

class FactGatherer {
 public:
  FactGatherer(const Document& document, const DependencyIndex& tree, const Annotations& annotations)
      : document_(document), tree_(tree), annotations_(annotations), quotation_of_(annotations.tokens.size(), kNone) {
    for (std::uint32_t q = 0; q < annotations.quotations.size(); ++q) {
      for (const TokenRange& range : annotations.quotations[q].content)
        std::fill(quotation_of_.begin() + range.begin, quotation_of_.begin() + range.end, q);
    }
  }

  std::vector<MentionFacts> run() {
    std::vector<MentionFacts> out;
    out.reserve(annotations_.mentions.size());
    for (const Mention& mention : annotations_.mentions) {
      out.push_back(facts_of(mention));
      const bool same = out.size() > 1 && out[out.size() - 2].sentence == mention.sentence;
      out.back().place = same ? out[out.size() - 2].place + 1 : 0;
    }
    return out;
  }

 private:
  MentionFacts facts_of(const Mention& mention) const {
    const Token& head = annotations_.tokens[mention.head];
    MentionFacts facts;
    facts.head = mention.head;
    facts.sentence = mention.sentence;
    facts.block = annotations_.sentences[mention.sentence].block;
    facts.relation = head.relation;
    facts.governor = head.head;
    facts.extent = mention_extent(tree_, annotations_, mention);
    facts.named = mention.kind == MentionKind::kNamed;
    facts.pronoun = mention.kind == MentionKind::kPronoun;
    facts.possessive = head.relation == kNmodPoss;
    facts.subject = head.relation == kNsubj || head.relation == kNsubjPass;
    facts.complemented = facts.extent.end > mention.tokens.end;
    facts.quotation = quotation_of_[mention.head];
    facts.direct =
        facts.quotation != kNone && annotations_.quotations[facts.quotation].type != QuotationType::kIndirect;
    facts.lemma = short_hash(utf8::to_lower(head.lemma));
    facts.form = short_hash(utf8::to_lower(document_.view(head.span)));
    if (head.head != kNoToken) facts.governor_lemma = short_hash(annotations_.tokens[head.head].lemma);
    if (facts.pronoun)
      describe_pronoun(mention, facts);
    else
      describe_noun(mention, facts);
    return facts;
  }

  void describe_pronoun(const Mention& mention, MentionFacts& facts) const {
    const std::string form = utf8::to_lower(document_.view(annotations_.tokens[mention.head].span));
    facts.words = facts.form;
    facts.reflexive = form.ends_with("self") || form.ends_with("selves");
    const PronounFeatures* features = pronoun_features(form);
    if (features == nullptr) {
      facts.kind = 8;
      return;
    }
    facts.kind = kind_of_pronoun(*features, form);
    facts.person = features->person;
    facts.number = features->number;
    facts.sex = features->sex;
    facts.animacy = features->animate ? Animacy::kAnimate : facts.kind == 3 ? Animacy::kInanimate : Animacy::kUnknown;
  }

  void describe_noun(const Mention& mention, MentionFacts& facts) const {
    const Token& head = annotations_.tokens[mention.head];
    const bool list = head.relation == kCc;
    const bool person = mention.type == EntityType::kPerson;
    facts.number = list || head.tag.ends_with("S") ? Number::kPlural : Number::kSingular;
    if (facts.named && mention.type == EntityType::kGroup && head.tag.starts_with("J")) facts.number = Number::kUnknown;
    facts.animacy = person ? Animacy::kAnimate : facts.named ? Animacy::kInanimate : Animacy::kUnknown;
    if (mention.type == EntityType::kGroup) facts.animacy = Animacy::kUnknown;
    if (!facts.named) {
      const std::string lemma = utf8::to_lower(head.lemma);
      facts.sex = sex_of_noun(lemma);
      facts.thing = thing_noun(lemma);
    }
    facts.determiner = determiner_of(document_, tree_, annotations_, mention.head);
    if (facts.named)
      facts.kind = static_cast<std::uint8_t>(kFirstName + static_cast<std::uint8_t>(mention.type));
    else
      facts.kind = static_cast<std::uint8_t>(kFirstDescription + (list ? 4 : 0) + (person ? 2 : 0) +
                                             (facts.number == Number::kPlural ? 1 : 0));
    std::string words;
    for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
      const Token& token = annotations_.tokens[i];
      if (token.part_of_speech == PartOfSpeech::kDet || token.tag == "POS") continue;
      words += utf8::to_lower(document_.view(token.span)) + " ";
      const bool content = token.part_of_speech == PartOfSpeech::kNoun || token.part_of_speech == PartOfSpeech::kAdj ||
                           token.part_of_speech == PartOfSpeech::kPropn || token.part_of_speech == PartOfSpeech::kNum;
      if (content && i != mention.head) facts.modifiers.push_back(short_hash(utf8::to_lower(token.lemma)));
    }
    facts.words = short_hash(words);
    std::sort(facts.modifiers.begin(), facts.modifiers.end());
  }

  const Document& document_;
  const DependencyIndex& tree_;
  const Annotations& annotations_;
  std::vector<std::uint32_t> quotation_of_;  // by token
};

}  // namespace

std::vector<MentionFacts> gather_facts(const Document& document, const DependencyIndex& tree,
                                       const Annotations& annotations) {
  return FactGatherer(document, tree, annotations).run();
}

}  // namespace newsgraph::discourse
