// The Boost.Graph container behind KnowledgeGraph. Included by graph/'s sources only, so that no other part of
// newsgraph compiles Boost headers. Vertex descriptors are indexes of entities.
#pragma once

#include <boost/graph/adjacency_list.hpp>

#include "graph/knowledge_graph.hpp"

namespace newsgraph::graph {

struct KnowledgeGraph::Storage {
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, boost::no_property, Edge>;
  Graph graph;
};

}  // namespace newsgraph::graph
