#include "exports/rdf_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace newsgraph::exports {
namespace {

bool is_unfit(char32_t c) { return c == 0 || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c < 0xFDF0); }

// Every unfit character has one of these bytes, and few others have.
bool may_be_unfit(char c) { return c == '\0' || c == '\xBF' || c == '\xB7'; }

}  // namespace

std::string_view fit_for_rdf(std::string_view text, std::string& mended) {
  if (std::none_of(text.begin(), text.end(), may_be_unfit)) return text;
  mended.clear();
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    utf8::append(mended, is_unfit(c) ? utf8::kReplacement : c);
  }
  return mended;
}

}  // namespace newsgraph::exports
