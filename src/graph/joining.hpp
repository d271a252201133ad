// Graphs that become one: references checked, evidence renumbered, what stands in a document that is known already left
// out. Works on plain lists; internal to graph/.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace newsgraph::graph {

// Throws InputError naming the record when it refers to something that the records do not have.
void check_references(const Records& records);

// Evidence of document i becomes evidence of document places[i]; with kNone it goes, together with every record that
// has no other. Entities without a mention (of nobody's document) stay.
void move_evidence(Records& records, const std::vector<std::uint32_t>& places);

}  // namespace newsgraph::graph
