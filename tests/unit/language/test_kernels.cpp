#include <catch2/catch.hpp>

#include <cmath>
#include <vector>

#include "language/kernels.hpp"
#include "support/random_numbers.hpp"

using namespace newsgraph::language;
using newsgraph::test::random_numbers;

TEST_CASE("A product is the same to the bit for one row alone and for many rows at once") {
  constexpr std::size_t kRows = 19, kInner = 37, kColumns = 53;
  const auto a = random_numbers(kRows * kInner, 1), b = random_numbers(kInner * kColumns, 2);
  std::vector<float> all(kRows * kColumns), one(kColumns);
  multiply(a.data(), kInner, b.data(), all.data(), kColumns, kRows, kInner, kColumns, false);
  for (std::size_t i = 0; i < kRows; ++i) {
    multiply(a.data() + i * kInner, kInner, b.data(), one.data(), kColumns, 1, kInner, kColumns, false);
    for (std::size_t j = 0; j < kColumns; ++j) CHECK(all[i * kColumns + j] == one[j]);
  }
}

TEST_CASE("Every element of a product is summed in the order of the inner index, whatever the instruction set") {
  constexpr std::size_t kInner = 100, kColumns = 40;
  const auto a = random_numbers(kInner, 3), b = random_numbers(kInner * kColumns, 4);
  std::vector<float> out(kColumns);
  multiply(a.data(), kInner, b.data(), out.data(), kColumns, 1, kInner, kColumns, false);
  for (std::size_t j = 0; j < kColumns; ++j) {
    volatile float sum = 0;
    for (std::size_t k = 0; k < kInner; ++k) {
      volatile float product = a[k] * b[k * kColumns + j];
      sum = sum + product;
    }
    CHECK(out[j] == sum);
  }
}

TEST_CASE("Accumulating adds to what is there") {
  const std::vector<float> a = {2}, b = {3};
  std::vector<float> c = {10};
  multiply(a.data(), 1, b.data(), c.data(), 1, 1, 1, 1, true);
  CHECK(c[0] == 16);
}

TEST_CASE("The cell agrees with the textbook formulas") {
  constexpr std::size_t kWidth = 16;
  const auto gates = random_numbers(4 * kWidth, 5);
  std::vector<float> state = random_numbers(kWidth, 6), out(kWidth);
  const auto before = state;
  lstm_cell(gates.data(), state.data(), out.data(), kWidth);
  const auto logistic = [](double x) { return 1.0 / (1.0 + std::exp(-x)); };
  for (std::size_t j = 0; j < kWidth; ++j) {
    const double expected =
        logistic(gates[kWidth + j]) * before[j] + logistic(gates[j]) * std::tanh(gates[3 * kWidth + j]);
    CHECK(state[j] == Approx(expected).margin(1e-5));
    CHECK(out[j] == Approx(logistic(gates[2 * kWidth + j]) * std::tanh(expected)).margin(1e-5));
  }
}
