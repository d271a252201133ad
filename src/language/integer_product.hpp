// Products of matrices in whole numbers: weights and activations are rounded to 12 bits with a scale for each column
// and each row, products are summed in 32 bits. Sums of whole numbers are exact in any order, so SSE2, AVX2 and
// AVX-512 VNNI give the same bits, at twice the speed of single precision and more. The widest one that the processor
// has is chosen at start.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace newsgraph::language {

// Weights [inner x columns], in panels of 16 columns; within a panel two rows are interleaved.
class QuantisedMatrix {
 public:
  QuantisedMatrix() = default;
  // `weights` row-major. Precondition: inner <= 512, so that no sum leaves 32 bits.
  QuantisedMatrix(const float* weights, std::size_t inner, std::size_t columns);

  [[nodiscard]] std::size_t inner() const { return inner_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] std::size_t pairs() const { return (inner_ + 1) / 2; }
  [[nodiscard]] const std::int16_t* panel(std::size_t p) const { return values_.data() + p * pairs() * 32; }
  [[nodiscard]] const float* scales() const { return scales_.data(); }  // one a column, zeros up to a whole panel

 private:
  std::size_t inner_ = 0, columns_ = 0;
  std::vector<std::int16_t> values_;
  std::vector<float> scales_;
};

// Activations, a row for each word; rows are padded to an even number of values.
struct QuantisedRows {
  std::vector<std::int16_t> values;
  std::vector<float> scales;  // one a row
  std::size_t stride = 0;

  // Sets the number of rows and of values in each.
  void resize(std::size_t rows, std::size_t columns);
  // Rounds `columns` floats into row `i`.
  void set(std::size_t i, const float* from, std::size_t columns);
  void copy_row(std::size_t i, const QuantisedRows& from, std::size_t row);
};

// c[count x columns] = rows [first, first + count) times `matrix` (+ c if accumulate); c has stride `c_stride` floats.
void multiply(const QuantisedRows& rows, std::size_t first, std::size_t count, const QuantisedMatrix& matrix, float* c,
              std::size_t c_stride, bool accumulate);

}  // namespace newsgraph::language
