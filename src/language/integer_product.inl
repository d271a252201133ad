// The product for one instruction set; included by integer_product.cpp in a namespace that defines Int and Float
// (vectors of kWidth 32-bit lanes), multiply_pairs, kPanels and kRows.

constexpr std::size_t kVectors = 16 / kWidth;  // vectors of a panel

template <std::size_t Rows, std::size_t Panels>
NG_INLINE void tile(const std::int16_t* a, std::size_t a_stride, const float* a_scales, const QuantisedMatrix& matrix,
                    std::size_t panel, float* c, std::size_t c_stride, bool accumulate) {
  constexpr std::size_t kColumns = Panels * kVectors;
  Int sum[Rows][kColumns] = {};
  const std::size_t pairs = matrix.pairs();
  for (std::size_t k = 0; k < pairs; ++k) {
    Int right[kColumns];
    for (std::size_t j = 0; j < kColumns; ++j)
      std::memcpy(&right[j], matrix.panel(panel + j / kVectors) + 32 * k + 2 * kWidth * (j % kVectors), sizeof(Int));
    for (std::size_t i = 0; i < Rows; ++i) {
      std::int32_t pair = 0;
      std::memcpy(&pair, a + i * a_stride + 2 * k, sizeof(pair));
      const Int left = Int{} + pair;
      for (std::size_t j = 0; j < kColumns; ++j) sum[i][j] = multiply_pairs(sum[i][j], left, right[j]);
    }
  }
  for (std::size_t i = 0; i < Rows; ++i) {
    for (std::size_t j = 0; j < kColumns; ++j) {
      Float scale;
      std::memcpy(&scale, matrix.scales() + 16 * panel + kWidth * j, sizeof(scale));
      Float value = __builtin_convertvector(sum[i][j], Float) * (scale * a_scales[i]);
      float* out = c + i * c_stride + kWidth * j;
      const std::size_t column = 16 * panel + kWidth * j;
      const std::size_t left = column < matrix.columns() ? matrix.columns() - column : 0;
      if (left >= kWidth) {
        if (accumulate) {
          Float old;
          std::memcpy(&old, out, sizeof(old));
          value += old;
        }
        std::memcpy(out, &value, sizeof(value));
      } else {
        for (std::size_t k = 0; k < left; ++k) out[k] = accumulate ? out[k] + value[k] : value[k];
      }
    }
  }
}

template <std::size_t Panels>
NG_INLINE void strip(const QuantisedRows& rows, std::size_t first, std::size_t count, const QuantisedMatrix& matrix,
                     std::size_t panel, float* c, std::size_t c_stride, bool accumulate) {
  std::size_t i = 0;
  const auto run = [&]<std::size_t Rows>(std::integral_constant<std::size_t, Rows>) {
    for (; i + Rows <= count; i += Rows) {
      tile<Rows, Panels>(rows.values.data() + (first + i) * rows.stride, rows.stride, rows.scales.data() + first + i,
                         matrix, panel, c + i * c_stride + 16 * panel, c_stride, accumulate);
    }
  };
  run(std::integral_constant<std::size_t, kRows>{});
  run(std::integral_constant<std::size_t, 2>{});
  run(std::integral_constant<std::size_t, 1>{});
}

void product(const QuantisedRows& rows, std::size_t first, std::size_t count, const QuantisedMatrix& matrix, float* c,
             std::size_t c_stride, bool accumulate) {
  const std::size_t panels = (matrix.columns() + 15) / 16;
  std::size_t p = 0;
  for (; p + kPanels <= panels; p += kPanels) strip<kPanels>(rows, first, count, matrix, p, c, c_stride, accumulate);
  for (; p < panels; ++p) strip<1>(rows, first, count, matrix, p, c, c_stride, accumulate);
}
