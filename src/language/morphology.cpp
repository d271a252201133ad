#include "language/morphology.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "base/utf8.hpp"

namespace newsgraph::language {
namespace {

using enum DependencyRelation;

class Surroundings {
 public:
  Surroundings(const Document& document, const std::vector<Token>& tokens, const DependencyIndex& index)
      : document_(document), tokens_(tokens), index_(index) {}

  // What settles the features of a token beside its tag and form; empty if nothing else does.
  std::string of(std::uint32_t i) const {
    const Token& token = tokens_[i];
    const std::string& tag = token.tag;
    if (tag == "VB") return base_form(i);
    if (tag == "VBN") return participle(i);
    if (tag == "VBD" || tag == "VBP" || tag == "VBZ" || tag == "MD") return agreement(i);
    if (tag == "VBG") return std::string(has_child(i, kAux) ? "progressive" : name_of(token.relation));
    if (token.part_of_speech == PartOfSpeech::kPron || token.part_of_speech == PartOfSpeech::kDet)
      return std::string(name_of(token.relation));
    if (token.part_of_speech == PartOfSpeech::kNum) return has_digit(form(i)) ? "digits" : "word";
    if (tag == "RB" || tag == "RBR" || tag == "IN") return std::string(name_of(token.relation));
    return {};
  }

  std::string form(std::uint32_t i) const {
    return utf8::to_lower(normalise_form(std::string(document_.view(tokens_[i].span))));
  }

 private:
  static bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

  bool has_child(std::uint32_t i, DependencyRelation relation) const { return index_.child(i, relation).has_value(); }

  // The word whose subject an auxiliary or copula agrees with.
  std::uint32_t clause_head(std::uint32_t i) const {
    const Token& token = tokens_[i];
    const bool helps = token.relation == kAux || token.relation == kAuxPass || token.relation == kCop;
    return helps && token.head != kNoToken ? token.head : i;
  }

  std::string base_form(std::uint32_t i) const {
    const std::uint32_t head = clause_head(i);
    const bool to = has_child(head, kMark), helped = has_child(head, kAux) && head == i;
    const bool subject = has_child(head, kNsubj);
    return std::string(to ? "to " : "") + (helped ? "helped " : "") + (subject ? "subject " : "") +
           std::string(name_of(tokens_[head].relation));
  }

  std::string participle(std::uint32_t i) const {
    if (has_child(i, kAuxPass) || has_child(i, kNsubjPass)) return "passive";
    if (has_child(i, kAux)) return "perfect";
    return std::string(name_of(tokens_[i].relation));
  }

  std::string agreement(std::uint32_t i) const {
    std::uint32_t head = clause_head(i);
    std::optional<std::uint32_t> subject = subject_of(head);
    // Of joined clauses the first one may have the subject of all.
    for (int step = 0; !subject && step < 4 && tokens_[head].relation == kConj && tokens_[head].head != kNoToken;
         ++step) {
      head = tokens_[head].head;
      subject = subject_of(head);
    }
    if (!subject) return std::string("none ") + std::string(name_of(tokens_[head].relation));
    return subject_class(*subject, head);
  }

  std::optional<std::uint32_t> subject_of(std::uint32_t head) const {
    for (const DependencyRelation relation : {kExpl, kNsubj, kNsubjPass, kNsubjOuter, kCsubj, kCsubjPass}) {
      if (const auto child = index_.child(head, relation)) return child;
    }
    return std::nullopt;
  }

  // A pronoun's form, or the number of another subject.
  std::string subject_class(std::uint32_t subject, std::uint32_t clause) const {
    const Token& token = tokens_[subject];
    if (has_child(subject, kConj)) return "plural";
    if (token.tag == "WDT" || token.tag == "WP") {
      const bool relative = tokens_[clause].relation == kAclRelcl && tokens_[clause].head != kNoToken;
      return relative ? subject_class_of_noun(tokens_[clause].head) : "singular";
    }
    if (token.part_of_speech == PartOfSpeech::kPron) return form(subject);
    return subject_class_of_noun(subject);
  }

  std::string subject_class_of_noun(std::uint32_t noun) const {
    const std::string& tag = tokens_[noun].tag;
    if (tokens_[noun].part_of_speech == PartOfSpeech::kPron) return form(noun);
    return tag == "NNS" || tag == "NNPS" || has_child(noun, kConj) ? "plural" : "singular";
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  const DependencyIndex& index_;
};

// Forms of full verbs say nothing that their tag does not; they would only hide what the surroundings say.
bool form_matters(const Token& token) {
  return token.part_of_speech != PartOfSpeech::kVerb && token.part_of_speech != PartOfSpeech::kPropn;
}

}  // namespace

MorphologyKeys morphology_keys(const Document& document, const std::vector<Token>& tokens, const DependencyIndex& index,
                               std::uint32_t token) {
  const Surroundings surroundings(document, tokens, index);
  const std::string tag = std::string(name_of(tokens[token].part_of_speech)) + ' ' + tokens[token].tag;
  const std::string around = surroundings.of(token), form = surroundings.form(token);
  MorphologyKeys keys{hash_bytes(tag), 0, 0, 0};
  if (!around.empty()) keys[1] = hash_bytes(tag + "\n" + around);
  if (form_matters(tokens[token])) keys[2] = hash_bytes(tag + "\t" + form);
  if (!around.empty()) keys[3] = hash_bytes(tag + "\n" + around + "\t" + form);
  return keys;
}

std::vector<std::string> morphological_features(const Document& document, const std::vector<Token>& tokens,
                                                const MorphologyTables& tables) {
  constexpr std::uint32_t kAbsent = 0xFFFFFFFF;
  const DependencyIndex index(tokens);
  std::vector<std::string> out;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const MorphologyKeys keys = morphology_keys(document, tokens, index, i);
    std::uint32_t text = kAbsent;
    for (std::size_t level = kMorphologyLevels; text == kAbsent && level-- > 0;) {
      if (keys[level] != 0) text = tables.values.find(keys[level], kAbsent);
    }
    out.emplace_back(text == kAbsent ? std::string("_")
                                     : std::string(tables.texts.data() + tables.text_starts[text],
                                                   tables.text_starts[text + 1] - tables.text_starts[text]));
  }
  return out;
}

}  // namespace newsgraph::language
