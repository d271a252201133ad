#include "training/coreference/examples.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "discourse/antecedents.hpp"
#include "discourse/coreference.hpp"
#include "discourse/participants.hpp"
#include "discourse/ranking_features.hpp"
#include "evaluation/chain_files.hpp"
#include "evaluation/pronoun_scores.hpp"
#include "readers/conllu.hpp"

namespace newsgraph::training {
namespace {

using discourse::ChainBuilder;
using discourse::MentionFacts;
using discourse::RankingFeatures;

class ExampleWriter {
 public:
  explicit ExampleWriter(RankingExamples& examples) : examples_(examples) {
    if (examples.option_begins.empty()) examples.option_begins.push_back(0);
    if (examples.example_begins.empty()) examples.example_begins.push_back(0);
  }

  void option(const std::vector<std::uint32_t>& features, bool right) {
    examples_.features.insert(examples_.features.end(), features.begin(), features.end());
    examples_.option_begins.push_back(examples_.features.size());
    examples_.right.push_back(right ? 1 : 0);
    any_right_ = any_right_ || right;
  }

  // Ends the example; one without a right option is dropped.
  void end(float weight) {
    if (any_right_) {
      examples_.example_begins.push_back(examples_.right.size());
      examples_.weights.push_back(weight);
    } else {
      examples_.right.resize(examples_.example_begins.back());
      examples_.option_begins.resize(examples_.example_begins.back() + 1);
      examples_.features.resize(examples_.option_begins.back());
    }
    any_right_ = false;
  }

