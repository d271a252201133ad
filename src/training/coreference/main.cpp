// newsgraph-train-coreference: makes models/newsgraph-en-coreference.model from the corpora folder, with the language
// model that newsgraph itself uses.
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <exception>

#include "pipeline/data_folder.hpp"
#include "training/coreference/ranker_training.hpp"
#include "training/left_out_documents.hpp"

int main(int argc, char** argv) {
  using namespace newsgraph;
  CLI::App app("Trains newsgraph's coreference model from the corpora folder.");
  std::filesystem::path corpora, output;
  training::RankerOptions options;
  float gap_weight = 1;
  app.add_option("--corpora", corpora, "folder of the training corpora: gum/ and gap/")->required();
  app.add_option("--output", output, "model file to write")->required();
  app.add_option("--hidden", options.hidden, "hidden units")->capture_default_str();
  app.add_option("--epochs", options.epochs, "passes over the examples")->capture_default_str();
  app.add_option("--least", options.least, "occurrences of a feature that is kept")->capture_default_str();
  app.add_option("--rate", options.rate, "step size")->capture_default_str();
  app.add_option("--dropout", options.dropout, "share of features left out at random")->capture_default_str();
  app.add_option("--false-new", options.false_new, "cost of leaving a repeating mention alone")->capture_default_str();
  app.add_option("--false-anaphor", options.false_anaphor, "cost of joining a new thing")->capture_default_str();
  app.add_option("--wrong-link", options.wrong_link, "cost of joining to another thing")->capture_default_str();
  app.add_option("--gap-weight", gap_weight, "weight of a passage of GAP")->capture_default_str();
  app.add_option("--seed", options.seed, "seed of every random choice")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  try {
    pipeline::StageFiles files = pipeline::find_stage_files("small", {});
    files.coreference.clear();  // what is trained must not depend on what was trained before
    const pipeline::Stages stages(files);
    training::RankingExamples examples;
    training::add_gum(corpora, training::kLeftOutDocuments, stages, examples);
    const std::size_t of_gum = examples.weights.size();
    const discourse::AntecedentRanker first(training::train_ranker(examples, options));
    training::add_gap(corpora, gap_weight, stages, first, examples);
    fmt::print("{} mentions of GUM, {} of GAP, {} options, {} features\n", of_gum, examples.weights.size() - of_gum,
               examples.right.size(), examples.features.size());
    std::fflush(stdout);
    discourse::write_ranker(training::train_ranker(examples, options), output);
    fmt::print("{} written, {} bytes\n", output.string(), std::filesystem::file_size(output));
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "newsgraph-train-coreference: error: {}\n", error.what());
    return 1;
  }
}
