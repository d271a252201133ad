// find_passages(): lines and hard-wrapped paragraphs of a plain text.
#include <algorithm>

#include "readers/article_structure.hpp"
#include "readers/byline.hpp"
#include "readers/credits.hpp"
#include "readers/dateline.hpp"
#include "readers/publication_date.hpp"
#include "readers/text_decoding.hpp"

namespace newsgraph::readers {
namespace {

constexpr std::size_t kWrappedFrom = 50, kWrappedTo = 100;  // usual lengths of wrapped lines, in bytes
constexpr double kWrappedShare = 0.7;

std::vector<Passage> split_lines(std::string_view text) {
  std::vector<Passage> lines;
  bool blank = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const auto line = trim(text.substr(begin, end - begin));
    if (line.empty()) {
      blank = true;
    } else {
      const auto at = static_cast<std::uint32_t>(line.data() - text.data());
      lines.push_back({BlockKind::kParagraph, {at, at + static_cast<std::uint32_t>(line.size())}, blank});
      blank = false;
    }
    begin = end + 1;
  }
  return lines;
}

std::string_view view(std::string_view text, const Passage& line) {
  return text.substr(line.span.begin, line.span.size());
}

bool ends_sentence(std::string_view line) {
  for (const std::string_view end : {".", "!", "?", "\"", "”", ":", ")", "…"}) {
    if (line.ends_with(end)) return true;
  }
  return false;
}

// Most lines that another line of the same paragraph follows have the length of wrapped lines, and most of them end in
// the middle of a sentence.
bool looks_wrapped(std::string_view text, const std::vector<Passage>& lines) {
  std::size_t inner = 0, usual = 0, open = 0;
  bool paragraphs = false;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    paragraphs = paragraphs || lines[i + 1].blank_before;
    if (lines[i + 1].blank_before) continue;
    ++inner;
    usual += lines[i].span.size() >= kWrappedFrom && lines[i].span.size() <= kWrappedTo ? 1 : 0;
    open += ends_sentence(view(text, lines[i])) ? 0 : 1;
  }
  const double all = static_cast<double>(inner);
  const bool cut = static_cast<double>(open) > 0.5 * all;
  return inner > 0 && cut && static_cast<double>(usual) >= kWrappedShare * all && (paragraphs || inner >= 3);
}

// A line that is never part of a wrapped paragraph when it stands at its start.
bool stands_alone(std::string_view line) {
  if (line.size() > kWrappedTo) return false;
  const auto dateline = match_dateline(line, false);
  return date_line(line) || match_byline(line) || (dateline && dateline->length == line.size());
}

}  // namespace

std::vector<Passage> find_passages(std::string_view text) {
  const auto lines = split_lines(text);
  if (!looks_wrapped(text, lines)) return lines;
  std::vector<Passage> joined;
  bool alone = true;  // the passage before takes no further line
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool start = lines[i].blank_before || alone;
    if (start || (joined.size() == 1 && stands_alone(view(text, lines[i])))) {
      joined.push_back(lines[i]);
      alone = stands_alone(view(text, lines[i]));
    } else {
      joined.back().span.end = lines[i].span.end;
    }
  }
  return joined;
}

}  // namespace newsgraph::readers
