#include "cli/evaluate_coreference.hpp"

#include <fmt/core.h>

#include <filesystem>

#include "base/error.hpp"
#include "evaluation/chain_files.hpp"
#include "evaluation/linking_scores.hpp"
#include "evaluation/pronoun_scores.hpp"

namespace newsgraph::cli {
namespace {

Annotations annotated(const readers::ConlluDocument& gold, const pipeline::Stages& stages) {
  Annotations annotations;
  annotations.tokens = gold.annotations.tokens;
  annotations.sentences = gold.annotations.sentences;
  stages.annotate_words(gold.document, annotations);
  stages.annotate_meaning(gold.document, annotations);
  return annotations;
}

}  // namespace

CLI::App* CoreferenceEvaluation::declare(CLI::App& evaluate) {
  CLI::App* task = evaluate.add_subcommand(
      "coreference",
      "CoNLL-U with OntoGUM's chains: the measures of the CoNLL 2012 shared task, on the file's words; "
      "GAP's .tsv: F1 by sex of the pronoun");
  task->add_option("GOLD", files_, "CoNLL-U files, or .tsv files of GAP")->required();
  task->add_option("--chains", chains_, "folder that holds NAME.conll for each NAME.conllu");
  return task;
}

ExitCode CoreferenceEvaluation::run(const pipeline::Stages& stages) const {
  evaluation::CoreferenceScores chains;
  evaluation::PronounScores pronouns;
  for (const std::filesystem::path file : files_) {
    if (file.extension() == ".tsv") {
      for (const auto& passage : evaluation::read_passages(file))
        evaluation::score_pronoun(passage, stages.annotate(evaluation::passage_document(passage)), pronouns);
      continue;
    }
    if (chains_.empty()) throw UsageError("--chains is needed for " + file.string());
    const auto gold = evaluation::read_chains(std::filesystem::path(chains_) / (file.stem().string() + ".conll"));
    for (const auto& words : readers::read_conllu(file)) {
      const Annotations predicted = annotated(words, stages);
      evaluation::score_coreference(gold, evaluation::chains_of(predicted), chains);
    }
  }
  const auto print = [](const char* name, const auto& scores) {
    fmt::print("{:<10} precision {:6.2f}  recall {:6.2f}  F1 {:6.2f}\n", name, scores.precision(), scores.recall(),
               scores.f1());
  };
  if (chains.mentions.recall_whole > 0) {
    print("mentions", chains.mentions);
    print("MUC", chains.muc);
    print("B3", chains.b_cubed);
    print("CEAF phi4", chains.ceaf);
    fmt::print("CoNLL score {:6.2f}\n", chains.conll());
  }
  if (pronouns.all().gold > 0) {
    print("masculine", pronouns.masculine);
    print("feminine", pronouns.feminine);
    print("all", pronouns.all());
    fmt::print("bias {:.3f}\n", pronouns.bias());
  }
  return kAllWell;
}

CLI::App* LinkingEvaluation::declare(CLI::App& evaluate) {
  CLI::App* task = evaluate.add_subcommand(
      "linking", "CoNLL-U of GUM: what we link against the Wikipedia titles of its names, on the file's words");
  task->add_option("GOLD", files_, "CoNLL-U files")->required();
  task->add_flag("--list", list_, "list wrong links on stderr");
  return task;
}

ExitCode LinkingEvaluation::run(const pipeline::Stages& stages) const {
  evaluation::LinkingScores scores;
  for (const std::string& file : files_) {
    for (const auto& words : readers::read_conllu(file)) {
      const Annotations predicted = annotated(words, stages);
      evaluation::score_linking(words, predicted, stages.gazetteer(), scores);
    }
  }
  if (list_) {
    for (const std::string& mistake : scores.mistakes) fmt::print(stderr, "{}\n", mistake);
  }
  fmt::print(
      "links      precision {:6.2f}  recall {:6.2f}  F1 {:6.2f}  ({} gold, {} found, {} right; {} more without a "
      "title)\n",
      scores.links.precision(), scores.links.recall(), scores.links.f1(), scores.links.gold, scores.links.predicted,
      scores.links.right, scores.untitled);
  return kAllWell;
}

}  // namespace newsgraph::cli
