#include "training/forward_pass.hpp"

#include <algorithm>
#include <numeric>

namespace newsgraph::training {
namespace {

using language::kEmbeddingTables;
using language::kInputColumns;

constexpr float kInputDropout = 0.35F, kLayerDropout = 0.40F;
constexpr float kUnknownWord = 0.15F, kNoVectorAtAll = 0.08F, kNoCorpus = 0.5F;

}  // namespace

Matrix dropout_mask(Eigen::Index rows, Eigen::Index columns, float rate, std::mt19937_64& random) {
  Matrix mask(rows, columns);
  const float keep = 1.0F / (1.0F - rate);
  const auto threshold = static_cast<std::uint32_t>(rate * 65536.0F);
  Eigen::Index i = 0;
  while (i < mask.size()) {
    std::uint64_t bits = random();
    for (int k = 0; k < 4 && i < mask.size(); ++k, ++i, bits >>= 16)
      mask.data()[i] = (bits & 0xFFFF) < threshold ? 0.0F : keep;
  }
  return mask;
}

ForwardPass::ForwardPass(const Parameters& parameters, const std::vector<Example>& examples, std::mt19937_64* generator)
    : p(parameters), batch(examples), random(generator) {
  order.resize(batch.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return batch[a].features.size() > batch[b].features.size(); });
  offsets.push_back(0);
  for (const auto i : order) offsets.push_back(offsets.back() + static_cast<std::uint32_t>(batch[i].features.size()));
  packing = pack(offsets);
}

void ForwardPass::drop(Matrix& values, Matrix& mask, float rate) const {
  if (random == nullptr) return;
  mask = dropout_mask(values.rows(), values.cols(), rate, *random);
  values = values.cwiseProduct(mask);
}

void ForwardPass::embed(const FeatureData& data) {
  x = Matrix::Zero(offsets.back(), kInputColumns);
  rows.resize(offsets.back());
  std::uniform_real_distribution<float> chance(0, 1);
  for (std::size_t s = 0; s + 1 < offsets.size(); ++s) {
    for (std::uint32_t k = offsets[s]; k < offsets[s + 1]; ++k) {
      const auto& features = batch[order[s]].features[k - offsets[s]];
      rows[k] = features.rows;
      bool with_vector = features.vector != language::kNoVector;
      if (random != nullptr) {
        if (chance(*random) < kUnknownWord) rows[k][0] = 0;
        if (chance(*random) < kNoVectorAtAll) with_vector = false;
      }
      Eigen::Index at = 0;
      for (std::size_t t = 0; t < kEmbeddingTables.size(); ++t) {
        x.row(k).segment(at, kEmbeddingTables[t].columns) = p.values[t].row(rows[k][t]);
        at += kEmbeddingTables[t].columns;
      }
      if (with_vector) {
        const std::int8_t* vector =
            data.vectors.data() + static_cast<std::size_t>(features.vector) * language::kVectorColumns;
        const float scale = data.vector_scales[features.vector];
        for (std::uint32_t j = 0; j < language::kVectorColumns; ++j)
          x(k, at + j) = scale * static_cast<float>(vector[j]);
      }
      at += language::kVectorColumns;
      for (std::uint32_t j = 0; j < language::kFlagColumns; ++j) x(k, at + j) = features.flags[j];
      if (!with_vector) x(k, at + 11) = 0;
    }
  }
}

void ForwardPass::layer(int number, const Matrix& in, Matrix& out) {
  const std::string prefix = "lstm" + std::to_string(number) + ".";
  const Eigen::Index hidden = p.at(prefix + "forward.recurrent").rows();
  out.resize(in.rows(), 2 * hidden);
  for (int d = 0; d < 2; ++d) {
    const std::string name = prefix + (d == 0 ? "forward" : "backward");
    const auto& row_order = d == 0 ? packing.forward : packing.backward;
    Lstm& cell = lstm[static_cast<std::size_t>(2 * (number - 1) + d)];
    cell.forward(in, row_order, packing.start, p.at(name + ".input"), p.at(name + ".recurrent"), p.at(name + ".bias"));
    for (std::size_t k = 0; k < row_order.size(); ++k) {
      out.row(row_order[k]).segment(d * hidden, hidden) = cell.output.row(static_cast<Eigen::Index>(k));
    }
  }
}

Matrix ForwardPass::affine(const std::string& weight, const std::string& bias) const {
  Matrix out;
  out.noalias() = h2 * p.at(weight);
  if (!bias.empty()) out.rowwise() += p.at(bias).row(0);
  return out;
}

void ForwardPass::run(const FeatureData& data) {
  embed(data);
  drop(x, x_mask, kInputDropout);
  layer(1, x, h1);
  drop(h1, h1_mask, kLayerDropout);
  layer(2, h1, h2);
  drop(h2, h2_mask, kLayerDropout);
  tag_logits = affine("tag.weight", "tag.bias");
  arc_dependent = affine("arc.dependent.weight", "arc.dependent.bias").cwiseMax(0.0F);
  arc_head = affine("arc.head.weight", "arc.head.bias").cwiseMax(0.0F);
  relation_dependent = affine("relation.dependent.weight", "relation.bias");
  relation_head = affine("relation.head.weight", "");
  name_head();
}

Matrix ForwardPass::arc_scores(std::size_t s, Matrix& heads) const {
  const Eigen::Index at = offsets[s], count = offsets[s + 1] - offsets[s];
  heads.resize(count + 1, arc_head.cols());
  heads.row(0) = p.at("arc.root").row(0);
  heads.bottomRows(count) = arc_head.middleRows(at, count);
  Matrix projected;
  projected.noalias() = arc_dependent.middleRows(at, count) * p.at("arc.bilinear");
  Matrix scores;
  scores.noalias() = projected * heads.transpose();
  scores.rowwise() += (heads * p.at("arc.prior").row(0).transpose()).transpose();
  for (Eigen::Index i = 0; i < count; ++i) scores(i, i + 1) = -1e9F;
  return scores;
}

Eigen::RowVectorXf ForwardPass::relation_hidden(std::size_t s, Eigen::Index word, std::uint32_t head) const {
  const Eigen::Index at = offsets[s];
  Eigen::RowVectorXf sum = relation_dependent.row(at + word);
  if (head == 0)
    sum += p.at("relation.root").row(0);
  else
    sum += relation_head.row(at + head - 1);
  return sum.cwiseMax(0.0F);
}

void ForwardPass::name_head() {
  name_hidden = affine("name.weight", "name.bias");
  corpus_row.assign(offsets.size() - 1, 0);
  std::uniform_real_distribution<float> chance(0, 1);
  for (std::size_t s = 0; s + 1 < offsets.size(); ++s) {
    if (random != nullptr && chance(*random) >= kNoCorpus)
      corpus_row[s] = static_cast<std::uint32_t>(sentence(s).corpus);
    if (corpus_row[s] == 0) continue;
    name_hidden.middleRows(offsets[s], offsets[s + 1] - offsets[s]).rowwise() += p.at("name.corpus").row(corpus_row[s]);
  }
  name_hidden = name_hidden.cwiseMax(0.0F);
  name_logits.noalias() = name_hidden * p.at("name.output");
  name_logits.rowwise() += p.at("name.output.bias").row(0);
}

}  // namespace newsgraph::training
