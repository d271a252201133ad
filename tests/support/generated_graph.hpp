// Graphs made by rule from a seed, of any size, for tests and benchmarks of exports: articles with statements, claims,
// quotations and roles between entities, few of which are in most articles (Zipf), as in real news. The same seed gives
// the same graph everywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "graph/knowledge_graph.hpp"

namespace newsgraph::samples {

// Numbers from a seed (SplitMix64), the same on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  // Below `end`, which is not 0.
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(next() % end); }
  bool chance(std::size_t percent) { return below(100) < percent; }

 private:
  std::uint64_t state_;
};

struct GeneratedShape {
  std::uint64_t seed = 1;
  std::size_t documents = 10;
  std::size_t entities = 40;
  std::size_t statements = 8;  // an article
  std::size_t quotations = 3;  // an article
  bool awkward = false;        // names, titles and words that are hard to write in some format
};

// As large corpora are: three entities for every two articles.
[[nodiscard]] GeneratedShape shape_of_articles(std::size_t articles);
[[nodiscard]] graph::Records generated_records(const GeneratedShape& shape);
[[nodiscard]] graph::KnowledgeGraph generated_graph(const GeneratedShape& shape);

// Text that some format has trouble with: quotation marks, markup, line ends, controls, NUL, bidirectional marks,
// emoji, formulas, IRIs with blanks, now and then very long. Valid UTF-8.
[[nodiscard]] std::string awkward_text(Random& random);

}  // namespace newsgraph::samples
