#include "language/integer_product.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <type_traits>

#include "base/error.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#define NG_INLINE __attribute__((always_inline)) inline

namespace newsgraph::language {
namespace {

constexpr float kLargest = 2047.0F;  // 2047 * 2047 * 512 < 2^31

std::int16_t rounded(float value) { return static_cast<std::int16_t>(value + (value < 0 ? -0.5F : 0.5F)); }

#if defined(__x86_64__)

namespace sse2 {
constexpr std::size_t kWidth = 4, kPanels = 1, kRows = 2;
typedef std::int32_t Int __attribute__((vector_size(16)));
typedef float Float __attribute__((vector_size(16)));
NG_INLINE Int multiply_pairs(Int sum, Int a, Int b) {
  return sum + reinterpret_cast<Int>(_mm_madd_epi16(reinterpret_cast<__m128i>(a), reinterpret_cast<__m128i>(b)));
}
#include "language/integer_product.inl"
}  // namespace sse2

#pragma GCC push_options
#pragma GCC target("avx2")
namespace avx2 {
constexpr std::size_t kWidth = 8, kPanels = 1, kRows = 4;
typedef std::int32_t Int __attribute__((vector_size(32)));
typedef float Float __attribute__((vector_size(32)));
NG_INLINE Int multiply_pairs(Int sum, Int a, Int b) {
  return sum + reinterpret_cast<Int>(_mm256_madd_epi16(reinterpret_cast<__m256i>(a), reinterpret_cast<__m256i>(b)));
}
#include "language/integer_product.inl"
}  // namespace avx2
#pragma GCC pop_options

#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512vl,avx512vnni,avx512dq")
namespace avx512 {
constexpr std::size_t kWidth = 16, kPanels = 2, kRows = 8;
typedef std::int32_t Int __attribute__((vector_size(64)));
typedef float Float __attribute__((vector_size(64)));
NG_INLINE Int multiply_pairs(Int sum, Int a, Int b) {
  return reinterpret_cast<Int>(
      _mm512_dpwssd_epi32(reinterpret_cast<__m512i>(sum), reinterpret_cast<__m512i>(a), reinterpret_cast<__m512i>(b)));
}
#include "language/integer_product.inl"
}  // namespace avx512
#pragma GCC pop_options

using Product = decltype(&sse2::product);

Product widest() {
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq"))
    return &avx512::product;
  return __builtin_cpu_supports("avx2") ? &avx2::product : &sse2::product;
}

#else

namespace plain {
constexpr std::size_t kWidth = 4, kPanels = 1, kRows = 2;
typedef std::int32_t Int __attribute__((vector_size(16)));
typedef float Float __attribute__((vector_size(16)));
typedef std::int16_t Halves __attribute__((vector_size(16)));
NG_INLINE Int multiply_pairs(Int sum, Int a, Int b) {
  const auto left = reinterpret_cast<Halves>(a), right = reinterpret_cast<Halves>(b);
  for (int i = 0; i < 4; ++i) sum[i] += left[2 * i] * right[2 * i] + left[2 * i + 1] * right[2 * i + 1];
  return sum;
}
#include "language/integer_product.inl"
}  // namespace plain

using Product = decltype(&plain::product);
Product widest() { return &plain::product; }

#endif

}  // namespace

QuantisedMatrix::QuantisedMatrix(const float* weights, std::size_t inner, std::size_t columns)
    : inner_(inner), columns_(columns) {
  NG_CHECK(inner <= 512);
  const std::size_t panels = (columns + 15) / 16;
  values_.resize(panels * pairs() * 32);
  scales_.resize(panels * 16);
  std::vector<float> factors(columns, 0.0F);
  for (std::size_t k = 0; k < inner; ++k) {
    for (std::size_t j = 0; j < columns; ++j) factors[j] = std::max(factors[j], std::abs(weights[k * columns + j]));
  }
  for (std::size_t j = 0; j < columns; ++j) {
    scales_[j] = factors[j] / kLargest;
    if (factors[j] > 0) factors[j] = kLargest / factors[j];
  }
  for (std::size_t k = 0; k < inner; ++k) {
    for (std::size_t j = 0; j < columns; ++j)
      values_[(j / 16 * pairs() + k / 2) * 32 + j % 16 * 2 + k % 2] = rounded(weights[k * columns + j] * factors[j]);
  }
}

void QuantisedRows::resize(std::size_t rows, std::size_t columns) {
  stride = (columns + 1) / 2 * 2;
  values.resize(rows * stride);
  scales.resize(rows);
}

void QuantisedRows::set(std::size_t i, const float* from, std::size_t columns) {
  float largest = 0;
  for (std::size_t k = 0; k < columns; ++k) largest = std::max(largest, std::abs(from[k]));
  scales[i] = largest / kLargest;
  const float factor = largest > 0 ? kLargest / largest : 0;
  std::int16_t* out = values.data() + i * stride;
  for (std::size_t k = 0; k < columns; ++k) out[k] = rounded(from[k] * factor);
  for (std::size_t k = columns; k < stride; ++k) out[k] = 0;
}

void QuantisedRows::copy_row(std::size_t i, const QuantisedRows& from, std::size_t row) {
  std::copy_n(from.values.data() + row * from.stride, stride, values.data() + i * stride);
  scales[i] = from.scales[row];
}

void multiply(const QuantisedRows& rows, std::size_t first, std::size_t count, const QuantisedMatrix& matrix, float* c,
              std::size_t c_stride, bool accumulate) {
  static const Product product = widest();
  product(rows, first, count, matrix, c, c_stride, accumulate);
}

}  // namespace newsgraph::language
