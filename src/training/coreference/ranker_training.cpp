#include "training/coreference/ranker_training.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <unordered_map>

namespace newsgraph::training {
namespace {

// Features of all options as rows of the weight table; rare ones are dropped.
struct Rows {
  std::vector<std::uint32_t> hashes;  // ascending
  std::vector<std::uint32_t> rows;    // flat, in the order of the examples
  std::vector<std::size_t> begins;    // by option
};

Rows number_features(const RankingExamples& examples, std::uint32_t least) {
  std::unordered_map<std::uint32_t, std::uint32_t> counts;
  for (const std::uint32_t feature : examples.features) ++counts[feature];
  Rows out;
  for (const auto& [feature, count] : counts) {
    if (count >= least) out.hashes.push_back(feature);
  }
  std::sort(out.hashes.begin(), out.hashes.end());
  std::unordered_map<std::uint32_t, std::uint32_t> numbers;
  for (std::uint32_t i = 0; i < out.hashes.size(); ++i) numbers.emplace(out.hashes[i], i);
  out.begins.push_back(0);
  for (std::size_t option = 0; option + 1 < examples.option_begins.size(); ++option) {
    for (std::size_t i = examples.option_begins[option]; i < examples.option_begins[option + 1]; ++i) {
      const auto found = numbers.find(examples.features[i]);
      if (found != numbers.end()) out.rows.push_back(found->second);
    }
    out.begins.push_back(out.rows.size());
  }
  return out;
}

class RankerTraining {
 public:
  RankerTraining(const RankingExamples& examples, const RankerOptions& options)
      : examples_(examples),
        options_(options),
        rows_(number_features(examples, options.least)),
        width_(1 + options.hidden),
        random_(options.seed),
        weights_(rows_.hashes.size() * width_, 0.0F),
        squares_(weights_.size(), 1e-4F),
        bias_(options.hidden, 0.1F),
        bias_squares_(options.hidden, 1e-2F),
        output_(options.hidden),
        output_squares_(options.hidden, 1e-2F) {
    std::uniform_real_distribution<float> small(-0.05F, 0.05F);
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      if (i % width_ != 0) weights_[i] = small(random_);
    }
    for (std::size_t i = 0; i < output_.size(); ++i) output_[i] = i % 2 == 0 ? 0.3F : -0.3F;
  }

  discourse::RankerWeights run() {
    std::vector<std::size_t> order(examples_.weights.size());
    std::iota(order.begin(), order.end(), 0U);
    for (std::uint32_t epoch = 0; epoch < options_.epochs; ++epoch) {
      std::shuffle(order.begin(), order.end(), random_);
      double loss = 0;
      std::size_t right = 0;
      rate_ = options_.rate * (1.0F - 0.9F * static_cast<float>(epoch) / static_cast<float>(options_.epochs));
      for (const std::size_t example : order) learn(example, loss, right);
      fmt::print("epoch {}: loss {:.4f}, right {:.2f} %\n", epoch + 1, loss / static_cast<double>(order.size()),
                 100.0 * static_cast<double>(right) / static_cast<double>(order.size()));
      std::fflush(stdout);
      if (2 * (epoch + 1) > options_.epochs) add_to_means();
    }
    return packed();
  }

 private:
  void learn(std::size_t example, double& loss, std::size_t& right) {
    const std::size_t begin = examples_.example_begins[example], count = examples_.example_begins[example + 1] - begin;
    scores_.assign(count, 0);
    units_.assign(count * options_.hidden, 0);
    draw_kept();
    for (std::size_t o = 0; o < count; ++o) score(begin + o, o);
    const bool anaphoric = examples_.right[begin] == 0;
    const auto best = static_cast<std::size_t>(std::max_element(scores_.begin(), scores_.end()) - scores_.begin());
    right += examples_.right[begin + best];
    for (std::size_t o = 0; o < count; ++o) {
      if (examples_.right[begin + o] == 0)
        scores_[o] += o == 0 ? options_.false_new : anaphoric ? options_.wrong_link : options_.false_anaphor;
    }
    const float top = *std::max_element(scores_.begin(), scores_.end());
    double all = 0, good = 0;
    for (std::size_t o = 0; o < count; ++o) {
      const double value = std::exp(static_cast<double>(scores_[o] - top));
      all += value;
      if (examples_.right[begin + o] != 0) good += value;
    }
    loss -= std::log(std::max(good / all, 1e-12));
    for (std::size_t o = 0; o < count; ++o) {
      const double value = std::exp(static_cast<double>(scores_[o] - top));
      const double wanted = examples_.right[begin + o] != 0 && good > 0 ? value / good : 0;
      const auto gradient = static_cast<float>(value / all - wanted) * examples_.weights[example];
      if (std::abs(gradient) > 1e-4F) update(begin + o, o, gradient);
    }
  }

