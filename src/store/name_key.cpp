#include "store/name_key.hpp"

#include "base/utf8.hpp"

namespace newsgraph::store {

std::string name_key(std::string_view name) {
  const std::string folded = utf8::fold(name);
  std::string key;
  bool gap = false;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = utf8::next(folded, at);
    if (c == U'.' || c == U'\'') continue;
    if (c == U' ' || utf8::is_punctuation(c)) {
      gap = !key.empty();
      continue;
    }
    if (gap) key += ' ';
    gap = false;
    utf8::append(key, c);
  }
  if (key.starts_with("the ")) key.erase(0, 4);
  return key.empty() ? folded : key;
}

}  // namespace newsgraph::store
