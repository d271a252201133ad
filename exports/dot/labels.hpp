// Words for pictures: any text made fit to be drawn, wrapped and shortened, and turned into Graphviz's HTML-like labels
// or into plain attribute values. Decides wording and line breaks, not colours or places.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exports/dot/style.hpp"
#include "graph/knowledge_graph.hpp"

namespace newsgraph::exports {

// White space collapsed, characters that XML forbids dropped, and cut to `limit` code points with an ellipsis.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t limit);

// The text in lines of at most `width` code points, broken at blanks where there are any.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

// The same in as few lines, but of about the same length.
[[nodiscard]] std::vector<std::string> balanced(std::string_view text, std::size_t width);

// For use between the tags of an HTML-like label.
[[nodiscard]] std::string escape_html(std::string_view text);
// For plain attribute values such as tooltips, where Graphviz reads backslashes and character entities.
[[nodiscard]] std::string escape_attribute(std::string_view text);

[[nodiscard]] LineKind line_kind(const graph::Edge& edge);

// "accused", "did not attack", "deliver (planned)".
[[nodiscard]] std::string relation_words(const graph::KnowledgeGraph& graph, const graph::Edge& edge);
// "says Jake Sullivan", "claimed" when nobody is named; empty for what the article itself asserts.
[[nodiscard]] std::string speaker_words(const graph::KnowledgeGraph& graph, const graph::Edge& edge);

// Lines of plain text, escaped and broken where they end; centred unless `left`.
[[nodiscard]] std::string lines_html(const std::vector<std::string>& lines, bool left = false);

// One <FONT> element.
[[nodiscard]] std::string font(std::string_view html, int points, std::string_view colour);

}  // namespace newsgraph::exports
