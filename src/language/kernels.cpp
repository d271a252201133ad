#include "language/kernels.hpp"

#include <cstdint>
#include <cstring>

// One copy of the function per instruction set, chosen when the program is loaded.
// Not under ThreadSanitizer, whose instrumented resolvers would run before its own start.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__)
#define NG_DISPATCH __attribute__((target_clones("avx512f", "avx2", "default")))
#define NG_INLINE __attribute__((always_inline)) inline
#else
#define NG_DISPATCH
#define NG_INLINE inline
#endif

namespace newsgraph::language {
namespace {

typedef float Lane __attribute__((vector_size(64), aligned(4)));
constexpr std::size_t kLane = 16;

template <std::size_t Rows, std::size_t Lanes>
NG_INLINE void tile(const float* a, std::size_t a_stride, const float* b, float* c, std::size_t c_stride,
                    std::size_t inner, std::size_t columns, bool accumulate) {
  Lane sum[Rows][Lanes];
  for (std::size_t i = 0; i < Rows; ++i) {
    for (std::size_t j = 0; j < Lanes; ++j) {
      if (accumulate)
        std::memcpy(&sum[i][j], c + i * c_stride + j * kLane, sizeof(Lane));
      else
        sum[i][j] = Lane{};
    }
  }
  for (std::size_t k = 0; k < inner; ++k) {
    Lane right[Lanes];
    for (std::size_t j = 0; j < Lanes; ++j) std::memcpy(&right[j], b + k * columns + j * kLane, sizeof(Lane));
    for (std::size_t i = 0; i < Rows; ++i) {
      const float left = a[i * a_stride + k];
      for (std::size_t j = 0; j < Lanes; ++j) sum[i][j] += left * right[j];
    }
  }
  for (std::size_t i = 0; i < Rows; ++i) {
    for (std::size_t j = 0; j < Lanes; ++j) std::memcpy(c + i * c_stride + j * kLane, &sum[i][j], sizeof(Lane));
  }
}

template <std::size_t Lanes>
NG_INLINE void column_strip(const float* a, std::size_t a_stride, const float* b, float* c, std::size_t c_stride,
                            std::size_t rows, std::size_t inner, std::size_t columns, bool accumulate) {
  std::size_t i = 0;
  for (; i + 8 <= rows; i += 8) {
    tile<8, Lanes>(a + i * a_stride, a_stride, b, c + i * c_stride, c_stride, inner, columns, accumulate);
  }
  for (; i + 2 <= rows; i += 2) {
    tile<2, Lanes>(a + i * a_stride, a_stride, b, c + i * c_stride, c_stride, inner, columns, accumulate);
  }
  for (; i < rows; ++i) {
    tile<1, Lanes>(a + i * a_stride, a_stride, b, c + i * c_stride, c_stride, inner, columns, accumulate);
  }
}

typedef std::int32_t LaneInt __attribute__((vector_size(64), aligned(4)));

// exp(x) by range reduction and a polynomial (Cephes expf's coefficients); plain products and sums only.
NG_INLINE Lane exponential(Lane x) {
  x = x > 88.0F ? Lane{} + 88.0F : x;
  x = x < -87.0F ? Lane{} - 87.0F : x;
  const Lane scaled = x * 1.44269504088896341F;
  const LaneInt n = __builtin_convertvector(scaled + (scaled >= 0.0F ? Lane{} + 0.5F : Lane{} - 0.5F), LaneInt);
  const Lane whole = __builtin_convertvector(n, Lane);
  const Lane r = (x - whole * 0.693359375F) + whole * 2.12194440e-4F;
  Lane p = Lane{} + 1.9875691500e-4F;
  p = p * r + 1.3981999507e-3F;
  p = p * r + 8.3334519073e-3F;
  p = p * r + 4.1665795894e-2F;
  p = p * r + 1.6666665459e-1F;
  p = p * r + 5.0000001201e-1F;
  p = p * r * r + r + 1.0F;
  const LaneInt bits = (n + 127) << 23;
  Lane power;
  std::memcpy(&power, &bits, sizeof(power));
  return p * power;
}

NG_INLINE Lane logistic(Lane x) { return 1.0F / (1.0F + exponential(-x)); }
NG_INLINE Lane hyperbolic_tangent(Lane x) { return 2.0F / (1.0F + exponential(-2.0F * x)) - 1.0F; }
NG_INLINE Lane load(const float* from) {
  Lane lane;
  std::memcpy(&lane, from, sizeof(lane));
  return lane;
}

}  // namespace

NG_DISPATCH void multiply(const float* a, std::size_t a_stride, const float* b, float* c, std::size_t c_stride,
                          std::size_t rows, std::size_t inner, std::size_t columns, bool accumulate) {
  std::size_t j = 0;
  for (; j + 2 * kLane <= columns; j += 2 * kLane) {
    column_strip<2>(a, a_stride, b + j, c + j, c_stride, rows, inner, columns, accumulate);
  }
  for (; j + kLane <= columns; j += kLane) {
    column_strip<1>(a, a_stride, b + j, c + j, c_stride, rows, inner, columns, accumulate);
  }
  for (; j < columns; ++j) {
    for (std::size_t i = 0; i < rows; ++i) {
      float sum = accumulate ? c[i * c_stride + j] : 0.0F;
      for (std::size_t k = 0; k < inner; ++k) sum += a[i * a_stride + k] * b[k * columns + j];
      c[i * c_stride + j] = sum;
    }
  }
}

NG_DISPATCH void lstm_cell(const float* gates, float* state, float* out, std::size_t width) {
  for (std::size_t j = 0; j < width; j += kLane) {
    const Lane input = logistic(load(gates + j));
    const Lane forget = logistic(load(gates + width + j));
    const Lane output = logistic(load(gates + 2 * width + j));
    const Lane candidate = hyperbolic_tangent(load(gates + 3 * width + j));
    const Lane next = forget * load(state + j) + input * candidate;
    const Lane shown = output * hyperbolic_tangent(next);
    std::memcpy(state + j, &next, sizeof(next));
    std::memcpy(out + j, &shown, sizeof(shown));
  }
}

}  // namespace newsgraph::language
