#include "training/train_tables.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

#include "base/utf8.hpp"
#include "language/boundary_classifier.hpp"
#include "language/lemmatiser.hpp"
#include "language/sentence_splitter.hpp"
#include "language/tokeniser.hpp"

namespace newsgraph::training {
namespace {

namespace fs = std::filesystem;

struct Decision {
  std::vector<std::uint32_t> rows;
  bool boundary;
};

// Logistic regression by stochastic gradient descent with averaged weights.
std::vector<float> train_classifier(std::vector<Decision> decisions) {
  constexpr int kPasses = 12;
  constexpr double kRate = 0.15, kDecay = 1e-6;
  std::vector<double> weights(language::kBoundaryWeights, 0), sum(language::kBoundaryWeights, 0);
  std::mt19937_64 random(7);
  std::size_t averaged = 0;
  for (int pass = 0; pass < kPasses; ++pass) {
    std::shuffle(decisions.begin(), decisions.end(), random);
    const double rate = kRate / (1 + pass);
    for (const Decision& decision : decisions) {
      double score = 0;
      for (const auto row : decision.rows) score += weights[row];
      const double error = (decision.boundary ? 1.0 : 0.0) - 1.0 / (1.0 + std::exp(-score));
      for (const auto row : decision.rows) weights[row] += rate * (error - kDecay * weights[row]);
    }
    if (pass < kPasses / 2) continue;
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += weights[i];
    ++averaged;
  }
  std::vector<float> out(sum.size());
  for (std::size_t i = 0; i < sum.size(); ++i)
    out[i] = static_cast<float>(std::round(sum[i] / static_cast<double>(averaged) * 256) / 256);
  return out;
}

// The same rare or common rule for each key, the most frequent first, ties by text.
struct RuleCounts {
  std::map<std::uint64_t, std::map<std::string, std::size_t>> counts;

  void add(std::uint64_t key, const std::string& rule) { ++counts[key][rule]; }
};

}  // namespace

Treebank read_treebanks(const fs::path& corpora, const std::set<std::string>& left_out) {
  Treebank out = readers::read_conllu(corpora / "ewt" / "en_ewt-ud-train.conllu");
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(corpora / "gum" / "train")) {
    if (entry.path().extension() == ".conllu" && !left_out.contains(entry.path().stem().string()))
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    for (auto& document : readers::read_conllu(file)) out.push_back(std::move(document));
  }
  return out;
}

std::vector<float> train_word_boundaries(const Treebank& treebank) {
  std::vector<Decision> decisions;
  language::BoundaryFeatures features;
  for (const auto& source : treebank) {
    std::set<std::uint32_t> starts;
    for (const Token& token : source.annotations.tokens) starts.insert(token.span.begin);
    for (const Block& block : source.document.blocks) {
      const std::string_view text = source.document.view(block.span);
      for (std::size_t at = 0; at < text.size();) {
        const auto begin = static_cast<std::uint32_t>(at);
        if (utf8::is_space(utf8::next(text, at))) continue;
        const language::Chunk chunk(text, begin);
        for (const std::uint32_t candidate : chunk.candidates()) {
          chunk.features(candidate, features);
          decisions.push_back(
              {{features.rows().begin(), features.rows().end()}, starts.contains(candidate + block.span.begin)});
        }
        at = chunk.span().end;
      }
    }
  }
  return train_classifier(std::move(decisions));
}

std::vector<float> train_sentence_boundaries(const Treebank& treebank) {
  std::vector<Decision> decisions;
  language::BoundaryFeatures features;
  for (const auto& source : treebank) {
    std::vector<std::vector<Span>> words(source.document.blocks.size());
    std::vector<std::set<std::size_t>> ends(source.document.blocks.size());
    for (const Sentence& sentence : source.annotations.sentences) {
      auto& block = words[sentence.block];
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
        block.push_back(source.annotations.tokens[i].span);
      ends[sentence.block].insert(block.size() - 1);
    }
    for (std::size_t b = 0; b < words.size(); ++b) {
      const language::SentenceCandidates candidates(source.document.text, words[b]);
      std::size_t begin = 0;
      for (const std::size_t position : candidates.positions()) {
        while (ends[b].lower_bound(begin) != ends[b].end() && *ends[b].lower_bound(begin) < position)
          begin = *ends[b].lower_bound(begin) + 1;
        candidates.features(position, begin, features);
        decisions.push_back({{features.rows().begin(), features.rows().end()}, ends[b].contains(position)});
      }
    }
  }
  return train_classifier(std::move(decisions));
}

LemmaData build_lemma_data(const Treebank& treebank) {
  RuleCounts words, suffixes;
  for (const auto& source : treebank) {
    for (const Token& token : source.annotations.tokens) {
      if (token.lemma == "_" || token.tag == "GW") continue;
      const std::string form(source.document.view(token.span));
      const std::string lower = utf8::to_lower(language::normalise_form(form));
      const bool keeps = language::keeps_case(token.part_of_speech);
      if (keeps && token.tag != "NNPS" && token.lemma == form) continue;
      const std::string rule = language::lemma_rule(keeps && token.tag == "NNPS" ? form : lower, token.lemma);
      words.add(language::lemma_word_key(token.tag, lower), rule);
      // Names and whole-word rules ("=be") say nothing of other words with the same ending.
      if ((keeps && token.tag != "NNPS") || rule.starts_with('=')) continue;
      for (std::size_t length = 0; length <= language::kLongestLemmaSuffix; ++length) {
        suffixes.add(language::lemma_suffix_key(token.tag, lower, length), rule);
      }
    }
  }
  LemmaData data;
  std::map<std::string, std::uint32_t> numbers;
  const auto number_of = [&](const std::string& rule) {
    const auto [it, fresh] = numbers.emplace(rule, static_cast<std::uint32_t>(numbers.size()));
    if (fresh) {
      data.rule_starts.push_back(static_cast<std::uint32_t>(data.rules.size()));
      data.rules.insert(data.rules.end(), rule.begin(), rule.end());
    }
    return it->second;
  };
  const auto fill = [&](const RuleCounts& counts, std::size_t minimum, std::vector<std::uint64_t>& keys,
                        std::vector<std::uint32_t>& rules) {
    for (const auto& [key, choices] : counts.counts) {
      const auto best = std::max_element(choices.begin(), choices.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
      if (best->second < minimum) continue;
      keys.push_back(key);
      rules.push_back(number_of(best->first));
    }
  };
  fill(words, 1, data.word_keys, data.word_rules);
  fill(suffixes, 2, data.suffix_keys, data.suffix_rules);
  data.rule_starts.push_back(static_cast<std::uint32_t>(data.rules.size()));
  return data;
}

}  // namespace newsgraph::training
