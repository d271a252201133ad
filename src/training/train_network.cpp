#include "training/train_network.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <thread>

#include "base/error.hpp"
#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "training/batches.hpp"
#include "training/optimiser.hpp"
#include "training/scores.hpp"

namespace newsgraph::training {
namespace {

// Headlines in capitals and careless lower case: a few sentences are shown in another case.
enum class Casing { kAsWritten, kUpper, kLower, kTitle };

constexpr double kUpperShare = 0.03, kLowerShare = 0.05, kTitleShare = 0.02;

std::string recase(std::string_view form, Casing casing) {
  if (casing == Casing::kLower) return utf8::to_lower(form);
  std::string out;
  bool first = true;
  for (std::size_t at = 0; at < form.size();) {
    const char32_t c = utf8::next(form, at);
    const bool raise = casing == Casing::kUpper || first;
    utf8::append(out, raise && c < 0x80 && c >= U'a' && c <= U'z' ? c - 32 : c);
    first = false;
  }
  return out;
}

Example make_example(const TrainingSentence& sentence, const FeatureData& data, Casing casing) {
  Example example{&sentence, {}};
  std::vector<std::string> changed;
  std::vector<std::string_view> forms;
  if (casing != Casing::kAsWritten) {
    for (const auto& form : sentence.forms) changed.push_back(recase(form, casing));
  }
  for (const auto& form : casing == Casing::kAsWritten ? sentence.forms : changed) forms.emplace_back(form);
  language::extract_features(forms, data.view(), example.features);
  return example;
}

std::vector<Prediction> predict(const DevelopmentSet& set, const FeatureData& data, const NetworkSizes& sizes,
                                const Parameters& weights) {
  Network network(sizes, data);
  std::vector<Prediction> predicted;
  for (std::size_t from = 0; from < set.sentences.size(); from += 50) {
    std::vector<Example> batch;
    for (std::size_t i = from; i < std::min(from + 50, set.sentences.size()); ++i)
      batch.push_back(make_example(set.sentences[i], data, Casing::kAsWritten));
    for (auto& prediction : network.predict(weights, batch)) predicted.push_back(std::move(prediction));
  }
  return predicted;
}

// Prints the scores of every set and returns their mean: names, and tags and labelled trees where there are trees.
double report(const std::vector<DevelopmentSet>& development, const FeatureData& data, const NetworkSizes& sizes,
              const Parameters& weights) {
  double sum = 0;
  std::size_t count = 0;
  for (const DevelopmentSet& set : development) {
    const auto predicted = predict(set, data, sizes, weights);
    const NameScore names = score_names(set.sentences, predicted);
    std::string line = fmt::format("  {:<18} names {:.1f}", set.name, 100 * names.f1());
    sum += names.f1();
    ++count;
    if (set.sentences[0].has_tree()) {
      const TreeScore trees = score_trees(set.sentences, predicted);
      line += fmt::format("  tags {:.2f}  UAS {:.2f}  LAS {:.2f}", 100 * trees.tags, 100 * trees.unlabelled,
                          100 * trees.labelled);
      sum += trees.tags + trees.labelled;
      count += 2;
    }
    fmt::print("{}\n", line);
  }
  std::fflush(stdout);
  return count == 0 ? 0 : sum / static_cast<double>(count);
}

// Corpora that leave much open teach the network to find too many names: what "no name" gets on top is chosen by the
// mean score of the development sets.
void calibrate_names(const std::vector<DevelopmentSet>& development, const FeatureData& data, const NetworkSizes& sizes,
                     Parameters& weights) {
  const std::size_t bias = weights.index("name.output.bias");
  const float learned = weights.values[bias](0, language::kOutside);
  double best_score = -1;
  float best = 0;
  for (int step = 0; step <= 6; ++step) {
    const float extra = 0.2F * static_cast<float>(step);
    weights.values[bias](0, language::kOutside) = learned + extra;
    double sum = 0;
    std::string line;
    for (const DevelopmentSet& set : development) {
      const double score = score_names(set.sentences, predict(set, data, sizes, weights)).f1();
      sum += score;
      line += fmt::format("  {} {:.2f}", set.name, 100 * score);
    }
    fmt::print("no name +{:.1f}:{}\n", extra, line);
    if (sum <= best_score) continue;
    best_score = sum;
    best = extra;
  }
  weights.values[bias](0, language::kOutside) = learned + best;
}

// What a checkpoint depends on: it fits only the same words, tags, sizes and options.
std::uint64_t fingerprint(const std::vector<TrainingSentence>& sentences, const FeatureData& data,
                          const NetworkSizes& sizes, const TrainingOptions& options) {
  std::string text =
      fmt::format("{} {} {} {} {} {} {} {} {} {}", sizes.hidden, sizes.arc, sizes.relation, sizes.name, sizes.tags,
                  sizes.vocabulary, options.epochs, options.seed, options.threads, sentences.size());
  for (const std::uint64_t key : data.vocabulary_keys) text += std::to_string(key);
  return hash_bytes(text);
}

class TrainingRun {
 public:
  TrainingRun(const std::vector<TrainingSentence>& sentences, const FeatureData& data, const NetworkSizes& sizes,
              const TrainingOptions& options)
      : sentences_(sentences),
        data_(data),
        sizes_(sizes),
        options_(options),
        parameters_(sizes, options.seed),
        best_(parameters_),
        optimiser_(parameters_) {
    for (std::size_t i = 0; i < options.threads; ++i) gradients_.emplace_back(parameters_);
  }

