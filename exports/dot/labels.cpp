#include "exports/dot/labels.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace newsgraph::exports {
namespace {

constexpr std::size_t kSpeakerLimit = 44;

bool is_drawable(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return false;
  return (c & 0xFFFE) != 0xFFFE && !(c >= 0xFDD0 && c <= 0xFDEF);
}

std::string replaced(std::string_view text, char from, std::string_view to) {
  std::string out;
  for (const char c : text) {
    if (c == from) {
      out += to;
    } else {
      out += c;
    }
  }
  return out;
}

std::string_view open_word(Modality modality) {
  switch (modality) {
    case Modality::kAsserted:
      return {};
    case Modality::kPlanned:
      return " (planned)";
    case Modality::kPossible:
      return " (possible)";
    case Modality::kConditional:
      return " (conditional)";
  }
  return {};
}

// "Two lawmakers" stands inside a label, so that its capital of the sentence's beginning goes; that of "German
// officials" stays.
std::string within_sentence(std::string words) {
  constexpr std::array<std::string_view, 33> kFirst = {
      "a",       "an",    "the",    "one",     "two",  "three", "four",  "five", "six",     "seven",     "eight",
      "nine",    "ten",   "dozens", "several", "some", "many",  "most",  "few",  "both",    "other",     "others",
      "another", "local", "senior", "former",  "his",  "her",   "their", "its",  "unnamed", "officials", "police"};
  std::string first = utf8::to_lower(words.substr(0, words.find(' ')));
  if (std::find(kFirst.begin(), kFirst.end(), first) == kFirst.end()) return words;
  return first + words.substr(first.size());
}

// "invite", "be mayor of"; of a passive "be invited into", since its lemma is the active verb.
std::string infinitive(const std::string& lemma, const std::string& predicate) {
  const bool copula = lemma == "be" || lemma.starts_with("be ");
  return predicate.starts_with("was ") && !copula ? "be" + predicate.substr(3) : lemma;
}

std::string denied(const std::string& lemma, const std::string& predicate) {
  if (lemma.empty()) return "not: " + predicate;
  const std::string words = infinitive(lemma, predicate);
  if (words == "be" || words.starts_with("be ")) return "was not" + words.substr(2);
  return "did not " + words;
}

}  // namespace

std::string shortened(std::string_view text, std::size_t limit) {
  std::string out;
  std::size_t length = 0;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = utf8::next(text, at);
    const bool plain = c > 0x20 && c < 0x7F;  // most are, and need no look at tables
    if (!plain && (utf8::is_space(c) || c == U'\n' || c == U'\r')) {
      gap = length > 0;
      continue;
    }
    if (!plain && !is_drawable(c)) continue;
    if (length + (gap ? 2 : 1) > limit) return out + "…";
    if (gap) out += ' ';
    length += gap ? 2 : 1;
    gap = false;
    out += text.substr(start, at - start);
  }
  return out;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    const std::size_t length = utf8::count(word);
    if (used > 0 && used + 1 + length > width) {
      lines.emplace_back();
      used = 0;
    }
    if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    for (std::size_t i = 0; i < word.size();) {
      const std::size_t start = i;
      utf8::next(word, i);
      if (used == width) {
        lines.emplace_back();
        used = 0;
      }
      lines.back() += word.substr(start, i - start);
      ++used;
    }
  }
  return lines;
}

std::vector<std::string> balanced(std::string_view text, std::size_t width) {
  std::vector<std::string> best = wrapped(text, width);
  while (width > 1) {
    std::vector<std::string> narrower = wrapped(text, --width);
    if (narrower.size() > best.size()) break;
    best = std::move(narrower);
  }
  return best;
}

std::string escape_html(std::string_view text) {
  return replaced(replaced(replaced(replaced(text, '&', "&amp;"), '<', "&lt;"), '>', "&gt;"), '"', "&quot;");
}

std::string escape_attribute(std::string_view text) { return replaced(replaced(text, '\\', "\\\\"), '&', "&amp;"); }

LineKind line_kind(const graph::Edge& edge) {
  if (edge.polarity == Polarity::kNegative) return LineKind::kDenied;
  if (edge.claimed) return LineKind::kClaimed;
  return edge.modality == Modality::kAsserted ? LineKind::kStated : LineKind::kOpen;
}

std::string relation_words(const graph::KnowledgeGraph& graph, const graph::Edge& edge) {
  const std::string none;
  const std::string& lemma = edge.statements.empty() ? none : graph.statements()[edge.statements.front()].lemma;
  std::string words = edge.predicate;
  if (edge.modality != Modality::kAsserted) {
    words = (edge.polarity == Polarity::kNegative ? "not " : "") +
            (lemma.empty() ? edge.predicate : infinitive(lemma, edge.predicate));
    words += open_word(edge.modality);
  } else if (edge.polarity == Polarity::kNegative) {
    words = denied(lemma, edge.predicate);
  } else if (lemma.starts_with("be ") && lemma.ends_with(" of") && words.starts_with("was ")) {
    words.erase(0, 4);  // "mayor of": what somebody is, not only was
  }
  return shortened(words, kLabelLimit);
}

std::string speaker_words(const graph::KnowledgeGraph& graph, const graph::Edge& edge) {
  if (!edge.claimed) return {};
  if (edge.speakers.empty()) return "claimed";
  std::string words = edge.speakers.size() == 1 ? "says " : "say ";
  const std::uint32_t first = graph.find_entity(edge.speakers.front());
  if (first == kNone) {
    words += "somebody";
  } else {
    const graph::EntityNode& speaker = graph.entities()[first];
    const std::string name = shortened(speaker.name, kSpeakerLimit);
    words += speaker.class_name == "UnnamedSource" ? within_sentence(name) : name;
  }
  if (edge.speakers.size() > 1) words += fmt::format(" and {} more", edge.speakers.size() - 1);
  return words;
}

std::string lines_html(const std::vector<std::string>& lines, bool left) {
  std::string html;
  for (const std::string& line : lines) {
    if (!left && !html.empty()) html += "<BR/>";
    html += escape_html(line);
    if (left && lines.size() > 1) html += "<BR ALIGN=\"LEFT\"/>";
  }
  return html.empty() ? "&#160;" : html;  // Graphviz rejects empty elements
}

std::string font(std::string_view html, int points, std::string_view colour) {
  return fmt::format("<FONT POINT-SIZE=\"{}\" COLOR=\"{}\">{}</FONT>", points, colour, html);
}

}  // namespace newsgraph::exports
