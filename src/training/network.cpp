#include "training/network.hpp"

#include <algorithm>

#include "training/forward_pass.hpp"
#include "training/losses.hpp"

namespace newsgraph::training {
namespace {

using language::kEmbeddingTables;

constexpr float kHeadDropout = 0.30F;

std::vector<std::uint32_t> viterbi(const Matrix& logits, Eigen::Index from, Eigen::Index count) {
  constexpr std::size_t kLabels = language::kNameLabelCount;
  std::vector<std::array<float, kLabels>> score(static_cast<std::size_t>(count));
  std::vector<std::array<std::uint32_t, kLabels>> back(static_cast<std::size_t>(count));
  for (std::size_t i = 0; i < score.size(); ++i) {
    for (std::uint32_t y = 0; y < kLabels; ++y) {
      float best = -1e30F;
      for (std::uint32_t p = 0; p < kLabels; ++p) {
        const std::uint32_t previous = i == 0 ? language::kOutside : p;
        if (!language::may_follow(y, previous)) continue;
        const float value = i == 0 ? 0.0F : score[i - 1][p];
        if (value > best) {
          best = value;
          back[i][y] = p;
        }
      }
      score[i][y] = best + logits(from + static_cast<Eigen::Index>(i), y);
    }
  }
  std::vector<std::uint32_t> labels(score.size());
  for (std::size_t i = score.size(); i-- > 0;) {
    labels[i] = i + 1 == score.size()
                    ? static_cast<std::uint32_t>(std::max_element(score[i].begin(), score[i].end()) - score[i].begin())
                    : back[i + 1][labels[i + 1]];
  }
  return labels;
}

}  // namespace

std::vector<Prediction> Network::predict(const Parameters& parameters, std::vector<Example>& batch) {
  ForwardPass pass(parameters, batch, nullptr);
  pass.run(features_);
  std::vector<Prediction> out(batch.size());
  for (std::size_t s = 0; s + 1 < pass.offsets.size(); ++s) {
    Prediction& prediction = out[pass.order[s]];
    Matrix heads;
    const Matrix scores = pass.arc_scores(s, heads);
    for (Eigen::Index i = 0; i < scores.rows(); ++i) {
      Eigen::Index tag = 0, head = 0, relation = 0;
      pass.tag_logits.row(pass.offsets[s] + i).maxCoeff(&tag);
      scores.row(i).maxCoeff(&head);
      const Eigen::RowVectorXf logits =
          pass.relation_hidden(s, i, static_cast<std::uint32_t>(head)) * parameters.at("relation.output") +
          parameters.at("relation.output.bias").row(0);
      logits.maxCoeff(&relation);
      prediction.tags.push_back(static_cast<std::uint32_t>(tag));
      prediction.heads.push_back(static_cast<std::uint32_t>(head));
      prediction.relations.push_back(static_cast<std::uint32_t>(relation));
    }
    prediction.names = viterbi(pass.name_logits, pass.offsets[s], scores.rows());
  }
  return out;
}

Losses Network::train(const Parameters& parameters, std::vector<Example>& batch, Gradients& gradients,
                      std::mt19937_64& random) {
  ForwardPass pass(parameters, batch, &random);
  pass.run(features_);
  Losses losses;
  losses.words = pass.offsets.back();
  const auto& p = parameters;
  const auto grad = [&](const std::string& name) -> Matrix& { return gradients.values[p.index(name)]; };
  Matrix d_tags = Matrix::Zero(pass.tag_logits.rows(), pass.tag_logits.cols());
  Matrix d_arc_dependent = Matrix::Zero(pass.arc_dependent.rows(), pass.arc_dependent.cols());
  Matrix d_arc_head = d_arc_dependent;
  Matrix d_relation_dependent = Matrix::Zero(pass.relation_dependent.rows(), pass.relation_dependent.cols());
  Matrix d_relation_head = d_relation_dependent;
  Matrix d_names = Matrix::Zero(pass.name_logits.rows(), pass.name_logits.cols());
  for (std::size_t s = 0; s + 1 < pass.offsets.size(); ++s) {
    const TrainingSentence& sentence = pass.sentence(s);
    const Eigen::Index at = pass.offsets[s], count = pass.offsets[s + 1] - pass.offsets[s];
    if (!sentence.names.empty()) {
      for (Eigen::Index i = 0; i < count; ++i) {
        const LabelMask allowed = sentence.names[static_cast<std::size_t>(i)];
        if (allowed == kAnyLabel) continue;
        losses.names += marginal_loss(pass.name_logits.row(at + i), allowed);
        d_names.row(at + i) = pass.name_logits.row(at + i);
      }
    }
    if (!sentence.has_tree()) continue;
    Matrix heads;
    Matrix scores = pass.arc_scores(s, heads);
    Matrix hidden(count, pass.relation_dependent.cols());
    for (Eigen::Index i = 0; i < count; ++i) {
      losses.tags += softmax_loss(pass.tag_logits.row(at + i), sentence.tags[static_cast<std::size_t>(i)]);
      d_tags.row(at + i) = pass.tag_logits.row(at + i);
      const std::uint16_t head = sentence.heads[static_cast<std::size_t>(i)];
      losses.arcs += softmax_loss(scores.row(i), head);
      if (head == kOpen)
        hidden.row(i).setZero();
      else
        hidden.row(i) = pass.relation_hidden(s, i, head);
    }
    // Biaffine: score = d U h + w h.
    Matrix projected;
    projected.noalias() = pass.arc_dependent.middleRows(at, count) * p.at("arc.bilinear");
    Matrix d_projected;
    d_projected.noalias() = scores * heads;
    Matrix d_heads;
    d_heads.noalias() = scores.transpose() * projected;
    const Eigen::VectorXf column = scores.colwise().sum().transpose();
    d_heads.noalias() += column * p.at("arc.prior").row(0);
    grad("arc.prior").row(0) += (heads.transpose() * column).transpose();
    grad("arc.bilinear").noalias() += pass.arc_dependent.middleRows(at, count).transpose() * d_projected;
    d_arc_dependent.middleRows(at, count).noalias() += d_projected * p.at("arc.bilinear").transpose();
    grad("arc.root").row(0) += d_heads.row(0);
    d_arc_head.middleRows(at, count) += d_heads.bottomRows(count);
    // Relation labels of the gold arcs, with dropout on the hidden layer.
    const Matrix mask = dropout_mask(count, hidden.cols(), kHeadDropout, random);
    const Matrix dropped = hidden.cwiseProduct(mask);
    Matrix logits = dropped * p.at("relation.output");
    logits.rowwise() += p.at("relation.output.bias").row(0);
    for (Eigen::Index i = 0; i < count; ++i) {
      const auto k = static_cast<std::size_t>(i);
      losses.relations += softmax_loss(logits.row(i), sentence.heads[k] == kOpen ? kOpen : sentence.relations[k]);
    }
    grad("relation.output").noalias() += dropped.transpose() * logits;
    grad("relation.output.bias").row(0) += logits.colwise().sum();
    Matrix d_hidden;
    d_hidden.noalias() = logits * p.at("relation.output").transpose();
    d_hidden = d_hidden.cwiseProduct(mask).cwiseProduct((hidden.array() > 0).cast<float>().matrix());
    d_relation_dependent.middleRows(at, count) += d_hidden;
    for (Eigen::Index i = 0; i < count; ++i) {
      const auto head = sentence.heads[static_cast<std::size_t>(i)];
      if (head == kOpen) continue;
      if (head == 0)
        grad("relation.root").row(0) += d_hidden.row(i);
      else
        d_relation_head.row(at + head - 1) += d_hidden.row(i);
    }
  }
  // Heads back to the encoder's state.
  grad("name.output").noalias() += pass.name_hidden.transpose() * d_names;
  grad("name.output.bias").row(0) += d_names.colwise().sum();
  Matrix d_name_hidden;
  d_name_hidden.noalias() = d_names * p.at("name.output").transpose();
  d_name_hidden = d_name_hidden.cwiseProduct((pass.name_hidden.array() > 0).cast<float>().matrix());
  for (std::size_t s = 0; s + 1 < pass.offsets.size(); ++s) {
    if (pass.corpus_row[s] == 0) continue;
    grad("name.corpus").row(pass.corpus_row[s]) +=
        d_name_hidden.middleRows(pass.offsets[s], pass.offsets[s + 1] - pass.offsets[s]).colwise().sum();
  }
  d_arc_dependent = d_arc_dependent.cwiseProduct((pass.arc_dependent.array() > 0).cast<float>().matrix());
  d_arc_head = d_arc_head.cwiseProduct((pass.arc_head.array() > 0).cast<float>().matrix());
  Matrix d_state = Matrix::Zero(pass.h2.rows(), pass.h2.cols());
  const auto back = [&](const Matrix& d, const std::string& weight, const std::string& bias) {
    grad(weight).noalias() += pass.h2.transpose() * d;
    if (!bias.empty()) grad(bias).row(0) += d.colwise().sum();
    d_state.noalias() += d * p.at(weight).transpose();
  };
  back(d_tags, "tag.weight", "tag.bias");
  back(d_arc_dependent, "arc.dependent.weight", "arc.dependent.bias");
  back(d_arc_head, "arc.head.weight", "arc.head.bias");
  back(d_relation_dependent, "relation.dependent.weight", "relation.bias");
  back(d_relation_head, "relation.head.weight", "");
  back(d_name_hidden, "name.weight", "name.bias");
  // Through the two layers.
  Matrix d_in;
  const auto layer_back = [&](int number, const Matrix& in, const Matrix& d_out) {
    d_in = Matrix::Zero(in.rows(), in.cols());
    const std::string prefix = "lstm" + std::to_string(number) + ".";
    const Eigen::Index hidden = sizes_.hidden;
    for (int d = 0; d < 2; ++d) {
      const std::string name = prefix + (d == 0 ? "forward" : "backward");
      const auto& order = d == 0 ? pass.packing.forward : pass.packing.backward;
      const Matrix half = d_out.middleCols(d * hidden, hidden);
      pass.lstm[static_cast<std::size_t>(2 * (number - 1) + d)].backward(
          gather(half, order), order, pass.packing.start, p.at(name + ".input"), p.at(name + ".recurrent"),
          grad(name + ".input"), grad(name + ".recurrent"), grad(name + ".bias"), d_in);
    }
  };
  layer_back(2, pass.h1, d_state.cwiseProduct(pass.h2_mask));
  layer_back(1, pass.x, Matrix(d_in.cwiseProduct(pass.h1_mask)));
  d_in = d_in.cwiseProduct(pass.x_mask);
  for (std::size_t k = 0; k < pass.rows.size(); ++k) {
    Eigen::Index column = 0;
    for (std::size_t t = 0; t < kEmbeddingTables.size(); ++t) {
      const std::uint32_t row = pass.rows[k][t];
      gradients.values[t].row(row) +=
          d_in.row(static_cast<Eigen::Index>(k)).segment(column, kEmbeddingTables[t].columns);
      gradients.touched[t].push_back(row);
      column += kEmbeddingTables[t].columns;
    }
  }
  return losses;
}

}  // namespace newsgraph::training
