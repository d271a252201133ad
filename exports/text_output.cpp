#include "exports/text_output.hpp"

#include <cstring>

#include "base/error.hpp"

namespace newsgraph::exports {

TextOutput::TextOutput(std::ostream& out) : out_(out), buffer_(new char[kSize]) {}

void TextOutput::append(std::string_view text) {
  if (text.empty()) return;  // may have no address, which memcpy does not stand
  if (text.size() > kSize - used_) {
    finish();
    if (text.size() >= kSize) {
      out_.write(text.data(), static_cast<std::streamsize>(text.size()));
      if (!out_) throw OutputError("the output takes no more");
      return;
    }
  }
  std::memcpy(buffer_.get() + used_, text.data(), text.size());
  used_ += text.size();
}

void TextOutput::finish() {
  out_.write(buffer_.get(), static_cast<std::streamsize>(used_));
  used_ = 0;
  if (!out_) throw OutputError("the output takes no more");
}

}  // namespace newsgraph::exports
