#include "language/network.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>

#include "base/error.hpp"
#include "document/syntax.hpp"
#include "language/kernels.hpp"
#include "language/labels.hpp"
#include "language/name_decoder.hpp"
#include "language/spanning_tree.hpp"

namespace newsgraph::language {
namespace {

constexpr const char* kDense[] = {"lstm1.forward.input",
                                  "lstm1.forward.recurrent",
                                  "lstm1.forward.bias",
                                  "lstm1.backward.input",
                                  "lstm1.backward.recurrent",
                                  "lstm1.backward.bias",
                                  "lstm2.forward.input",
                                  "lstm2.forward.recurrent",
                                  "lstm2.forward.bias",
                                  "lstm2.backward.input",
                                  "lstm2.backward.recurrent",
                                  "lstm2.backward.bias",
                                  "tag.weight",
                                  "tag.bias",
                                  "arc.dependent.weight",
                                  "arc.dependent.bias",
                                  "arc.head.weight",
                                  "arc.head.bias",
                                  "arc.root",
                                  "arc.bilinear",
                                  "arc.prior",
                                  "relation.dependent.weight",
                                  "relation.head.weight",
                                  "relation.bias",
                                  "relation.root",
                                  "relation.output",
                                  "relation.output.bias",
                                  "name.weight",
                                  "name.bias",
                                  "name.output",
                                  "name.output.bias"};

// The order of rows in which a recurrent layer reads a batch: step by step, longest sentences first.
void pack(NetworkWorkspace& work) {
  work.forward.clear();
  work.backward.clear();
  work.starts.clear();
  const auto& offsets = work.offsets;
  const std::uint32_t longest = offsets.size() < 2 ? 0 : offsets[1] - offsets[0];
  for (std::uint32_t t = 0; t < longest; ++t) {
    work.starts.push_back(static_cast<std::uint32_t>(work.forward.size()));
    for (std::size_t s = 0; s + 1 < offsets.size() && offsets[s + 1] - offsets[s] > t; ++s) {
      work.forward.push_back(offsets[s] + t);
      work.backward.push_back(offsets[s + 1] - 1 - t);
    }
  }
  work.starts.push_back(static_cast<std::uint32_t>(work.forward.size()));
}

void add_to_rows(Tensor& rows, const Tensor& bias) {
  for (std::size_t i = 0; i < rows.rows; ++i) {
    float* row = rows.row(i);
    for (std::size_t j = 0; j < rows.columns; ++j) row[j] += bias.values[j];
  }
}

void quantise(const Tensor& from, QuantisedRows& out) {
  out.resize(from.rows, from.columns);
  for (std::size_t i = 0; i < from.rows; ++i) out.set(i, from.row(i), from.columns);
}

std::uint32_t best_index(const float* scores, std::size_t count) {
  return static_cast<std::uint32_t>(std::max_element(scores, scores + count) - scores);
}

}  // namespace

void Network::QuantisedTable::copy_row(std::size_t row, float* out) const {
  const std::int8_t* from = values.data() + row * columns;
  for (std::size_t j = 0; j < columns; ++j) out[j] = scales[row] * static_cast<float>(from[j]);
}

Network::Network(const ModelFile& model) {
  for (const char* name : kDense) {
    const auto shape = model.section<std::uint32_t>(std::string(name) + ".shape");
    const auto halves = model.section<std::uint16_t>(name);
    if (shape.size() < 2 || halves.size() != static_cast<std::size_t>(shape[0]) * shape[1])
      throw ModelError(std::string("section ") + name + " has a wrong shape");
    Tensor tensor;
    tensor.resize(shape[0], shape[1]);
    std::transform(halves.begin(), halves.end(), tensor.values.begin(), from_half);
    if (tensor.rows > 1)
      matrices_.emplace(name, QuantisedMatrix(tensor.values.data(), tensor.rows, tensor.columns));
    else
      weights_.emplace(name, std::move(tensor));
  }
  for (const EmbeddingTable& table : kEmbeddingTables) {
    const std::string name = std::string("embedding.") + table.name;
    tables_.push_back({model.section<std::int8_t>(name), model.section<float>(name + ".scales"), table.columns});
  }
  tables_.push_back({model.section<std::int8_t>("vectors"), model.section<float>("vectors.scales"), kVectorColumns});
  for (const QuantisedTable& table : tables_) {
    if (table.values.size() != table.scales.size() * table.columns)
      throw ModelError("an embedding table has a wrong shape");
  }
}

const Tensor& Network::weight(const char* name) const { return weights_.at(name); }

void Network::embed(const std::vector<std::vector<WordFeatures>>& sentences, NetworkWorkspace& work) const {
  work.input.resize(work.offsets.back(), kInputColumns);
  for (std::size_t s = 0; s + 1 < work.offsets.size(); ++s) {
    const auto& words = sentences[work.order[s]];
    for (std::size_t k = 0; k < words.size(); ++k) {
      float* out = work.input.row(work.offsets[s] + k);
      for (std::size_t t = 0; t < kEmbeddingTables.size(); ++t) {
        tables_[t].copy_row(words[k].rows[t], out);
        out += kEmbeddingTables[t].columns;
      }
      if (words[k].vector == kNoVector)
        std::fill(out, out + kVectorColumns, 0.0F);
      else
        tables_.back().copy_row(words[k].vector, out);
      std::copy(words[k].flags.begin(), words[k].flags.end(), out + kVectorColumns);
    }
  }
}

void Network::run_layer(int number, const Tensor& in, Tensor& out, NetworkWorkspace& work) const {
  quantise(in, work.rows);
  for (int direction = 0; direction < 2; ++direction) {
    const std::string prefix = "lstm" + std::to_string(number) + (direction == 0 ? ".forward" : ".backward");
    const QuantisedMatrix& recurrent = matrix(prefix + ".recurrent");
    const std::size_t width = recurrent.inner();
    const auto& rows = direction == 0 ? work.forward : work.backward;
    work.packed.resize(rows.size(), in.columns);
    for (std::size_t p = 0; p < rows.size(); ++p) work.packed.copy_row(p, work.rows, rows[p]);
    work.gates.resize(rows.size(), 4 * width);
    multiply(work.packed, 0, rows.size(), matrix(prefix + ".input"), work.gates.values.data(), 4 * width, false);
    add_to_rows(work.gates, weight((prefix + ".bias").c_str()));
    const std::size_t sentences = work.starts.size() > 1 ? work.starts[1] : 0;
    work.cell.resize(sentences, width);
    std::fill(work.cell.values.begin(), work.cell.values.end(), 0.0F);
    work.hidden.resize(sentences, width);
    work.previous.resize(sentences, width);
    if (out.rows != in.rows || out.columns != 2 * width) out.resize(in.rows, 2 * width);
    for (std::size_t t = 0; t + 1 < work.starts.size(); ++t) {
      const std::size_t at = work.starts[t], count = work.starts[t + 1] - at;
      if (t > 0) multiply(work.previous, 0, count, recurrent, work.gates.row(at), 4 * width, true);
      for (std::size_t i = 0; i < count; ++i) {
        float* hidden = work.hidden.row(i);
        lstm_cell(work.gates.row(at + i), work.cell.row(i), hidden, width);
        work.previous.set(i, hidden, width);
        std::copy_n(hidden, width, out.row(rows[at + i]) + static_cast<std::size_t>(direction) * width);
      }
    }
  }
}

void Network::affine(const QuantisedRows& in, const char* weights, const char* bias, bool rectify, Tensor& out) const {
  const QuantisedMatrix& right = matrix(weights);
  out.resize(in.scales.size(), right.columns());
  multiply(in, 0, out.rows, right, out.values.data(), out.columns, false);
  if (bias != nullptr) add_to_rows(out, weight(bias));
  if (rectify) {
    for (float& value : out.values) value = std::max(value, 0.0F);
  }
}

void Network::decode_tree(std::size_t from, std::size_t count, NetworkWorkspace& work,
                          std::vector<WordPrediction>& out) const {
  const std::size_t width = work.arc_projected.columns;
  // Heads as columns, so that the scores are one product: root first, then the words, then zeros to whole vectors.
  const std::size_t columns = (count + 1 + 15) / 16 * 16;
  work.arc_heads.resize(width, columns);
  std::vector<float> prior(count + 1, 0.0F);
  const Tensor& prior_weight = weight("arc.prior");
  for (std::size_t k = 0; k < width; ++k) std::fill_n(work.arc_heads.row(k) + count + 1, columns - count - 1, 0.0F);
  for (std::size_t h = 0; h <= count; ++h) {
    const float* head = h == 0 ? weight("arc.root").row(0) : work.arc_head.row(from + h - 1);
    for (std::size_t k = 0; k < width; ++k) {
      work.arc_heads.values[k * columns + h] = head[k];
      prior[h] += head[k] * prior_weight.values[k];
    }
  }
  work.arc_products.resize(count, columns);
  multiply(work.arc_projected.row(from), width, work.arc_heads.values.data(), work.arc_products.values.data(), columns,
           count, width, columns, false);
  work.arc_scores.resize(count, count + 1);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t h = 0; h <= count; ++h) work.arc_scores.row(i)[h] = work.arc_products.row(i)[h] + prior[h];
  }
  const auto heads = best_tree(work.arc_scores.values, count);
  for (std::size_t i = 0; i < count; ++i) out[i].head = heads[i];
}

