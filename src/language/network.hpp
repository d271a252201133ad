// The multi-task network at inference: two BiLSTM layers over word features, then heads for tags, dependency arcs
// (biaffine, Dozat & Manning 2017), relation labels and names. The result for a sentence is the same whatever other
// sentences are in the batch. Training has its own forward pass (src/training/network.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "language/features.hpp"
#include "language/integer_product.hpp"
#include "language/model_file.hpp"

namespace newsgraph::language {

// What the network says of one word.
struct WordPrediction {
  std::uint32_t tag = 0;       // joint tag, index of the model's list
  std::uint32_t head = 0;      // 0 root, else 1-based word of the sentence; the heads form a tree with one root
  std::uint32_t relation = 0;  // DependencyRelation
  std::uint32_t name = 0;      // label of labels.hpp; never an I- without its B-
  float name_confidence = 0;   // probability of that label
};

// Row-major matrix of weights or of activations.
struct Tensor {
  std::vector<float> values;
  std::size_t rows = 0, columns = 0;

  void resize(std::size_t row_count, std::size_t column_count) {
    rows = row_count;
    columns = column_count;
    values.resize(rows * columns);
  }
  [[nodiscard]] float* row(std::size_t i) { return values.data() + i * columns; }
  [[nodiscard]] const float* row(std::size_t i) const { return values.data() + i * columns; }
};

// Memory of one thread, reused from batch to batch.
struct NetworkWorkspace {
  Tensor input, gates, layer[2], cell, hidden;
  QuantisedRows rows, packed;  // of the layer's input: by word, and in the order of the recurrent steps
  QuantisedRows previous;
  Tensor tags, arc_dependent, arc_head, arc_projected, arc_heads, arc_products, arc_scores, relation_dependent,
      relation_head, relation_hidden, relations, name_hidden, names;
  std::vector<std::uint32_t> order, offsets, forward, backward, starts;
};

class Network {
 public:
  // Reads and widens the weights. Throws ModelError if a section is missing or of another shape.
  explicit Network(const ModelFile& model);

  // Features of the words of each sentence in, predictions of the same shape out.
  void predict(const std::vector<std::vector<WordFeatures>>& sentences, NetworkWorkspace& work,
               std::vector<std::vector<WordPrediction>>& out) const;

 private:
  struct QuantisedTable {
    std::span<const std::int8_t> values;
    std::span<const float> scales;  // one a row
    std::size_t columns = 0;
    void copy_row(std::size_t row, float* out) const;
  };
  [[nodiscard]] const Tensor& weight(const char* name) const;
  [[nodiscard]] const QuantisedMatrix& matrix(const std::string& name) const { return matrices_.at(name); }
  void embed(const std::vector<std::vector<WordFeatures>>& sentences, NetworkWorkspace& work) const;
  void run_layer(int number, const Tensor& in, Tensor& out, NetworkWorkspace& work) const;
  void affine(const QuantisedRows& in, const char* weights, const char* bias, bool rectify, Tensor& out) const;
  void decode_tree(std::size_t from, std::size_t count, NetworkWorkspace& work, std::vector<WordPrediction>& out) const;
  void label_arcs(std::size_t from, NetworkWorkspace& work, std::vector<WordPrediction>& out) const;

  std::unordered_map<std::string, Tensor> weights_;  // vectors
  std::unordered_map<std::string, QuantisedMatrix> matrices_;
  std::vector<QuantisedTable> tables_;  // embedding tables, then the pre-trained vectors
};

}  // namespace newsgraph::language
