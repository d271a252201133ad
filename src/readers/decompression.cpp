#include "readers/decompression.hpp"

#include <bzlib.h>
#include <zlib.h>
#include <zstd.h>

#include <vector>

#include "base/error.hpp"

namespace newsgraph::readers {
namespace {

constexpr std::size_t kBlockBytes = 1 << 16;
constexpr int kGzipOnly = MAX_WBITS + 16;

class GzipSource : public ByteSource {
 public:
  explicit GzipSource(ByteReader compressed) : compressed_(std::move(compressed)), block_(kBlockBytes) {
    if (inflateInit2(&stream_, kGzipOnly) != Z_OK) throw InputError("zlib cannot be started");
  }
  ~GzipSource() override { inflateEnd(&stream_); }
  GzipSource(const GzipSource&) = delete;
  GzipSource& operator=(const GzipSource&) = delete;

  std::size_t read(char* into, std::size_t capacity) override {
    stream_.next_out = reinterpret_cast<Bytef*>(into);
    stream_.avail_out = static_cast<uInt>(capacity);
    while (stream_.avail_out == capacity) {
      if (stream_.avail_in == 0 && !refill()) {
        if (inside_) throw InputError("gzip data ends early");
        return 0;
      }
      step();
    }
    return capacity - stream_.avail_out;
  }

 private:
  bool refill() {
    stream_.avail_in = static_cast<uInt>(compressed_.read(block_.data(), block_.size()));
    stream_.next_in = reinterpret_cast<Bytef*>(block_.data());
    return stream_.avail_in > 0;
  }

  void step() {
    inside_ = true;
    const int status = inflate(&stream_, Z_NO_FLUSH);
    if (status == Z_STREAM_END) {
      inside_ = false;
      inflateReset(&stream_);
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
      throw InputError("gzip data is damaged");
    }
  }

  ByteReader compressed_;
  std::vector<char> block_;
  z_stream stream_{};
  bool inside_ = false;  // within a member
};

class Bzip2Source : public ByteSource {
 public:
  explicit Bzip2Source(ByteReader compressed) : compressed_(std::move(compressed)), block_(kBlockBytes) { start(); }
  ~Bzip2Source() override { BZ2_bzDecompressEnd(&stream_); }
  Bzip2Source(const Bzip2Source&) = delete;
  Bzip2Source& operator=(const Bzip2Source&) = delete;

  std::size_t read(char* into, std::size_t capacity) override {
    stream_.next_out = into;
    stream_.avail_out = static_cast<unsigned>(capacity);
    while (stream_.avail_out == capacity) {
      if (stream_.avail_in == 0 && !refill()) {
        if (inside_) throw InputError("bzip2 data ends early");
        return 0;
      }
      step();
    }
    return capacity - stream_.avail_out;
  }

 private:
  void start() {
    if (BZ2_bzDecompressInit(&stream_, 0, 0) != BZ_OK) throw InputError("bzip2 cannot be started");
  }
  bool refill() {
    stream_.avail_in = static_cast<unsigned>(compressed_.read(block_.data(), block_.size()));
    stream_.next_in = block_.data();
    return stream_.avail_in > 0;
  }

  void step() {
    inside_ = true;
    const int status = BZ2_bzDecompress(&stream_);
    if (status == BZ_STREAM_END) {  // another stream may follow, as in parallel bzip2's files
      inside_ = false;
      bz_stream rest = stream_;
      BZ2_bzDecompressEnd(&stream_);
      stream_ = {};
      start();
      stream_.next_in = rest.next_in;
      stream_.avail_in = rest.avail_in;
      stream_.next_out = rest.next_out;
      stream_.avail_out = rest.avail_out;
    } else if (status != BZ_OK) {
      throw InputError("bzip2 data is damaged");
    }
  }

  ByteReader compressed_;
  std::vector<char> block_;
  bz_stream stream_{};
  bool inside_ = false;  // within a stream
};

class ZstdSource : public ByteSource {
 public:
  explicit ZstdSource(ByteReader compressed)
      : compressed_(std::move(compressed)), block_(kBlockBytes), stream_(ZSTD_createDStream(), &ZSTD_freeDStream) {
    if (!stream_) throw InputError("zstd cannot be started");
  }

  std::size_t read(char* into, std::size_t capacity) override {
    ZSTD_outBuffer out{into, capacity, 0};
    while (out.pos == 0) {
      if (in_.pos == in_.size && !refill()) {
        if (inside_) throw InputError("Zstandard data ends early");
        return 0;
      }
      const std::size_t status = ZSTD_decompressStream(stream_.get(), &out, &in_);
      if (ZSTD_isError(status)) throw InputError("Zstandard data is damaged");
      inside_ = status != 0;
    }
    return out.pos;
  }

 private:
  bool refill() {
    in_ = {block_.data(), compressed_.read(block_.data(), block_.size()), 0};
    return in_.size > 0;
  }

  ByteReader compressed_;
  std::vector<char> block_;
  std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream_;
  ZSTD_inBuffer in_{nullptr, 0, 0};
  bool inside_ = false;  // within a frame
};

}  // namespace

std::unique_ptr<ByteSource> make_gzip_source(ByteReader compressed) {
  return std::make_unique<GzipSource>(std::move(compressed));
}

std::unique_ptr<ByteSource> make_bzip2_source(ByteReader compressed) {
  return std::make_unique<Bzip2Source>(std::move(compressed));
}

std::unique_ptr<ByteSource> make_zstd_source(ByteReader compressed) {
  return std::make_unique<ZstdSource>(std::move(compressed));
}

}  // namespace newsgraph::readers
