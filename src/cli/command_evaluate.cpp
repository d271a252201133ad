// newsgraph evaluate: scores of the stages against public formats.
#include <fmt/core.h>

#include <chrono>

#include "cli/command.hpp"
#include "cli/evaluate_attribution.hpp"
#include "cli/evaluate_coreference.hpp"
#include "cli/statement_tasks.hpp"
#include "evaluation/language_scores.hpp"
#include "evaluation/name_scores.hpp"
#include "language/language_model.hpp"
#include "pipeline/data_folder.hpp"
#include "pipeline/stages.hpp"

namespace newsgraph::cli {
namespace {

constexpr const char* kExamples =
    "EXAMPLES\n"
    "  newsgraph evaluate language en_ewt-ud-dev.conllu\n"
    "  newsgraph evaluate language --gold-tokens en_ewt-ud-dev.conllu\n"
    "  newsgraph evaluate names en_ewt-ud-dev.iob2\n"
    "  newsgraph evaluate attribution gum/attribution-dev.tsv\n"
    "  newsgraph evaluate roles --trees en_ewt-ud-dev.conllu en_ewt-propbank-dev.tsv\n"
    "  newsgraph evaluate openie gold.tsv\n"
    "  newsgraph evaluate factuality meantime/*/*.xml\n"
    "  newsgraph evaluate time gum/dev/*.conllu\n"
    "  newsgraph evaluate coreference gum/dev/*.conllu --chains gum/ontogum/dev\n"
    "  newsgraph evaluate coreference gap-validation.tsv\n"
    "  newsgraph evaluate linking gum/dev/*.conllu\n";

class EvaluateCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand("evaluate", "Score a stage against annotated text");
    command->require_subcommand(1);
    command->footer(kExamples);
    language_ =
        command->add_subcommand("language", "CoNLL-U: the F1 measures of the CoNLL 2018 shared task, over all files");
    language_->add_option("GOLD", files_, "CoNLL-U files")->required();
    language_->add_flag("--gold-tokens", gold_tokens_,
                        "take words and sentences from the file instead of finding them");
    names_ = command->add_subcommand("names", "IOB2: F1 of exact spans by type, over all files, on the file's words");
    names_->add_option("GOLD", files_, "IOB2 files")->required();
    attribution_task_ = attribution_.declare(*command);
    coreference_task_ = coreference_.declare(*command);
    linking_task_ = linking_.declare(*command);
    statements_.declare(*command);
    std::vector<CLI::App*> tasks = statements_.tasks();
    tasks.insert(tasks.end(), {language_, names_, attribution_task_, coreference_task_, linking_task_});
    for (CLI::App* task : tasks) task->add_option("--model", model_, "model: small, or a file")->capture_default_str();
    return command;
  }

  ExitCode run() override {
    if (attribution_task_->parsed()) return attribution_.run(pipeline::Stages(pipeline::find_stage_files(model_, {})));
    if (const auto code = statements_.run(model_)) return *code;
    if (coreference_task_->parsed()) return coreference_.run(pipeline::Stages(pipeline::find_stage_files(model_, {})));
    if (linking_task_->parsed()) return linking_.run(pipeline::Stages(pipeline::find_stage_files(model_, {})));
    const language::LanguageModel model(pipeline::find_stage_files(model_, {}).model);
    return language_->parsed() ? evaluate_language(model) : evaluate_names(model);
  }

 private:
  ExitCode evaluate_language(const language::LanguageModel& model) const {
    evaluation::LanguageScores scores;
    double seconds = 0;
    for (const std::string& file : files_) {
      for (const auto& gold : readers::read_conllu(file)) {
        Annotations predicted;
        const auto begin = std::chrono::steady_clock::now();
        if (gold_tokens_) {
          predicted.tokens = gold.annotations.tokens;
          predicted.sentences = gold.annotations.sentences;
          model.analyse(gold.document, predicted);
        } else {
          model.annotate(gold.document, predicted);
        }
        seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        evaluation::score_language(gold, predicted, model.morphology(gold.document, predicted), scores);
      }
    }
    fmt::print(
        "words      {:6.2f}\nsentences  {:6.2f}\nUPOS       {:6.2f}\nXPOS       {:6.2f}\nfeatures   {:6.2f}\nlemmas    "
        " {:6.2f}\nUAS       "
        " {:6.2f}\nLAS        {:6.2f}\n",
        scores.word_f1(scores.right_words), scores.sentence_f1(), scores.word_f1(scores.part_of_speech),
        scores.word_f1(scores.tag), scores.word_f1(scores.features), scores.word_f1(scores.lemma),
        scores.word_f1(scores.unlabelled), scores.word_f1(scores.labelled));
    fmt::print(stderr, "{} words in {:.2f} s: {:.0f} words/s on one thread\n", scores.words, seconds,
               static_cast<double>(scores.words) / seconds);
    return kAllWell;
  }

  ExitCode evaluate_names(const language::LanguageModel& model) const {
    std::vector<evaluation::LabelledSentence> sentences;
    for (const std::string& file : files_) {
      for (auto& sentence : evaluation::read_labelled(file)) sentences.push_back(std::move(sentence));
    }
    auto [document, predicted] = evaluation::make_document(sentences);
    model.analyse(document, predicted);
    for (const auto& [type, counts] : evaluation::score_names(sentences, predicted)) {
      fmt::print("{:<4} precision {:6.2f}  recall {:6.2f}  F1 {:6.2f}  ({} gold, {} found, {} right)\n", type,
                 counts.precision(), counts.recall(), counts.f1(), counts.gold, counts.predicted, counts.right);
    }
    return kAllWell;
  }

  CLI::App *language_ = nullptr, *names_ = nullptr, *attribution_task_ = nullptr;
  CLI::App *coreference_task_ = nullptr, *linking_task_ = nullptr;
  AttributionEvaluation attribution_;
  StatementTasks statements_;
  CoreferenceEvaluation coreference_;
  LinkingEvaluation linking_;
  std::vector<std::string> files_;
  std::string model_ = "small";
  bool gold_tokens_ = false;
};

}  // namespace

std::unique_ptr<Command> make_evaluate_command() { return std::make_unique<EvaluateCommand>(); }

}  // namespace newsgraph::cli
