// One direction of a recurrent layer in training (LSTM, Hochreiter & Schmidhuber 1997): forward and backward over a
// batch that is packed step by step, longest sentences first, so that each step is one matrix product. Part of Network.
#pragma once

#include <cstdint>
#include <vector>

#include "training/network.hpp"

namespace newsgraph::training {

// The order of rows in which a recurrent layer reads a batch.
struct Packing {
  std::vector<std::uint32_t> forward, backward;  // packed row -> token row
  std::vector<std::uint32_t> start;              // first packed row of each step, and the end
};

// `offsets`: first token of each sentence, and the end; sentences by falling length.
[[nodiscard]] Packing pack(const std::vector<std::uint32_t>& offsets);
[[nodiscard]] Matrix gather(const Matrix& from, const std::vector<std::uint32_t>& rows);

struct Lstm {
  Matrix input, gates, cell, squashed, output, previous;  // packed

  void forward(const Matrix& x, const std::vector<std::uint32_t>& order, const std::vector<std::uint32_t>& start,
               const Matrix& w, const Matrix& u, const Matrix& b);

  // `d_output` packed; adds to dw, du, db and to d_x (token rows).
  void backward(const Matrix& d_output, const std::vector<std::uint32_t>& order,
                const std::vector<std::uint32_t>& start, const Matrix& w, const Matrix& u, Matrix& dw, Matrix& du,
                Matrix& db, Matrix& d_x);
};

}  // namespace newsgraph::training
