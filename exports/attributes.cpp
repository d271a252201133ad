#include "exports/attributes.hpp"

#include <fmt/format.h>

#include "exports/names.hpp"

namespace newsgraph::exports {

std::array<std::string, kNodeAttributes.size()> node_values(const graph::EntityNode& entity, const Iris& iris) {
  return {entity.name,
          entity.class_name.empty() ? "Thing" : entity.class_name,
          joined(entity.alternate_names),
          joined(entity.job_titles),
          std::to_string(entity.mentions.size()),
          entity.source_count == 0 ? std::string() : std::to_string(entity.source_count),
          entity.affiliation,
          joined(entity.same_as),
          iris.entity(entity.id)};
}

std::array<std::string, kEdgeAttributes.size()> edge_values(const LinkSummary& link, const Iris& iris) {
  std::string evidence;
  for (const graph::Evidence& item : link.evidence) {
    if (!evidence.empty()) evidence += ' ';
    iris.append_span(evidence, item);
  }
  return {link.label,
          link.edge->predicate,
          std::string(link.standing),
          link.edge->claimed ? "true" : "false",
          std::string(name_of(link.edge->polarity)),
          std::string(name_of(link.edge->modality)),
          link.speakers,
          std::to_string(link.count),
          std::to_string(link.edge->sources),
          link.has_confidence ? fmt::format("{:.2f}", link.confidence) : std::string(),
          std::string(link.first),
          std::string(link.last),
          std::move(evidence)};
}

}  // namespace newsgraph::exports
