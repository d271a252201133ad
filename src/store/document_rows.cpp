#include "store/document_rows.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace newsgraph::store {

CodePoints::CodePoints(std::string_view text) : text_(text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(text.begin(), text.end(), is_ascii)) return;
  starts_.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size(); utf8::next(text, at)) starts_.push_back(static_cast<std::uint32_t>(at));
  starts_.push_back(static_cast<std::uint32_t>(text.size()));
}

std::string_view CodePoints::operator()(CodePointSpan span) const {
  if (starts_.empty())
    return span.end > text_.size() ? std::string_view() : text_.substr(span.begin, span.end - span.begin);
  if (span.end >= starts_.size()) return {};
  return text_.substr(starts_[span.begin], starts_[span.end] - starts_[span.begin]);
}

std::int64_t DocumentRows::entity(const std::string& id) const {
  if (id.empty()) return 0;
  const auto found = entities.find(id);
  NG_CHECK(found != entities.end());
  return found->second;
}

}  // namespace newsgraph::store
