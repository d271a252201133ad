// Numbers between -1 and 1 that are the same on every machine, for tests of the kernels.
#pragma once

#include <cstdint>
#include <vector>

namespace newsgraph::test {

inline std::vector<float> random_numbers(std::size_t count, std::uint32_t seed) {
  std::vector<float> out(count);
  for (float& value : out) {
    seed = seed * 1664525U + 1013904223U;
    value = static_cast<float>(seed >> 8) / 8388608.0F - 1.0F;
  }
  return out;
}

}  // namespace newsgraph::test
