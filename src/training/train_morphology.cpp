#include <algorithm>
#include <map>

#include "language/morphology.hpp"
#include "training/train_tables.hpp"

namespace newsgraph::training {
namespace {

using Counts = std::map<std::string, std::size_t>;

const std::string& most_frequent(const Counts& counts) {
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

}  // namespace

// From the most general level to the most exact: a key is kept only where its answer differs from what the levels below
// it would say.
MorphologyData build_morphology_data(const Treebank& treebank) {
  struct Word {
    language::MorphologyKeys keys;
    std::string features;
  };
  std::vector<Word> words;
  for (const auto& source : treebank) {
    const auto& tokens = source.annotations.tokens;
    const DependencyIndex index(tokens);
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      if (source.rows[i].features.find("Typo=Yes") != std::string::npos || tokens[i].tag == "GW") continue;
      words.push_back({language::morphology_keys(source.document, tokens, index, i), source.rows[i].features});
    }
  }
  std::map<std::uint64_t, std::string> kept;
  for (std::size_t level = 0; level < language::kMorphologyLevels; ++level) {
    std::map<std::uint64_t, Counts> counts;
    std::map<std::uint64_t, Counts> below;
    for (const Word& word : words) {
      if (word.keys[level] == 0) continue;
      ++counts[word.keys[level]][word.features];
      std::string answer = "_";
      for (std::size_t k = level; k-- > 0;) {
        const auto found = word.keys[k] == 0 ? kept.end() : kept.find(word.keys[k]);
        if (found == kept.end()) continue;
        answer = found->second;
        break;
      }
      ++below[word.keys[level]][answer];
    }
    std::map<std::uint64_t, std::string> fresh;
    for (const auto& [key, choices] : counts) {
      const std::string& best = most_frequent(choices);
      const Counts& general = below[key];
      if (general.size() > 1 || general.begin()->first != best) fresh.emplace(key, best);
    }
    kept.merge(fresh);
  }
  MorphologyData data;
  std::map<std::string, std::uint32_t> numbers;
  for (const auto& [key, text] : kept) {
    const auto [number, is_new] = numbers.emplace(text, static_cast<std::uint32_t>(numbers.size()));
    if (is_new) {
      data.text_starts.push_back(static_cast<std::uint32_t>(data.texts.size()));
      data.texts.insert(data.texts.end(), text.begin(), text.end());
    }
    data.keys.push_back(key);
    data.values.push_back(number->second);
  }
  data.text_starts.push_back(static_cast<std::uint32_t>(data.texts.size()));
  return data;
}

}  // namespace newsgraph::training
