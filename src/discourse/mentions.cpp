#include "discourse/mentions.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "base/utf8.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

// The token of a range whose head lies outside; the last such one, so that "Joe | Biden" parsed apart gives the
// surname.
std::uint32_t head_of(const Annotations& annotations, TokenRange range) {
  std::uint32_t head = range.end - 1;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const std::uint32_t up = annotations.tokens[i].head;
    if (up == kNoToken || !range.contains(up)) return i;
  }
  return head;
}

class MentionFinder {
 public:
  MentionFinder(const Document& document, const DependencyIndex& tree, Annotations& annotations)
      : document_(document), tree_(tree), annotations_(annotations), taken_(annotations.tokens.size(), false) {
    sentence_of_.resize(annotations.tokens.size());
    for (std::uint32_t s = 0; s < annotations.sentences.size(); ++s) {
      const TokenRange range = annotations.sentences[s].tokens;
      std::fill(sentence_of_.begin() + range.begin, sentence_of_.begin() + range.end, s);
    }
  }

  void run() {
    annotations_.mentions.clear();
    for (const Name& name : annotations_.names) add_name(name);
    for (std::uint32_t i = 0; i < annotations_.tokens.size(); ++i) {
      if (taken_[i]) continue;
      const Token& token = annotations_.tokens[i];
      if (token.part_of_speech == PartOfSpeech::kPron)
        add_pronoun(i);
      else if (token.part_of_speech == PartOfSpeech::kNoun || token.part_of_speech == PartOfSpeech::kPropn)
        add_nominal(i);
    }
    std::sort(annotations_.mentions.begin(), annotations_.mentions.end(),
              [](const Mention& a, const Mention& b) { return a.head < b.head; });
  }

 private:
  void add(TokenRange tokens, std::uint32_t head, MentionKind kind, EntityType type) {
    annotations_.mentions.push_back({tokens, head, kind, type, sentence_of_[head], kNone});
  }

  void add_name(const Name& name) {
    add(name.tokens, head_of(annotations_, name.tokens), MentionKind::kNamed, name.type);
    std::fill(taken_.begin() + name.tokens.begin, taken_.begin() + name.tokens.end, true);
  }

  void add_pronoun(std::uint32_t i) {
    const Token& token = annotations_.tokens[i];
    const PronounFeatures* features = pronoun_features(utf8::to_lower(document_.view(token.span)));
    if (features == nullptr || token.relation == kExpl) return;
    add({i, i + 1}, i, MentionKind::kPronoun, features->animate ? EntityType::kPerson : EntityType::kOrganization);
  }

  // The noun phrase from its first modifier to the noun, with what follows directly as of-phrase or compound.
  void add_nominal(std::uint32_t i) {
    const Token& token = annotations_.tokens[i];
    if (token.relation == kCompound || token.relation == kFlat || token.relation == kFixed ||
        token.relation == kNmodDesc)
      return;
    TokenRange range{i, i + 1};
    for (const std::uint32_t child : tree_.children(i)) {
      const DependencyRelation relation = annotations_.tokens[child].relation;
      if (child < i && (relation == kDet || relation == kAmod || relation == kCompound || relation == kNummod ||
                        relation == kNmodPoss)) {
        range.begin = std::min(range.begin, tree_.subtree(child).begin);
      }
    }
    add(range, i, MentionKind::kNominal, is_person_noun(token.lemma) ? EntityType::kPerson : EntityType::kOrganization);
  }

  const Document& document_;
  const DependencyIndex& tree_;
  Annotations& annotations_;
  std::vector<bool> taken_;
  std::vector<std::uint32_t> sentence_of_;
};

}  // namespace

void find_mentions(const Document& document, const DependencyIndex& tree, Annotations& annotations) {
  MentionFinder(document, tree, annotations).run();
}

const PronounFeatures* pronoun_features(std::string_view lower_form) {
  using enum Number;
  static const std::map<std::string_view, PronounFeatures> kPronouns = {
      {"he", {Person::kThird, kSingular, 'm', true}},    {"him", {Person::kThird, kSingular, 'm', true}},
      {"his", {Person::kThird, kSingular, 'm', true}},   {"himself", {Person::kThird, kSingular, 'm', true}},
      {"she", {Person::kThird, kSingular, 'f', true}},   {"her", {Person::kThird, kSingular, 'f', true}},
      {"hers", {Person::kThird, kSingular, 'f', true}},  {"herself", {Person::kThird, kSingular, 'f', true}},
      {"it", {Person::kThird, kSingular, 0, false}},     {"its", {Person::kThird, kSingular, 0, false}},
      {"itself", {Person::kThird, kSingular, 0, false}}, {"they", {Person::kThird, kPlural, 0, false}},
      {"them", {Person::kThird, kPlural, 0, false}},     {"their", {Person::kThird, kPlural, 0, false}},
      {"theirs", {Person::kThird, kPlural, 0, false}},   {"themselves", {Person::kThird, kPlural, 0, false}},
      {"i", {Person::kFirst, kSingular, 0, true}},       {"me", {Person::kFirst, kSingular, 0, true}},
      {"my", {Person::kFirst, kSingular, 0, true}},      {"myself", {Person::kFirst, kSingular, 0, true}},
      {"mine", {Person::kFirst, kSingular, 0, true}},    {"we", {Person::kFirst, kPlural, 0, true}},
      {"us", {Person::kFirst, kPlural, 0, true}},        {"our", {Person::kFirst, kPlural, 0, true}},
      {"ours", {Person::kFirst, kPlural, 0, true}},      {"ourselves", {Person::kFirst, kPlural, 0, true}},
      {"you", {Person::kSecond, kUnknown, 0, true}},     {"your", {Person::kSecond, kUnknown, 0, true}},
      {"yours", {Person::kSecond, kUnknown, 0, true}},
  };
  const auto found = kPronouns.find(lower_form);
  return found == kPronouns.end() ? nullptr : &found->second;
}

}  // namespace newsgraph::discourse