  // Number of epochs already done, from the work folder. Throws ModelError if they were done with other data or
  // options.
  std::size_t resume() {
    const auto file = options_.work / "network.checkpoint";
    std::ifstream in(file, std::ios::binary);
    std::uint64_t made_from = 0, epoch = 0;
    if (!in) return 0;
    if (!in.read(reinterpret_cast<char*>(&made_from), sizeof(made_from)) ||
        made_from != fingerprint(sentences_, data_, sizes_, options_)) {
      throw ModelError(file.string() + ": made from other corpora or options; remove it or choose another --work");
    }
    in.read(reinterpret_cast<char*>(&epoch), sizeof(epoch));
    in.read(reinterpret_cast<char*>(&best_score_), sizeof(best_score_));
    in.read(reinterpret_cast<char*>(&best_epoch_), sizeof(best_epoch_));
    for (Parameters* part : {&parameters_, &best_}) load_parameters(*part, in);
    optimiser_.load(in);
    return epoch;
  }

  void save(std::uint64_t epoch) const {
    const auto target = options_.work / "network.checkpoint";
    const auto beside = options_.work / "network.checkpoint.new";
    {
      std::ofstream out(beside, std::ios::binary);
      const std::uint64_t made_from = fingerprint(sentences_, data_, sizes_, options_);
      out.write(reinterpret_cast<const char*>(&made_from), sizeof(made_from));
      out.write(reinterpret_cast<const char*>(&epoch), sizeof(epoch));
      out.write(reinterpret_cast<const char*>(&best_score_), sizeof(best_score_));
      out.write(reinterpret_cast<const char*>(&best_epoch_), sizeof(best_epoch_));
      for (const Parameters* part : {&parameters_, &best_}) save_parameters(*part, out);
      optimiser_.save(out);
      if (!out.flush()) throw InputError(beside.string() + ": cannot be written");
    }
    std::filesystem::rename(beside, target);
  }

  // Keeps the averaged weights if no earlier epoch scored better; false once it is time to stop.
  bool keep_best(std::uint64_t epoch, double score) {
    if (best_epoch_ == 0 || score >= best_score_) {
      best_ = optimiser_.average();
      best_score_ = score;
      best_epoch_ = epoch;
    }
    return epoch - best_epoch_ < options_.patience;
  }