  // One mask for all options of an example: a feature is left out of all or none.
  void draw_kept() {
    mask_ = static_cast<std::uint32_t>(random_());
    threshold_ = static_cast<std::uint32_t>(options_.dropout * 65536.0F);
  }
  [[nodiscard]] bool kept(std::uint32_t row) const {
    const std::uint32_t value = (row ^ mask_) * 2654435761U;
    return (value >> 16U) >= threshold_;
  }

  void score(std::size_t option, std::size_t place) {
    float* units = units_.data() + place * options_.hidden;
    float linear = 0;
    for (std::size_t i = rows_.begins[option]; i < rows_.begins[option + 1]; ++i) {
      if (!kept(rows_.rows[i])) continue;
      const float* row = weights_.data() + rows_.rows[i] * width_;
      linear += row[0];
      for (std::uint32_t h = 0; h < options_.hidden; ++h) units[h] += row[1 + h];
    }
    const float grow = 1.0F / (1.0F - options_.dropout);
    linear *= grow;
    for (std::uint32_t h = 0; h < options_.hidden; ++h) {
      units[h] = units[h] * grow + bias_[h];
      if (units[h] > 0) linear += units[h] * output_[h];
    }
    scores_[place] = linear;
  }

  void step(float& weight, float& square, float gradient) const {
    square += gradient * gradient;
    weight -= rate_ * (gradient / std::sqrt(square) + options_.decay * weight);
  }

  void update(std::size_t option, std::size_t place, float gradient) {
    const float* units = units_.data() + place * options_.hidden;
    inner_.resize(options_.hidden);
    for (std::uint32_t h = 0; h < options_.hidden; ++h) {
      inner_[h] = units[h] > 0 ? gradient * output_[h] : 0.0F;
      if (units[h] > 0) step(output_[h], output_squares_[h], gradient * units[h]);
      if (inner_[h] != 0) step(bias_[h], bias_squares_[h], inner_[h]);
    }
    for (std::size_t i = rows_.begins[option]; i < rows_.begins[option + 1]; ++i) {
      if (!kept(rows_.rows[i])) continue;
      float* row = weights_.data() + rows_.rows[i] * width_;
      float* squares = squares_.data() + rows_.rows[i] * width_;
      step(row[0], squares[0], gradient);
      for (std::uint32_t h = 0; h < options_.hidden; ++h) step(row[1 + h], squares[1 + h], inner_[h]);
    }
  }

  // What is kept is the mean of the weights after each epoch of the second half, which depends less on the order of the
  // last examples than the weights at the end (Izmailov et al. 2018).
  void add_to_means() {
    ++means_;
    const auto add = [this](std::vector<float>& mean, const std::vector<float>& now) {
      mean.resize(now.size(), 0);
      for (std::size_t i = 0; i < now.size(); ++i) mean[i] += (now[i] - mean[i]) / means_;
    };
    add(mean_weights_, weights_);
    add(mean_bias_, bias_);
    add(mean_output_, output_);
  }

  discourse::RankerWeights packed() const {
    discourse::RankerWeights out;
    out.hidden = options_.hidden;
    out.bias = mean_bias_;
    out.output = mean_output_;
    out.features = rows_.hashes;
    float largest = 0;
    for (const float weight : mean_weights_) largest = std::max(largest, std::abs(weight));
    out.scale = std::max(largest, 1e-6F) / 32000.0F;
    for (const float weight : mean_weights_)
      out.rows.push_back(static_cast<std::int16_t>(std::lround(weight / out.scale)));
    return out;
  }

  const RankingExamples& examples_;
  const RankerOptions& options_;
  Rows rows_;
  std::size_t width_;
  std::mt19937_64 random_;
  float rate_ = 0;
  std::uint32_t mask_ = 0, threshold_ = 0;
  std::vector<float> weights_, squares_, bias_, bias_squares_, output_, output_squares_;
  float means_ = 0;
  std::vector<float> mean_weights_, mean_bias_, mean_output_;
  std::vector<float> scores_, units_, inner_;
};

}  // namespace

discourse::RankerWeights train_ranker(const RankingExamples& examples, const RankerOptions& options) {
  return RankerTraining(examples, options).run();
}

}  // namespace newsgraph::training
