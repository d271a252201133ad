// FNV-1a, 64 bits: the hash behind stable ids and hashed features. Not for adversarial input.
// The same bytes give the same value on every machine and in every version.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgraph {

inline constexpr std::uint64_t kHashSeed = 14695981039346656037ULL;

[[nodiscard]] constexpr std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed = kHashSeed) {
  for (const char c : bytes) {
    seed ^= static_cast<unsigned char>(c);
    seed *= 1099511628211ULL;
  }
  return seed;
}

// Sixteen lower-case hexadecimal digits.
[[nodiscard]] inline std::string to_hex(std::uint64_t value) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string out(16, '0');
  for (int i = 15; i >= 0; --i, value >>= 4) out[static_cast<std::size_t>(i)] = kDigits[value & 15];
  return out;
}

}  // namespace newsgraph
