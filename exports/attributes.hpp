// The attributes of nodes and edges in formats that have such (GraphML, GEXF, tables): one list of names and types, so
// that a column means the same everywhere.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "exports/iris.hpp"
#include "exports/link_summary.hpp"
#include "graph/knowledge_graph.hpp"

namespace newsgraph::exports {

enum class AttributeType { kText, kInteger, kDouble, kBoolean };

struct Attribute {
  std::string_view name;
  AttributeType type;
};

inline constexpr std::array kNodeAttributes = {
    Attribute{"label", AttributeType::kText},         Attribute{"type", AttributeType::kText},
    Attribute{"alternateName", AttributeType::kText}, Attribute{"jobTitle", AttributeType::kText},
    Attribute{"mentions", AttributeType::kInteger},   Attribute{"sourceCount", AttributeType::kInteger},
    Attribute{"affiliation", AttributeType::kText},   Attribute{"sameAs", AttributeType::kText},
    Attribute{"iri", AttributeType::kText},
};

inline constexpr std::array kEdgeAttributes = {
    Attribute{"label", AttributeType::kText},      Attribute{"relation", AttributeType::kText},
    Attribute{"standing", AttributeType::kText},   Attribute{"claimed", AttributeType::kBoolean},
    Attribute{"polarity", AttributeType::kText},   Attribute{"modality", AttributeType::kText},
    Attribute{"speakers", AttributeType::kText},   Attribute{"count", AttributeType::kInteger},
    Attribute{"sources", AttributeType::kInteger}, Attribute{"confidence", AttributeType::kDouble},
    Attribute{"first", AttributeType::kText},      Attribute{"last", AttributeType::kText},
    Attribute{"evidence", AttributeType::kText},
};

// Values in the order of the tables above, numbers in digits; empty where there is none.
[[nodiscard]] std::array<std::string, kNodeAttributes.size()> node_values(const graph::EntityNode& entity,
                                                                          const Iris& iris);
[[nodiscard]] std::array<std::string, kEdgeAttributes.size()> edge_values(const LinkSummary& link, const Iris& iris);

}  // namespace newsgraph::exports
