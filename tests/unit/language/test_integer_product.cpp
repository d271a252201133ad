#include <catch2/catch.hpp>

#include <cmath>
#include <vector>

#include "language/integer_product.hpp"
#include "support/random_numbers.hpp"

using namespace newsgraph::language;
using newsgraph::test::random_numbers;

namespace {

QuantisedRows rows_of(const std::vector<float>& values, std::size_t rows, std::size_t columns) {
  QuantisedRows out;
  out.resize(rows, columns);
  for (std::size_t i = 0; i < rows; ++i) out.set(i, values.data() + i * columns, columns);
  return out;
}

}  // namespace

TEST_CASE("A product in whole numbers is close to the exact one, for odd sizes too") {
  constexpr std::size_t kRows = 19, kInner = 313, kColumns = 53;
  const auto a = random_numbers(kRows * kInner, 1), b = random_numbers(kInner * kColumns, 2);
  std::vector<float> out(kRows * kColumns);
  multiply(rows_of(a, kRows, kInner), 0, kRows, QuantisedMatrix(b.data(), kInner, kColumns), out.data(), kColumns,
           false);
  for (std::size_t i = 0; i < kRows; ++i) {
    for (std::size_t j = 0; j < kColumns; ++j) {
      double expected = 0;
      for (std::size_t k = 0; k < kInner; ++k) expected += double{a[i * kInner + k]} * double{b[k * kColumns + j]};
      CHECK(out[i * kColumns + j] == Approx(expected).margin(0.02));
    }
  }
}

TEST_CASE("A product in whole numbers is the same to the bit for one row alone and for many rows at once") {
  constexpr std::size_t kRows = 21, kInner = 64, kColumns = 40;
  const auto a = random_numbers(kRows * kInner, 3), b = random_numbers(kInner * kColumns, 4);
  const QuantisedRows rows = rows_of(a, kRows, kInner);
  const QuantisedMatrix matrix(b.data(), kInner, kColumns);
  std::vector<float> all(kRows * kColumns), one(kColumns);
  multiply(rows, 0, kRows, matrix, all.data(), kColumns, false);
  for (std::size_t i = 0; i < kRows; ++i) {
    multiply(rows, i, 1, matrix, one.data(), kColumns, false);
    for (std::size_t j = 0; j < kColumns; ++j) CHECK(all[i * kColumns + j] == one[j]);
  }
}

TEST_CASE("Whole numbers within 12 bits give the very sums, and accumulating adds to what is there") {
  const std::vector<float> a = {2047, -3, 5}, b = {2047, 1, 2};
  std::vector<float> c = {10};
  multiply(rows_of(a, 1, 3), 0, 1, QuantisedMatrix(b.data(), 3, 1), c.data(), 1, true);
  CHECK(c[0] == 10 + 2047.0F * 2047 - 3 + 10);
}

TEST_CASE("The largest sums do not overflow") {
  const std::vector<float> a(512, 1.0F), b(512, -1.0F);
  std::vector<float> c = {0};
  multiply(rows_of(a, 1, 512), 0, 1, QuantisedMatrix(b.data(), 512, 1), c.data(), 1, false);
  CHECK(c[0] == Approx(-512));
}
