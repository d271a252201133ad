// One forward pass of the network over a batch: all that it computes and the backward pass needs. Part of Network.
#pragma once

#include "training/lstm.hpp"
#include "training/network.hpp"

namespace newsgraph::training {

// Entries are 0 with probability `rate`, else 1 / (1 - rate).
[[nodiscard]] Matrix dropout_mask(Eigen::Index rows, Eigen::Index columns, float rate, std::mt19937_64& random);

struct ForwardPass {
  const Parameters& p;
  const std::vector<Example>& batch;
  std::mt19937_64* random;                    // null: no dropout
  std::vector<std::uint32_t> order, offsets;  // batch index of each packed sentence; token offsets
  Packing packing;
  std::vector<std::array<std::uint32_t, language::kEmbeddingTables.size()>> rows;
  Matrix x, x_mask, h1, h1_mask, h2, h2_mask;
  std::array<Lstm, 4> lstm;
  Matrix tag_logits, arc_dependent, arc_head, relation_dependent, relation_head, name_hidden, name_logits;
  std::vector<std::uint32_t> corpus_row;

  // `random` null: no dropout. Parameters and batch must outlive the pass.
  ForwardPass(const Parameters& parameters, const std::vector<Example>& examples, std::mt19937_64* random);

  void run(const FeatureData& data);

  [[nodiscard]] const TrainingSentence& sentence(std::size_t s) const { return *batch[order[s]].sentence; }
  // Scores [words x (1 + words)] of every head for every word of one sentence; heads is [root; words].
  Matrix arc_scores(std::size_t s, Matrix& heads) const;
  // Hidden layer of the relation of one word to a head (0 root, else 1-based).
  [[nodiscard]] Eigen::RowVectorXf relation_hidden(std::size_t s, Eigen::Index word, std::uint32_t head) const;

 private:
  void drop(Matrix& values, Matrix& mask, float rate) const;
  void embed(const FeatureData& data);
  void layer(int number, const Matrix& in, Matrix& out);
  [[nodiscard]] Matrix affine(const std::string& weight, const std::string& bias) const;
  void name_head();
};

}  // namespace newsgraph::training
