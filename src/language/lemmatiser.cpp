#include "language/lemmatiser.hpp"

#include "base/hash.hpp"
#include "base/utf8.hpp"

namespace newsgraph::language {
namespace {

std::string_view without_last(std::string_view word, std::size_t count) {
  std::size_t at = word.size();
  for (std::size_t i = 0; i < count && at > 0; ++i) utf8::previous(word, at);
  return word.substr(0, at);
}

// Tags whose forms are made alike share what was learned: past tense and participle, base form and present.
std::string_view shared_tag(std::string_view tag) {
  if (tag == "VBN") return "VBD";
  return tag == "VBP" ? "VB" : tag;
}

}  // namespace

std::string apply_lemma_rule(std::string_view lower_form, std::string_view rule) {
  if (rule.starts_with('=')) return std::string(rule.substr(1));
  const auto plus = rule.find('+');
  std::size_t cut = 0;
  for (const char c : rule.substr(0, plus)) cut = cut * 10 + static_cast<std::size_t>(c - '0');
  std::string lemma(without_last(lower_form, cut));
  lemma += rule.substr(plus + 1);
  return lemma.empty() ? std::string(lower_form) : lemma;
}

std::string lemma_rule(std::string_view lower_form, std::string_view lemma) {
  std::size_t common = 0;
  for (std::size_t a = 0, b = 0; a < lower_form.size() && b < lemma.size();) {
    const std::size_t from = a;
    if (utf8::next(lower_form, a) != utf8::next(lemma, b)) {
      common = from;
      break;
    }
    common = a;
  }
  std::string rule(common == 0 ? "=" : std::to_string(utf8::count(lower_form.substr(common))));
  if (common > 0) rule += '+';
  rule += lemma.substr(common);
  return rule;
}

std::uint64_t lemma_word_key(std::string_view tag, std::string_view lower_form) {
  return hash_bytes(lower_form, hash_bytes(" ", hash_bytes(shared_tag(tag))));
}

std::uint64_t lemma_suffix_key(std::string_view tag, std::string_view lower_form, std::size_t length) {
  return hash_bytes(lower_form.substr(without_last(lower_form, length).size()),
                    hash_bytes("-", hash_bytes(shared_tag(tag))));
}

bool keeps_case(PartOfSpeech part_of_speech) {
  return part_of_speech == PartOfSpeech::kPropn || part_of_speech == PartOfSpeech::kX;
}

std::string lemmatise(std::string_view form, PartOfSpeech part_of_speech, std::string_view tag,
                      const LemmaTables& tables) {
  constexpr std::uint32_t kNoRule = 0xFFFFFFFF;
  const std::string lower = utf8::to_lower(normalise_form(form));
  // The treebanks keep long dashes and write the en dash as a hyphen; to the tables they are all one.
  if (lower == "--") return form == "–" ? "-" : std::string(form);
  std::uint32_t rule = tables.words.find(lemma_word_key(tag, lower), kNoRule);
  if (rule == kNoRule && keeps_case(part_of_speech) && tag != "NNPS") return std::string(form);
  for (std::size_t length = kLongestLemmaSuffix + 1; rule == kNoRule && length-- > 0;) {
    rule = tables.suffixes.find(lemma_suffix_key(tag, lower, length), kNoRule);
  }
  if (rule == kNoRule) return lower;
  const std::string_view text(tables.rules.data() + tables.rule_starts[rule],
                              tables.rule_starts[rule + 1] - tables.rule_starts[rule]);
  if (!keeps_case(part_of_speech)) return apply_lemma_rule(lower, text);
  return text.starts_with('=') ? std::string(text.substr(1)) : apply_lemma_rule(form, text);
}

}  // namespace newsgraph::language
