#include "document/document.hpp"

#include <algorithm>

namespace newsgraph {

CodePointIndex::CodePointIndex(std::string_view text) {
  std::uint32_t surplus = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) {
      ++surplus;
      shifts_.push_back({static_cast<std::uint32_t>(i + 1), surplus});
    }
  }
}

std::uint32_t CodePointIndex::at(std::uint32_t byte) const {
  const auto after = std::upper_bound(shifts_.begin(), shifts_.end(), byte,
                                      [](std::uint32_t value, const Shift& shift) { return value < shift.byte; });
  return after == shifts_.begin() ? byte : byte - std::prev(after)->surplus;
}

}  // namespace newsgraph
