// newsgraph-train-attribution: makes models/newsgraph-en-attribution.model from the corpora folder, with the language
// model that newsgraph itself uses.
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <exception>

#include "pipeline/data_folder.hpp"
#include "training/attribution/classifier_training.hpp"
#include "training/left_out_documents.hpp"

int main(int argc, char** argv) {
  using namespace newsgraph;
  CLI::App app("Trains newsgraph's attribution model from the corpora folder.");
  std::filesystem::path corpora, output;
  training::ClassifierOptions options;
  app.add_option("--corpora", corpora, "folder of the training corpora: gum/")->required();
  app.add_option("--output", output, "model file to write")->required();
  app.add_option("--epochs", options.epochs, "passes over the examples")->capture_default_str();
  app.add_option("--least", options.least, "occurrences of a feature that is kept")->capture_default_str();
  app.add_option("--rate", options.rate, "step size")->capture_default_str();
  app.add_option("--penalty", options.penalty, "of large weights")->capture_default_str();
  app.add_option("--seed", options.seed, "seed of the order of the examples")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  try {
    pipeline::StageFiles files = pipeline::find_stage_files("small", {});
    files.coreference.clear();
    files.attribution.clear();  // what is trained must not depend on what was trained before
    const pipeline::Stages stages(files);
    const auto show = [](const char* what, const training::ClassifierScores& scores) {
      fmt::print("{}: {} attributions, {} found, {} right\n", what, scores.gold, scores.found, scores.right);
    };
    const auto train = training::read_examples(corpora, "train", training::kLeftOutDocuments, stages);
    const auto weights = training::train_classifier(train, options);
    const discourse::CueClassifier classifier(weights);
    fmt::print("{} candidates, {} features\n", train.size(), weights.features.size());
    show("train", training::score_classifier(classifier, train));
    show("train, fivefold", training::cross_validate(train, options));
    show("dev", training::score_classifier(
                    classifier, training::read_examples(corpora, "dev", training::kLeftOutDocuments, stages)));
    discourse::write_cue_weights(weights, output);
    fmt::print("{} written, {} bytes\n", output.string(), std::filesystem::file_size(output));
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "newsgraph-train-attribution: error: {}\n", error.what());
    return 1;
  }
}
