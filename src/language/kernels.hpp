// Matrix kernels of inference. Every output element is summed in the order of the inner index, product then sum, never
// fused, so that SSE2, AVX2 and AVX-512 give the same bits; the widest one the processor has is chosen at start.
#pragma once

#include <cstddef>

namespace newsgraph::language {

// c[rows x columns] = a[rows x inner] * b[inner x columns] (+ c if accumulate), all row-major, c with stride
// `c_stride` floats, a with `a_stride`, b dense. Nothing may overlap.
void multiply(const float* a, std::size_t a_stride, const float* b, float* c, std::size_t c_stride, std::size_t rows,
              std::size_t inner, std::size_t columns, bool accumulate);

// One step of an LSTM cell (Hochreiter & Schmidhuber 1997) for one row: gates[4 * width] holds input, forget, output
// gates and the candidate before their functions; state and out have `width` floats, state is read and written.
// Precondition: width is a multiple of 16.
void lstm_cell(const float* gates, float* state, float* out, std::size_t width);

}  // namespace newsgraph::language
