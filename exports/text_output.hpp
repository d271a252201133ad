// Where exporters put their bytes: a buffer in front of a stream, so that a file of any size is written as it goes.
// Also an output stream for RapidJSON's writers. Does not escape anything.
#pragma once

#include <cstddef>
#include <memory>
#include <ostream>
#include <string_view>

namespace newsgraph::exports {

class TextOutput {
 public:
  using Ch = char;  // for RapidJSON

  explicit TextOutput(std::ostream& out);
  TextOutput(const TextOutput&) = delete;
  TextOutput& operator=(const TextOutput&) = delete;

  TextOutput& operator<<(std::string_view text) {
    append(text);
    return *this;
  }
  TextOutput& operator<<(char c) {
    Put(c);
    return *this;
  }
  void append(std::string_view text);
  // Hands everything to the stream; to be called last, what is not handed over is lost. Throws OutputError if the
  // stream takes no more, as do the functions above.
  void finish();

  void Put(char c) {  // RapidJSON's names
    if (used_ == kSize) finish();
    buffer_[used_++] = c;
  }
  void Flush() {}

 private:
  static constexpr std::size_t kSize = 1 << 16;

  std::ostream& out_;
  std::unique_ptr<char[]> buffer_;
  std::size_t used_ = 0;
};

}  // namespace newsgraph::exports
