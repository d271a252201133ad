// generate_graph ARTICLES [SEED]: a made-up graph of that many articles as NDJSON on standard output, for loading it
// elsewhere: generate_graph 20000 | newsgraph merge - -o large.nq
// generate_graph awkward [SEED]: a small one with names that are hard to write.
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "exports/exporter.hpp"
#include "support/generated_graph.hpp"

int main(int argc, char** argv) {
  using namespace newsgraph;
  const bool awkward = argc > 1 && argv[1] == std::string_view("awkward");
  const unsigned long articles = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 0;
  if (articles == 0 && !awkward) {
    std::cerr << "generate_graph ARTICLES|awkward [SEED]\n";
    return 2;
  }
  samples::GeneratedShape shape = samples::shape_of_articles(awkward ? 20 : articles);
  shape.awkward = awkward;
  if (argc > 2) shape.seed = std::strtoull(argv[2], nullptr, 10);
  const auto ontology = ontology::Ontology::read(
      {NEWSGRAPH_SOURCE_DIR "/ontology/classes.ttl", NEWSGRAPH_SOURCE_DIR "/ontology/relations.ttl"});
  exports::make_exporter("ndjson")->write(samples::generated_graph(shape), ontology, {}, std::cout);
  return std::cout ? 0 : 1;
}
