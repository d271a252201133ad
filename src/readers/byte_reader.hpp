// Bytes of one input, wherever they come from: a file or standard input, plain, gzip, bzip2 or Zstandard (told apart by
// their first bytes, not by their name). First step of every reader; knows nothing of text or encodings.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace newsgraph::readers {

// Where bytes come from. Decompressors are sources around a reader.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // Up to `capacity` bytes; 0 at the end. Throws InputError with the reason only (no file name).
  virtual std::size_t read(char* into, std::size_t capacity) = 0;
};

enum class LineResult { kLine, kTooLong, kEnd };

// Buffered reading. Memory stays at one block plus what the caller asks for.
class ByteReader {
 public:
  explicit ByteReader(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

  // The next `count` bytes without taking them, fewer only at the end. Valid until the next call.
  std::string_view peek(std::size_t count);
  // Takes up to `capacity` bytes; 0 at the end.
  std::size_t read(char* into, std::size_t capacity);
  // Takes everything that is left into `bytes`; false as soon as it is more than `limit` bytes.
  bool read_all(std::string& bytes, std::size_t limit);
  // Takes one line without its "\n". A line over `limit` bytes is skipped to its end and reported as kTooLong.
  LineResult read_line(std::string& line, std::size_t limit);

 private:
  bool fill();  // one more block behind what is buffered; false at the end

  std::unique_ptr<ByteSource> source_;
  std::string buffer_;
  std::size_t at_ = 0;
};

// Opens a file, or standard input for "-", and undoes gzip, bzip2 or Zstandard compression.
// Throws InputError with the reason only.
[[nodiscard]] ByteReader open_bytes(const std::string& name);

}  // namespace newsgraph::readers
