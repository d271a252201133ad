// newsgraph-train-confidence: says how far such figures can be trusted, on each half of the judged statements by
// weights fitted to the other, then fits models/newsgraph-en-confidence.tsv to all of them.
#include <fmt/core.h>
#include <fmt/os.h>

#include <CLI/CLI.hpp>
#include <cmath>
#include <exception>

#include "pipeline/data_folder.hpp"
#include "training/confidence/judged_statements.hpp"

namespace {

using namespace newsgraph;
using relations::kConfidenceFeatures;
using training::JudgedStatement;

constexpr int kSteps = 20'000;
constexpr double kRate = 0.02;

// Logistic regression by gradient descent; all weights but the first are drawn towards 0 (L2), so that a feature seen
// a few times says little.
relations::ConfidenceModel::Weights fit(const std::vector<JudgedStatement>& examples, double pull) {
  std::array<double, kConfidenceFeatures.size()> weights = {};
  for (int step = 0; step < kSteps; ++step) {
    std::array<double, kConfidenceFeatures.size()> slope = {};
    double count = 0;
    for (const JudgedStatement& example : examples) {
      double sum = 0;
      for (const auto feature : example.features) sum += weights[feature];
      const double error = (example.right ? 1.0 : 0.0) - 1.0 / (1.0 + std::exp(-sum));
      for (const auto feature : example.features) slope[feature] += error;
      ++count;
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
      weights[i] += kRate * (slope[i] - (i == 0 ? 0.0 : pull * weights[i])) / std::max(count / 50, 1.0);
    }
  }
  relations::ConfidenceModel::Weights out = {};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<int>(std::lround(100 * weights[i]));
  return out;
}

void write(const std::string& file, const relations::ConfidenceModel::Weights& weights) {
  auto out = fmt::output_file(file);
  out.print(
      "# How sure newsgraph is of a statement: log-odds of being right, in hundredths, by its features\n"
      "# (src/relations/confidence.hpp). Made by newsgraph-train-confidence.\n");
  for (std::size_t i = 0; i < weights.size(); ++i) out.print("{}\t{}\n", kConfidenceFeatures[i], weights[i]);
}

struct Prediction {
  double share = 0;
  bool right = false;
};

// Each half judged by weights that were fitted to the other half.
std::vector<Prediction> predict_halves(const std::vector<JudgedStatement>& examples, double pull) {
  std::vector<Prediction> out;
  for (const bool second : {false, true}) {
    std::vector<JudgedStatement> others;
    for (const JudgedStatement& example : examples) {
      if (example.second_half != second) others.push_back(example);
    }
    const relations::ConfidenceModel model(fit(others, pull));
    for (const JudgedStatement& example : examples) {
      if (example.second_half == second) out.push_back({model.share_right(example.features), example.right});
    }
  }
  return out;
}

// What share of the statements between two confidences is right?
void report(const std::vector<Prediction>& predictions) {
  constexpr std::array<double, 6> kEdges = {0, 0.6, 0.7, 0.8, 0.9, 1};
  double brier = 0, right = 0;
  const auto total = static_cast<double>(predictions.size());
  fmt::print("confidence    statements  mean  right\n");
  for (std::size_t band = 0; band + 1 < kEdges.size(); ++band) {
    double count = 0, sum = 0, good = 0;
    for (const Prediction& item : predictions) {
      if (item.share < kEdges[band] || item.share >= kEdges[band + 1]) continue;
      ++count, sum += item.share, good += item.right;
    }
    if (count == 0) continue;
    fmt::print("{:.2f} to {:.2f}  {:10}  {:.2f}  {:.2f}\n", kEdges[band], kEdges[band + 1], count, sum / count,
               good / count);
  }
  for (const Prediction& item : predictions) {
    brier += std::pow(item.share - item.right, 2);
    right += item.right;
  }
  const double share = right / total;
  fmt::print("Brier score {:.3f}; {:.3f} if all had the mean, {:.2f}\n", brier / total, share * (1 - share), share);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Fits newsgraph's confidences to judged statements.");
  std::string judgements, articles, output;
  double pull = 1;
  app.add_option("--judgements", judgements, "table of judgements (bench/judgements.tsv)")->required();
  app.add_option("--articles", articles, "NDJSON of the articles that they were drawn from")->required();
  app.add_option("--output", output, "file to write")->required();
  app.add_option("--pull", pull, "how strongly weights are drawn towards 0")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  try {
    pipeline::StageFiles files = pipeline::find_stage_files("small", {});
    files.confidence.clear();  // the features need what the rules themselves think
    const pipeline::Stages stages(files);
    std::size_t lost = 0;
    const auto examples = training::read_judged(judgements, articles, stages, lost);
    fmt::print("{} judged statements, {} not found any more\n", examples.size(), lost);
    report(predict_halves(examples, pull));
    write(output, fit(examples, pull));
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "newsgraph-train-confidence: error: {}\n", error.what());
    return 1;
  }
}
