#include <catch2/catch.hpp>

#include "training/network.hpp"

using namespace newsgraph;
using namespace newsgraph::training;

namespace {

constexpr NetworkSizes kSmall{.hidden = 4, .arc = 5, .relation = 3, .name = 4, .tags = 3, .vocabulary = 2};

TrainingSentence sentence() {
  TrainingSentence out;
  out.forms = {"Ana", "met", "them", "today"};
  out.tags = {0, 1, 2, kOpen};
  out.heads = {2, 0, 2, kOpen};
  out.relations = {static_cast<std::uint8_t>(DependencyRelation::kNsubj),
                   static_cast<std::uint8_t>(DependencyRelation::kRoot),
                   static_cast<std::uint8_t>(DependencyRelation::kObj), 0};
  out.names.assign(4, 1U << language::kOutside);
  set_name(out.names, 0, 1, types(EntityType::kPerson, EntityType::kGroup));
  out.names[3] = kAnyLabel;
  out.corpus = Corpus::kGum;
  return out;
}

std::vector<Example> batch_of(const TrainingSentence& sentence, const FeatureData& data) {
  Example example{&sentence, {}};
  const std::vector<std::string_view> forms(sentence.forms.begin(), sentence.forms.end());
  language::extract_features(forms, data.view(), example.features);
  return {example};
}

double total(const Losses& losses) { return losses.tags + losses.arcs + losses.relations + losses.names; }

}  // namespace

// With the same seed the same units are dropped, so the loss is a function of the weights alone.
TEST_CASE("Gradients are the slopes of the loss, in every layer") {
  const FeatureData data;
  const TrainingSentence example = sentence();
  auto batch = batch_of(example, data);
  Parameters parameters(kSmall, 3);
  std::mt19937_64 random(5);
  std::uniform_real_distribution<float> draw(-0.3F, 0.3F);
  for (Matrix& values : parameters.values) {
    for (Eigen::Index i = 0; i < values.size(); ++i) values.data()[i] += draw(random);
  }
  Network network(kSmall, data);
  Gradients gradients(parameters);
  random.seed(5);
  network.train(parameters, batch, gradients, random);
  const auto loss = [&] {
    Gradients unused(parameters);
    std::mt19937_64 same(5);
    return total(network.train(parameters, batch, unused, same));
  };
  for (std::size_t i = 0; i < parameters.values.size(); ++i) {
    Eigen::Index row = 0, column = 0;
    const float slope = gradients.values[i].cwiseAbs().maxCoeff(&row, &column);
    INFO(parameters.names[i]);
    if (slope < 0.02F) continue;  // too flat to be measured in single precision
    float& weight = parameters.values[i](row, column);
    const float before = weight, step = 0.002F;
    weight = before + step;
    const double above = loss();
    weight = before - step;
    const double below = loss();
    weight = before;
    CHECK((above - below) / (2 * step) == Approx(gradients.values[i](row, column)).epsilon(0.03).margin(0.01));
  }
}

TEST_CASE("What nobody is sure of teaches nothing") {
  const FeatureData data;
  TrainingSentence open = sentence();
  open.tags.assign(4, kOpen);
  open.heads.assign(4, kOpen);
  open.names.assign(4, kAnyLabel);
  auto batch = batch_of(open, data);
  const Parameters parameters(kSmall, 3);
  Network network(kSmall, data);
  Gradients gradients(parameters);
  std::mt19937_64 random(5);
  CHECK(total(network.train(parameters, batch, gradients, random)) == 0);
  for (const Matrix& gradient : gradients.values) CHECK(gradient.cwiseAbs().maxCoeff() == 0);
}
