#include "evaluation/language_scores.hpp"

#include <map>
#include <set>
#include <vector>

#include "base/split.hpp"

namespace newsgraph::evaluation {
namespace {

std::string_view without_subtype(DependencyRelation relation) {
  const std::string_view name = name_of(relation);
  return name.substr(0, name.find(':'));
}

// The features that the shared task compares, in the order of the file.
std::string universal_features(std::string_view features) {
  static const std::set<std::string_view> kUniversal = {
      "PronType", "NumType", "Poss",  "Reflex",   "Foreign",  "Abbr",     "Gender",
      "Animacy",  "Number",  "Case",  "Definite", "Degree",   "VerbForm", "Mood",
      "Tense",    "Aspect",  "Voice", "Evident",  "Polarity", "Person",   "Polite"};
  std::string out;
  for (const std::string_view feature : split(features, '|')) {
    if (kUniversal.contains(feature.substr(0, feature.find('=')))) out += std::string(feature) + '|';
  }
  return out;
}

double f1(std::size_t right, std::size_t gold, std::size_t predicted) {
  return gold + predicted == 0 ? 0.0 : 200.0 * static_cast<double>(right) / static_cast<double>(gold + predicted);
}

}  // namespace

double LanguageScores::word_f1(std::size_t right) const { return f1(right, gold_words, words); }
double LanguageScores::sentence_f1() const { return f1(right_sentences, gold_sentences, sentences); }

void score_language(const readers::ConlluDocument& gold, const Annotations& predicted,
                    const std::vector<std::string>& features, LanguageScores& scores) {
  const Annotations& truth = gold.annotations;
  std::map<Span, std::uint32_t> word_at;
  for (std::uint32_t i = 0; i < predicted.tokens.size(); ++i) word_at.emplace(predicted.tokens[i].span, i);
  std::set<Span> sentences;
  for (const Sentence& sentence : predicted.sentences) sentences.insert(predicted.span(sentence.tokens));
  for (const Sentence& sentence : truth.sentences)
    scores.right_sentences += sentences.count(truth.span(sentence.tokens));
  std::vector<std::uint32_t> match(truth.tokens.size(), kNoToken);
  for (std::uint32_t i = 0; i < truth.tokens.size(); ++i) {
    const auto found = word_at.find(truth.tokens[i].span);
    if (found != word_at.end()) match[i] = found->second;
  }
  for (std::uint32_t i = 0; i < truth.tokens.size(); ++i) {
    if (match[i] == kNoToken) continue;
    const Token &right = truth.tokens[i], &found = predicted.tokens[match[i]];
    ++scores.right_words;
    scores.part_of_speech += right.part_of_speech == found.part_of_speech;
    scores.tag += right.tag == found.tag;
    scores.features += universal_features(gold.rows[i].features) == universal_features(features[match[i]]);
    scores.lemma += right.lemma == "_" || right.lemma == found.lemma;
    const bool attached =
        right.head == kNoToken ? found.head == kNoToken : found.head != kNoToken && match[right.head] == found.head;
    scores.unlabelled += attached;
    scores.labelled += attached && without_subtype(right.relation) == without_subtype(found.relation);
  }
  scores.gold_words += truth.tokens.size();
  scores.words += predicted.tokens.size();
  scores.gold_sentences += truth.sentences.size();
  scores.sentences += predicted.sentences.size();
}

}  // namespace newsgraph::evaluation