 private:
  RankingExamples& examples_;
  bool any_right_ = false;
};

// Gold chain of each of our mentions, by the same words, else by the same head; kNone: none.
std::vector<std::uint32_t> gold_chains(const evaluation::Clusters& gold, const Annotations& truth,
                                       const Annotations& annotations, const std::vector<MentionFacts>& facts) {
  std::map<TokenRange, std::uint32_t> by_range;
  std::map<std::uint32_t, std::pair<std::uint32_t, std::uint32_t>> by_head;  // size, chain
  for (std::uint32_t chain = 0; chain < gold.size(); ++chain) {
    for (const TokenRange range : gold[chain]) {
      by_range.emplace(range, chain);
      for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const std::uint32_t up = truth.tokens[i].head;
        if (up != kNoToken && range.contains(up)) continue;
        const auto [at, fresh] = by_head.try_emplace(i, range.size(), chain);
        if (!fresh && range.size() > at->second.first) at->second = {range.size(), chain};
        break;
      }
    }
  }
  std::vector<std::uint32_t> out(facts.size(), kNone);
  for (std::uint32_t m = 0; m < facts.size(); ++m) {
    if (const auto found = by_range.find(facts[m].extent); found != by_range.end()) {
      out[m] = found->second;
    } else if (annotations.tokens[facts[m].head].relation != DependencyRelation::kCc) {
      if (const auto head = by_head.find(facts[m].head); head != by_head.end()) out[m] = head->second.second;
    }
  }
  return out;
}

void add_document(const readers::ConlluDocument& words, const evaluation::Clusters& gold,
                  const pipeline::Stages& stages, RankingExamples& examples) {
  Annotations annotations;
  annotations.tokens = words.annotations.tokens;
  annotations.sentences = words.annotations.sentences;
  stages.annotate_words(words.document, annotations);
  stages.annotate_meaning(words.document, annotations);
  const DependencyIndex tree(annotations.tokens);
  ChainBuilder chains(annotations.mentions.size());
  discourse::run_sieves(words.document, tree, stages.gazetteer(), annotations, chains);
  const auto participants = discourse::find_participants(words.document, annotations, chains);
  const auto facts = discourse::gather_facts(words.document, tree, annotations);
  const auto chain_of = gold_chains(gold, words.annotations, annotations, facts);
  RankingFeatures features(annotations, stages.gazetteer(), facts, chains);
  ExampleWriter writer(examples);
  std::vector<std::uint32_t> hashes;
  for (std::uint32_t m = 0; m < facts.size(); ++m) {
    if (!discourse::is_open(annotations, chains, participants, m)) continue;
    const auto options = features.options(m);
    std::uint32_t antecedent = kNone;
    for (const auto option : options) {
      if (chain_of[m] != kNone && chain_of[option.candidate] == chain_of[m] && antecedent == kNone)
        antecedent = option.candidate;
    }
    features.alone(m, hashes);
    writer.option(hashes, antecedent == kNone);
    for (const auto option : options) {
      features.pair(m, option, hashes);
      writer.option(hashes, antecedent != kNone && chain_of[option.candidate] == chain_of[m]);
    }
    writer.end(1);
    if (antecedent == kNone) continue;
    const std::uint32_t before = chains.root(antecedent);
    chains.join(antecedent, m);
    features.joined(before, m);
  }
}

// Clusters with a name that overlaps the span.
std::set<std::uint32_t> clusters_at(const Annotations& annotations, const ChainBuilder& chains, Span name) {
  std::set<std::uint32_t> out;
  for (std::uint32_t m = 0; m < annotations.mentions.size(); ++m) {
    const Mention& mention = annotations.mentions[m];
    if (mention.kind == MentionKind::kNamed && annotations.span(mention.tokens).overlaps(name))
      out.insert(chains.root(m));
  }
  return out;
}

void add_passage(const evaluation::Passage& passage, float weight, const pipeline::Stages& stages,
                 const discourse::AntecedentRanker& first, RankingExamples& examples) {
  const Document document = evaluation::passage_document(passage);
  const Annotations annotations = stages.annotate(document);
  const DependencyIndex tree(annotations.tokens);
  ChainBuilder chains(annotations.mentions.size());
  discourse::run_sieves(document, tree, stages.gazetteer(), annotations, chains);
  const auto participants = discourse::find_participants(document, annotations, chains);
  const auto facts = discourse::gather_facts(document, tree, annotations);
  RankingFeatures features(annotations, stages.gazetteer(), facts, chains);
  ExampleWriter writer(examples);
  std::vector<std::uint32_t> hashes;
  for (std::uint32_t m = 0; m < facts.size(); ++m) {
    if (!discourse::is_open(annotations, chains, participants, m)) continue;
    const bool asked = facts[m].pronoun && annotations.tokens[facts[m].head].span.overlaps(passage.pronoun);
    if (asked) {
      const auto a = clusters_at(annotations, chains, passage.a), b = clusters_at(annotations, chains, passage.b);
      const bool known = passage.means_a || passage.means_b;
      features.alone(m, hashes);
      writer.option(hashes, !known);
      for (const auto option : features.options(m)) {
        const std::uint32_t root = chains.root(option.candidate);
        const bool right = known ? (passage.means_a && a.contains(root)) || (passage.means_b && b.contains(root))
                                 : !a.contains(root) && !b.contains(root);
        features.pair(m, option, hashes);
        writer.option(hashes, right);
      }
      writer.end(weight);
      return;
    }
    const std::uint32_t chosen = discourse::likeliest_antecedent(features, first, m);
    if (chosen == kNone) continue;
    const std::uint32_t before = chains.root(chosen);
    chains.join(chosen, m);
    features.joined(before, m);
  }
}

}  // namespace

void add_gum(const std::filesystem::path& corpora, const std::set<std::string>& left_out,
             const pipeline::Stages& stages, RankingExamples& examples) {
  std::vector<std::filesystem::path> files;
  for (const auto& item : std::filesystem::directory_iterator(corpora / "gum" / "train")) {
    if (item.path().extension() == ".conllu" && !left_out.contains(item.path().stem().string()))
      files.push_back(item.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    const auto gold =
        evaluation::read_chains(corpora / "gum" / "ontogum" / "train" / (file.stem().string() + ".conll"));
    for (const auto& words : readers::read_conllu(file)) add_document(words, gold, stages, examples);
  }
}

void add_gap(const std::filesystem::path& corpora, float weight, const pipeline::Stages& stages,
             const discourse::AntecedentRanker& first, RankingExamples& examples) {
  for (const auto& passage : evaluation::read_passages(corpora / "gap" / "gap-development.tsv"))
    add_passage(passage, weight, stages, first, examples);
}

}  // namespace newsgraph::training
