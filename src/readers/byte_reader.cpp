#include "readers/byte_reader.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "base/error.hpp"
#include "readers/decompression.hpp"

namespace newsgraph::readers {
namespace {

constexpr std::size_t kBlockBytes = 1 << 16;
constexpr std::string_view kGzipMagic = "\x1f\x8b";
constexpr std::string_view kBzip2Magic = "BZh";
constexpr std::string_view kZstdMagic = "\x28\xb5\x2f\xfd";

std::string reason(int error) {
  if (error == ENOENT) return "no such file";
  return std::generic_category().message(error);
}

class FileSource : public ByteSource {
 public:
  explicit FileSource(const std::string& name)
      : owned_(name != "-"), descriptor_(owned_ ? ::open(name.c_str(), O_RDONLY | O_CLOEXEC) : STDIN_FILENO) {
    if (descriptor_ < 0) throw InputError(reason(errno));
  }
  ~FileSource() override {
    if (owned_) ::close(descriptor_);
  }
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;

  std::size_t read(char* into, std::size_t capacity) override {
    for (;;) {
      const ssize_t count = ::read(descriptor_, into, capacity);
      if (count >= 0) return static_cast<std::size_t>(count);
      if (errno != EINTR) throw InputError(reason(errno));
    }
  }

 private:
  bool owned_;
  int descriptor_;
};

}  // namespace

bool ByteReader::fill() {
  if (at_ > 0) buffer_.erase(0, at_);
  at_ = 0;
  const std::size_t held = buffer_.size();
  buffer_.resize(held + kBlockBytes);
  const std::size_t count = source_->read(buffer_.data() + held, kBlockBytes);
  buffer_.resize(held + count);
  return count > 0;
}

std::string_view ByteReader::peek(std::size_t count) {
  while (buffer_.size() - at_ < count && fill()) {
  }
  return std::string_view(buffer_).substr(at_, count);
}

std::size_t ByteReader::read(char* into, std::size_t capacity) {
  if (at_ == buffer_.size() && !fill()) return 0;
  const std::size_t count = std::min(capacity, buffer_.size() - at_);
  std::memcpy(into, buffer_.data() + at_, count);
  at_ += count;
  return count;
}

bool ByteReader::read_all(std::string& bytes, std::size_t limit) {
  bytes.clear();
  do {
    bytes.append(buffer_, at_);
    at_ = buffer_.size();
    if (bytes.size() > limit) return false;
  } while (fill());
  return true;
}

LineResult ByteReader::read_line(std::string& line, std::size_t limit) {
  line.clear();
  bool too_long = false, any = false;
  for (;;) {
    if (at_ == buffer_.size() && !fill()) break;
    any = true;
    const std::size_t end = buffer_.find('\n', at_);
    const std::size_t stop = std::min(end, buffer_.size());
    too_long = too_long || line.size() + (stop - at_) > limit;
    if (!too_long) line.append(buffer_, at_, stop - at_);
    at_ = end == std::string::npos ? stop : stop + 1;
    if (end != std::string::npos) break;
  }
  if (!any) return LineResult::kEnd;
  return too_long ? LineResult::kTooLong : LineResult::kLine;
}

ByteReader open_bytes(const std::string& name) {
  ByteReader plain(std::make_unique<FileSource>(name));
  const std::string magic(plain.peek(kZstdMagic.size()));
  if (magic.starts_with(kGzipMagic)) return ByteReader(make_gzip_source(std::move(plain)));
  if (magic.starts_with(kBzip2Magic)) return ByteReader(make_bzip2_source(std::move(plain)));
  if (magic == kZstdMagic) return ByteReader(make_zstd_source(std::move(plain)));
  return plain;
}

}  // namespace newsgraph::readers
