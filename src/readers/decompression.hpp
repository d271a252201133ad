// Sources that undo gzip (zlib), bzip2 (libbz2) and Zstandard (zstd) while reading. Used by open_bytes() only. Several
// compressed members one after the other are read as one; data that ends early or is damaged is an InputError.
#pragma once

#include <memory>

#include "readers/byte_reader.hpp"

namespace newsgraph::readers {

[[nodiscard]] std::unique_ptr<ByteSource> make_gzip_source(ByteReader compressed);
[[nodiscard]] std::unique_ptr<ByteSource> make_bzip2_source(ByteReader compressed);
[[nodiscard]] std::unique_ptr<ByteSource> make_zstd_source(ByteReader compressed);

}  // namespace newsgraph::readers
