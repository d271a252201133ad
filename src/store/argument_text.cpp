#include "store/argument_text.hpp"

#include "base/utf8.hpp"

namespace newsgraph::store {
namespace {

constexpr std::uint32_t kLengthBits = 10;
constexpr std::size_t kLongest = (1U << kLengthBits) - 1;

}  // namespace

void bind_argument_text(Statement& statement, int index, std::string_view words, const CodePoints& text,
                        CodePointSpan evidence) {
  if (words.empty()) {
    statement.bind_null(index);
    return;
  }
  const std::string_view sentence = text(evidence);
  const std::size_t at = sentence.find(words);
  const std::size_t length = at == std::string_view::npos ? 0 : utf8::count(words);
  if (length == 0 || length > kLongest || words.find('\0') != std::string_view::npos) {
    statement.bind(index, words);
  } else {
    statement.bind(index, static_cast<std::int64_t>(utf8::count(sentence.substr(0, at)) << kLengthBits | length));
  }
}

std::string argument_text(const Statement& row, int column, const CodePoints& text, std::uint32_t start) {
  if (!row.is_integer(column)) return row.string(column);
  const auto value = static_cast<std::uint64_t>(row.integer(column));
  const auto begin = start + static_cast<std::uint32_t>(value >> kLengthBits);
  return std::string(text({begin, begin + static_cast<std::uint32_t>(value & kLongest)}));
}

std::string argument_text_sql(const std::string& column) {
  return "iif(typeof(" + column + ") = 'integer', substr(d.text, t.start + (" + column + " >> 10) + 1, " + column +
         " & 1023), " + column + ")";
}

}  // namespace newsgraph::store
