#include "cli/statement_tasks.hpp"

#include <fmt/core.h>

#include <filesystem>

#include "evaluation/factuality_scores.hpp"
#include "evaluation/name_scores.hpp"
#include "evaluation/openie_scores.hpp"
#include "evaluation/semantic_role_scores.hpp"
#include "evaluation/time_scores.hpp"
#include "pipeline/data_folder.hpp"
#include "relations/propositions.hpp"

namespace newsgraph::cli {
namespace {

void print_misses(const std::vector<std::string>& misses) {
  for (const std::string& miss : misses) fmt::print("  {}\n", miss);
}

// The stages' annotations of the words of an annotated document.
Annotations analyse(const pipeline::Stages& stages, const Document& document, const Annotations& words) {
  Annotations out;
  out.sentences = words.sentences;
  for (const Token& token : words.tokens) out.tokens.emplace_back().span = token.span;
  stages.annotate_discourse(document, out);
  return out;
}

}  // namespace

void StatementTasks::declare(CLI::App& command) {
  roles_ = command.add_subcommand("roles", "PropBank columns: F1 of (verb, head of argument, ARG0 or ARG1)");
  roles_->add_option("--trees", trees_, "CoNLL-U file with the same sentences")->required();
  openie_ = command.add_subcommand("openie", "sentence, relation, arguments: CaRB's F1 of open information extraction");
  factuality_ = command.add_subcommand("factuality", "CAT XML: macro-F1 of certainty and polarity of events");
  time_ =
      command.add_subcommand("time", "CAT XML or CoNLL-U with dates: recall and value accuracy of time expressions");
  tasks_ = {roles_, openie_, factuality_, time_};
  for (CLI::App* task : tasks_) task->add_option("GOLD", files_, "annotated files")->required();
  for (CLI::App* task : {factuality_, time_}) task->add_flag("--verbose", verbose_, "list what is wrong");
}

std::optional<ExitCode> StatementTasks::run(const std::string& model) const {
  if (!roles_->parsed() && !openie_->parsed() && !factuality_->parsed() && !time_->parsed()) return std::nullopt;
  const pipeline::Stages stages(pipeline::find_stage_files(model, {}));
  if (roles_->parsed()) return evaluate_roles(stages);
  if (openie_->parsed()) return evaluate_openie(stages);
  return factuality_->parsed() ? evaluate_factuality(stages) : evaluate_time(stages);
}

ExitCode StatementTasks::evaluate_roles(const pipeline::Stages& stages) const {
  const auto frames = relations::VerbFrames::read(pipeline::find_data_folder() / "ontology" / "frames" / "verbs.tsv");
  std::map<std::string, evaluation::RoleSentence> gold;
  for (const std::string& file : files_) gold.merge(evaluation::read_propbank(file));
  evaluation::SemanticRoleReport report;
  for (const auto& trees : readers::read_conllu(trees_)) {
    const Annotations annotations = analyse(stages, trees.document, trees.annotations);
    evaluation::score_roles(trees, gold, relations::Syntax(trees.document, annotations), frames, report);
  }
  for (const auto& [name, scores] : {std::pair("verbs", report.all), std::pair("without \"be\"", report.lexical)}) {
    fmt::print("{:<13} precision {:6.2f}  recall {:6.2f}  F1 {:6.2f}  ({} gold, {} found, {} right)\n", name,
               scores.precision(), scores.recall(), scores.f1(), scores.gold, scores.found, scores.right);
  }
  return kAllWell;
}

ExitCode StatementTasks::evaluate_openie(const pipeline::Stages& stages) const {
  evaluation::TuplesBySentence gold, found;
  for (const std::string& file : files_) gold.merge(evaluation::read_open_tuples(file));
  for (const auto& [sentence, tuples] : gold) {
    auto [document, words] = evaluation::make_document({evaluation::words_of(sentence)});
    const Annotations annotations = analyse(stages, document, words);
    for (const auto& item : relations::propositions_of(relations::Syntax(document, annotations))) {
      found[sentence].push_back({item.relation, item.arguments, item.confidence});
    }
  }
  const auto scores = evaluation::score_open_tuples(gold, found);
  fmt::print("precision {:6.2f}  recall {:6.2f}  F1 {:6.2f}  at confidence {:.2f}\n", scores.precision, scores.recall,
             scores.f1, scores.threshold);
  return kAllWell;
}

ExitCode StatementTasks::evaluate_factuality(const pipeline::Stages& stages) const {
  evaluation::FactualityScores scores;
  for (const std::string& file : files_) {
    const auto gold = readers::read_cat_xml(file);
    const Annotations annotations = analyse(stages, gold.document, gold.annotations);
    evaluation::score_factuality(gold, relations::Syntax(gold.document, annotations), scores);
  }
  for (const auto& [name, counts] :
       {std::pair("certainty", scores.certainty), std::pair("polarity", scores.polarity)}) {
    fmt::print("{:<10} macro-F1 {:6.2f}  (F1 {:6.2f} of the usual, {:6.2f} of the rare)  {} {} {} {}\n", name,
               counts.macro_f1(), counts.f1(0), counts.f1(1), counts.counts[0][0], counts.counts[0][1],
               counts.counts[1][0], counts.counts[1][1]);
  }
  if (verbose_) print_misses(scores.misses);
  return kAllWell;
}

ExitCode StatementTasks::evaluate_time(const pipeline::Stages& stages) const {
  evaluation::TimeScores scores;
  const auto add = [&](const auto& gold) {
    const Annotations annotations = analyse(stages, gold.document, gold.annotations);
    const relations::Syntax syntax(gold.document, annotations);
    evaluation::score_times(gold.document, annotations, evaluation::gold_times(gold), relations::find_times(syntax),
                            scores);
  };
  for (const std::string& file : files_) {
    if (std::filesystem::path(file).extension() == ".xml") {
      add(readers::read_cat_xml(file));
    } else {
      for (const auto& gold : readers::read_conllu(file)) add(gold);
    }
  }
  fmt::print("recall {:6.2f}  value accuracy {:6.2f}  ({} annotated, {} found, {} right)\n", scores.recall(),
             scores.value_accuracy(), scores.gold, scores.found, scores.right);
  if (verbose_) print_misses(scores.misses);
  return kAllWell;
}

}  // namespace newsgraph::cli
