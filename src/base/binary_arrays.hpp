// Arrays of plain numbers in binary files, in the machine's own order (little-endian on all that newsgraph runs on).
#pragma once

#include <cstddef>
#include <istream>
#include <ostream>
#include <type_traits>
#include <vector>

namespace newsgraph {

// A file that ends too early leaves the stream failed; the caller says which file it was.
template <typename T>
void read_array(std::istream& in, std::vector<T>& out, std::size_t count) {
  static_assert(std::is_trivially_copyable_v<T>);
  out.resize(count);
  in.read(reinterpret_cast<char*>(out.data()), static_cast<std::streamsize>(count * sizeof(T)));
}

template <typename T>
void write_array(std::ostream& out, const std::vector<T>& values) {
  static_assert(std::is_trivially_copyable_v<T>);
  out.write(reinterpret_cast<const char*>(values.data()), static_cast<std::streamsize>(values.size() * sizeof(T)));
}

}  // namespace newsgraph
