#include "training/lstm.hpp"

namespace newsgraph::training {

Packing pack(const std::vector<std::uint32_t>& offsets) {
  Packing packing;
  const std::size_t count = offsets.size() - 1;
  const std::uint32_t longest = count == 0 ? 0 : offsets[1] - offsets[0];
  for (std::uint32_t t = 0; t < longest; ++t) {
    packing.start.push_back(static_cast<std::uint32_t>(packing.forward.size()));
    for (std::size_t s = 0; s < count && offsets[s + 1] - offsets[s] > t; ++s) {
      packing.forward.push_back(offsets[s] + t);
      packing.backward.push_back(offsets[s + 1] - 1 - t);
    }
  }
  packing.start.push_back(static_cast<std::uint32_t>(packing.forward.size()));
  return packing;
}

Matrix gather(const Matrix& from, const std::vector<std::uint32_t>& rows) {
  Matrix out(rows.size(), from.cols());
  for (std::size_t i = 0; i < rows.size(); ++i) out.row(static_cast<Eigen::Index>(i)) = from.row(rows[i]);
  return out;
}

void Lstm::forward(const Matrix& x, const std::vector<std::uint32_t>& order, const std::vector<std::uint32_t>& start,
                   const Matrix& w, const Matrix& u, const Matrix& b) {
  const Eigen::Index hidden = u.rows();
  input = gather(x, order);
  gates.noalias() = input * w;
  gates.rowwise() += b.row(0);
  cell.setZero(input.rows(), hidden);
  squashed.resize(input.rows(), hidden);
  output.resize(input.rows(), hidden);
  previous.setZero(input.rows(), hidden);
  for (std::size_t t = 0; t + 1 < start.size(); ++t) {
    const Eigen::Index at = start[t], rows = start[t + 1] - start[t];
    if (t > 0) {
      previous.middleRows(at, rows) = output.middleRows(start[t - 1], rows);
      gates.middleRows(at, rows).noalias() += previous.middleRows(at, rows) * u;
    }
    auto g = gates.middleRows(at, rows);
    g.leftCols(3 * hidden) = g.leftCols(3 * hidden).array().logistic();
    g.rightCols(hidden) = g.rightCols(hidden).array().tanh();
    auto c = cell.middleRows(at, rows);
    c = g.leftCols(hidden).cwiseProduct(g.rightCols(hidden));
    if (t > 0) c += g.middleCols(hidden, hidden).cwiseProduct(cell.middleRows(start[t - 1], rows));
    squashed.middleRows(at, rows) = c.array().tanh();
    output.middleRows(at, rows) = g.middleCols(2 * hidden, hidden).cwiseProduct(squashed.middleRows(at, rows));
  }
}

void Lstm::backward(const Matrix& d_output, const std::vector<std::uint32_t>& order,
                    const std::vector<std::uint32_t>& start, const Matrix& w, const Matrix& u, Matrix& dw, Matrix& du,
                    Matrix& db, Matrix& d_x) {
  const Eigen::Index hidden = u.rows();
  Matrix d_gates(gates.rows(), gates.cols());
  Matrix d_hidden = Matrix::Zero(start.size() > 1 ? start[1] : 0, hidden), d_cell = d_hidden;
  for (std::size_t t = start.size() - 1; t-- > 0;) {
    const Eigen::Index at = start[t], rows = start[t + 1] - start[t];
    const auto g = gates.middleRows(at, rows).array();
    const auto i = g.leftCols(hidden), f = g.middleCols(hidden, hidden), o = g.middleCols(2 * hidden, hidden),
               c = g.rightCols(hidden);
    const Matrix dh = d_output.middleRows(at, rows) + d_hidden.topRows(rows);
    const auto s = squashed.middleRows(at, rows).array();
    const Matrix dc = (d_cell.topRows(rows).array() + dh.array() * o * (1.0F - s * s)).matrix();
    auto d = d_gates.middleRows(at, rows);
    d.leftCols(hidden) = (dc.array() * c * i * (1.0F - i)).matrix();
    if (t > 0)
      d.middleCols(hidden, hidden) =
          (dc.array() * cell.middleRows(start[t - 1], rows).array() * f * (1.0F - f)).matrix();
    else
      d.middleCols(hidden, hidden).setZero();
    d.middleCols(2 * hidden, hidden) = (dh.array() * s * o * (1.0F - o)).matrix();
    d.rightCols(hidden) = (dc.array() * i * (1.0F - c * c)).matrix();
    d_cell.topRows(rows) = (dc.array() * f).matrix();
    if (t > 0) d_hidden.topRows(rows).noalias() = d * u.transpose();
  }
  dw.noalias() += input.transpose() * d_gates;
  du.noalias() += previous.transpose() * d_gates;
  db.row(0) += d_gates.colwise().sum();
  Matrix d_input;
  d_input.noalias() = d_gates * w.transpose();
  for (std::size_t p = 0; p < order.size(); ++p) d_x.row(order[p]) += d_input.row(static_cast<Eigen::Index>(p));
}

}  // namespace newsgraph::training
