// generate_graph ARTICLES [SEED]: a made-up graph of that many articles as NDJSON on standard output, for loading it
// elsewhere: generate_graph 20000 | newsgraph merge - -o large.nq
#include <cstdlib>
#include <iostream>

#include "exports/exporter.hpp"
#include "support/generated_graph.hpp"

int main(int argc, char** argv) {
  using namespace newsgraph;
  const unsigned long articles = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 0;
  if (articles == 0) {
    std::cerr << "generate_graph ARTICLES [SEED]\n";
    return 2;
  }
  samples::GeneratedShape shape = samples::shape_of_articles(articles);
  if (argc > 2) shape.seed = std::strtoull(argv[2], nullptr, 10);
  const auto ontology = ontology::Ontology::read(
      {NEWSGRAPH_SOURCE_DIR "/ontology/classes.ttl", NEWSGRAPH_SOURCE_DIR "/ontology/relations.ttl"});
  exports::make_exporter("ndjson")->write(samples::generated_graph(shape), ontology, {}, std::cout);
  return std::cout ? 0 : 1;
}