  Losses epoch(std::size_t number) {
    std::mt19937_64 random(options_.seed * 1000003 + number);
    Losses total;
    const auto batches = make_batches(sentences_, options_.batch_words, random);
    for (std::size_t b = 0; b < batches.size(); ++b) {
      const double progress =
          (static_cast<double>(number) + static_cast<double>(b) / static_cast<double>(batches.size())) /
          static_cast<double>(options_.epochs);
      const double warm = std::min(1.0, static_cast<double>(optimiser_.steps() + 1) / 400.0);
      const Losses losses = step(batches[b], random, options_.rate * warm * std::max(0.02, 1.0 - progress));
      total.tags += losses.tags;
      total.arcs += losses.arcs;
      total.relations += losses.relations;
      total.names += losses.names;
      total.words += losses.words;
    }
    return total;
  }

  [[nodiscard]] const Parameters& average() const { return optimiser_.average(); }
  [[nodiscard]] const Parameters& best() const { return best_; }
  [[nodiscard]] std::uint64_t best_epoch() const { return best_epoch_; }

 private:
  Losses step(const std::vector<std::uint32_t>& batch, std::mt19937_64& random, double rate) {
    std::vector<std::vector<Example>> parts(options_.threads);
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const double draw = std::uniform_real_distribution<double>(0, 1)(random);
      Casing casing = Casing::kAsWritten;
      if (draw < kUpperShare)
        casing = Casing::kUpper;
      else if (draw < kUpperShare + kLowerShare)
        casing = Casing::kLower;
      else if (draw < kUpperShare + kLowerShare + kTitleShare)
        casing = Casing::kTitle;
      parts[i % options_.threads].push_back(make_example(sentences_[batch[i]], data_, casing));
    }
    std::vector<Losses> losses(options_.threads);
    std::vector<std::uint64_t> seeds(options_.threads);
    for (auto& seed : seeds) seed = random();
    const auto work = [&](std::size_t k) {
      std::mt19937_64 own(seeds[k]);
      gradients_[k].clear(parameters_);
      Network network(sizes_, data_);
      if (!parts[k].empty()) losses[k] = network.train(parameters_, parts[k], gradients_[k], own);
    };
    {
      std::vector<std::jthread> threads;
      for (std::size_t k = 1; k < options_.threads; ++k) threads.emplace_back(work, k);
      work(0);
    }
    Losses sum;
    for (const Losses& part : losses) {
      sum.tags += part.tags;
      sum.arcs += part.arcs;
      sum.relations += part.relations;
      sum.names += part.names;
      sum.words += part.words;
    }
    optimiser_.step(parameters_, gradients_, static_cast<double>(sum.words), rate);
    return sum;
  }

  const std::vector<TrainingSentence>& sentences_;
  const FeatureData& data_;
  const NetworkSizes sizes_;
  const TrainingOptions options_;
  Parameters parameters_, best_;
  double best_score_ = 0;
  std::uint64_t best_epoch_ = 0;  // counted from 1; 0: none yet
  Optimiser optimiser_;
  std::vector<Gradients> gradients_;
};

}  // namespace

Parameters train_network(const std::vector<TrainingSentence>& sentences, const std::vector<DevelopmentSet>& development,
                         const FeatureData& features, const NetworkSizes& sizes, const TrainingOptions& options) {
  TrainingRun run(sentences, features, sizes, options);
  for (std::size_t epoch = run.resume(); epoch < options.epochs; ++epoch) {
    const auto begin = std::chrono::steady_clock::now();
    const Losses losses = run.epoch(epoch);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const auto words = static_cast<double>(losses.words);
    fmt::print("epoch {} of {}: tags {:.4f} arcs {:.4f} relations {:.4f} names {:.4f}; {:.0f} s, {:.0f} words/s\n",
               epoch + 1, options.epochs, losses.tags / words, losses.arcs / words, losses.relations / words,
               losses.names / words, seconds, words / seconds);
    const bool go_on = run.keep_best(epoch + 1, report(development, features, sizes, run.average()));
    run.save(epoch + 1);
    if (!go_on) break;
  }
  fmt::print("best epoch: {}\n", run.best_epoch());
  Parameters weights = run.best();
  calibrate_names(development, features, sizes, weights);
  return weights;
}

}  // namespace newsgraph::training