void Network::label_arcs(std::size_t from, NetworkWorkspace& work, std::vector<WordPrediction>& out) const {
  const std::size_t width = work.relation_dependent.columns;
  work.relation_hidden.resize(out.size(), width);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const float* dependent = work.relation_dependent.row(from + i);
    const float* head =
        out[i].head == 0 ? weight("relation.root").row(0) : work.relation_head.row(from + out[i].head - 1);
    float* hidden = work.relation_hidden.row(i);
    for (std::size_t k = 0; k < width; ++k) hidden[k] = std::max(dependent[k] + head[k], 0.0F);
  }
  quantise(work.relation_hidden, work.rows);
  affine(work.rows, "relation.output", "relation.output.bias", false, work.relations);
  for (std::size_t i = 0; i < out.size(); ++i) {
    float* scores = work.relations.row(i);
    // "root" belongs to the root's word alone.
    scores[static_cast<std::size_t>(DependencyRelation::kRoot)] = out[i].head == 0 ? 1e30F : -1e30F;
    out[i].relation = best_index(scores, work.relations.columns);
  }
}

void Network::predict(const std::vector<std::vector<WordFeatures>>& sentences, NetworkWorkspace& work,
                      std::vector<std::vector<WordPrediction>>& out) const {
  out.assign(sentences.size(), {});
  work.order.resize(sentences.size());
  std::iota(work.order.begin(), work.order.end(), 0U);
  std::stable_sort(work.order.begin(), work.order.end(),
                   [&](auto a, auto b) { return sentences[a].size() > sentences[b].size(); });
  while (!work.order.empty() && sentences[work.order.back()].empty()) work.order.pop_back();
  work.offsets.assign(1, 0);
  for (const auto i : work.order)
    work.offsets.push_back(work.offsets.back() + static_cast<std::uint32_t>(sentences[i].size()));
  if (work.order.empty()) return;
  pack(work);
  embed(sentences, work);
  run_layer(1, work.input, work.layer[0], work);
  run_layer(2, work.layer[0], work.layer[1], work);
  QuantisedRows& state = work.rows;
  quantise(work.layer[1], state);
  affine(state, "tag.weight", "tag.bias", false, work.tags);
  affine(state, "arc.dependent.weight", "arc.dependent.bias", true, work.arc_dependent);
  affine(state, "arc.head.weight", "arc.head.bias", true, work.arc_head);
  affine(state, "relation.dependent.weight", "relation.bias", false, work.relation_dependent);
  affine(state, "relation.head.weight", nullptr, false, work.relation_head);
  affine(state, "name.weight", "name.bias", true, work.name_hidden);
  quantise(work.name_hidden, state);
  affine(state, "name.output", "name.output.bias", false, work.names);
  quantise(work.arc_dependent, state);
  affine(state, "arc.bilinear", nullptr, false, work.arc_projected);
  for (std::size_t s = 0; s + 1 < work.offsets.size(); ++s) {
    const std::size_t from = work.offsets[s], count = work.offsets[s + 1] - from;
    auto& words = out[work.order[s]];
    words.resize(count);
    for (std::size_t i = 0; i < count; ++i) words[i].tag = best_index(work.tags.row(from + i), work.tags.columns);
    decode_tree(from, count, work, words);
    label_arcs(from, work, words);
    decode_names({work.names.row(from), count * kNameLabelCount}, words);
  }
}

}  // namespace newsgraph::language
