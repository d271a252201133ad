#include "exports/dot/tooltips.hpp"

#include <fmt/format.h>

#include "exports/dot/labels.hpp"
#include "exports/dot/style.hpp"

namespace newsgraph::exports {

std::string node_tooltip(const graph::EntityNode& entity) {
  std::string text = entity.name + " (" + entity.class_name + ")";
  for (const auto& title : entity.job_titles) text += ", " + title.text;
  text += fmt::format("; {} {}", entity.mentions.size(), entity.mentions.size() == 1 ? "mention" : "mentions");
  for (const auto& name : entity.alternate_names) text += "; also: " + name.text;
  return escape_attribute(shortened(text, kTooltipLimit));
}

std::string line_tooltip(const graph::KnowledgeGraph& graph, const DrawnLine& line) {
  std::string text;
  const auto add_place = [&](const graph::Evidence& evidence) {
    text +=
        fmt::format(" [article {}, characters {}–{}]", evidence.document + 1, evidence.span.begin, evidence.span.end);
  };
  for (const graph::Edge* edge : line.edges) {
    const std::string speaker = speaker_words(graph, *edge);
    text += (text.empty() ? "" : "; ") + graph.entities()[line.from].name + " – " + relation_words(graph, *edge) +
            " – " + graph.entities()[line.to].name + (speaker.empty() ? "" : ", " + speaker);
    for (const std::uint32_t index : edge->statements) add_place(graph.statements()[index].evidence.front());
    for (const std::uint32_t index : edge->roles) add_place(graph.roles()[index].evidence);
  }
  return escape_attribute(shortened(text, kTooltipLimit));
}

}  // namespace newsgraph::exports
