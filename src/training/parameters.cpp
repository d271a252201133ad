#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "training/network.hpp"

namespace newsgraph::training {
namespace {

using language::kEmbeddingTables;
using language::kInputColumns;

Matrix glorot(std::size_t rows, std::size_t columns, std::mt19937_64& random) {
  const float limit = std::sqrt(6.0F / static_cast<float>(rows + columns));
  std::uniform_real_distribution<float> draw(-limit, limit);
  Matrix matrix(rows, columns);
  for (Eigen::Index i = 0; i < matrix.size(); ++i) matrix.data()[i] = draw(random);
  return matrix;
}

}  // namespace

Parameters::Parameters(const NetworkSizes& sizes, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  const auto add = [&](const std::string& name, Matrix value, bool is_sparse = false) {
    names.push_back(name);
    values.push_back(std::move(value));
    sparse.push_back(is_sparse);
  };
  for (const auto& table : kEmbeddingTables) {
    const std::uint32_t rows = table.rows == 0 ? sizes.vocabulary : table.rows;
    Matrix value(rows, table.columns);
    std::uniform_real_distribution<float> draw(-0.1F, 0.1F);
    for (Eigen::Index i = 0; i < value.size(); ++i) value.data()[i] = draw(random);
    add(std::string("embedding.") + table.name, std::move(value), true);
  }
  for (int layer = 1; layer <= 2; ++layer) {
    const std::uint32_t inner = layer == 1 ? kInputColumns : 2 * sizes.hidden;
    for (const char* direction : {"forward", "backward"}) {
      const std::string prefix = "lstm" + std::to_string(layer) + "." + direction;
      add(prefix + ".input", glorot(inner, 4 * sizes.hidden, random));
      add(prefix + ".recurrent", glorot(sizes.hidden, 4 * sizes.hidden, random));
      Matrix bias = Matrix::Zero(1, 4 * sizes.hidden);
      bias.middleCols(sizes.hidden, sizes.hidden).setOnes();  // forget gates start open
      add(prefix + ".bias", std::move(bias));
    }
  }
  const std::uint32_t state = 2 * sizes.hidden;
  add("tag.weight", glorot(state, sizes.tags, random));
  add("tag.bias", Matrix::Zero(1, sizes.tags));
  for (const char* side : {"arc.dependent", "arc.head"}) {
    add(std::string(side) + ".weight", glorot(state, sizes.arc, random));
    add(std::string(side) + ".bias", Matrix::Zero(1, sizes.arc));
  }
  add("arc.root", glorot(1, sizes.arc, random));
  add("arc.bilinear", glorot(sizes.arc, sizes.arc, random) * 0.5F);
  add("arc.prior", Matrix::Zero(1, sizes.arc));
  add("relation.dependent.weight", glorot(state, sizes.relation, random));
  add("relation.head.weight", glorot(state, sizes.relation, random));
  add("relation.bias", Matrix::Zero(1, sizes.relation));
  add("relation.root", Matrix::Zero(1, sizes.relation));
  add("relation.output", glorot(sizes.relation, kDependencyRelationCount, random));
  add("relation.output.bias", Matrix::Zero(1, kDependencyRelationCount));
  add("name.weight", glorot(state, sizes.name, random));
  add("name.bias", Matrix::Zero(1, sizes.name));
  add("name.corpus", Matrix::Zero(kCorpusCount, sizes.name));
  add("name.output", glorot(sizes.name, language::kNameLabelCount, random));
  add("name.output.bias", Matrix::Zero(1, language::kNameLabelCount));
}

std::size_t Parameters::index(const std::string& name) const {
  const auto found = std::find(names.begin(), names.end(), name);
  NG_CHECK(found != names.end());
  return static_cast<std::size_t>(found - names.begin());
}

Gradients::Gradients(const Parameters& parameters) : touched(parameters.values.size()) {
  for (const Matrix& value : parameters.values) values.push_back(Matrix::Zero(value.rows(), value.cols()));
}

void Gradients::clear(const Parameters& parameters) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!parameters.sparse[i]) {
      values[i].setZero();
      continue;
    }
    for (const std::uint32_t row : touched[i]) values[i].row(row).setZero();
    touched[i].clear();
  }
}

}  // namespace newsgraph::training
