// How fast each export writes a large graph: bytes a second to /dev/null, on one core. The graph is that of
// generate_graph with the same number of articles.
#include <fstream>
#include <string>

#include <benchmark/benchmark.h>

#include "exports/exporter.hpp"
#include "support/generated_graph.hpp"

namespace {

using namespace newsgraph;

constexpr std::size_t kArticles = 20'000;

// Counts what passes and hands it to /dev/null.
class CountingBuffer : public std::streambuf {
 public:
  std::size_t bytes = 0;

 protected:
  int_type overflow(int_type c) override {
    ++bytes;
    null_.put(static_cast<char>(c));
    return c;
  }
  std::streamsize xsputn(const char* text, std::streamsize size) override {
    bytes += static_cast<std::size_t>(size);
    null_.write(text, size);
    return size;
  }

 private:
  std::ofstream null_{"/dev/null", std::ios::binary};
};

const graph::KnowledgeGraph& large_graph() {
  static const graph::KnowledgeGraph graph = samples::generated_graph(samples::shape_of_articles(kArticles));
  return graph;
}

const ontology::Ontology& project_ontology() {
  static const ontology::Ontology ontology = ontology::Ontology::read(
      {NEWSGRAPH_SOURCE_DIR "/ontology/classes.ttl", NEWSGRAPH_SOURCE_DIR "/ontology/relations.ttl"});
  return ontology;
}

void write(benchmark::State& state, const exports::Exporter& exporter) {
  const auto& graph = large_graph();
  std::size_t bytes = 0;
  for (auto _ : state) {
    CountingBuffer buffer;
    std::ostream out(&buffer);
    exporter.write(graph, project_ontology(), {}, out);
    bytes += buffer.bytes;
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
  state.counters["links"] = static_cast<double>(graph.link_count());
  state.counters["megabytes"] = static_cast<double>(bytes) / static_cast<double>(state.iterations()) / 1e6;
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  for (const char* format : {"ndjson", "nquads", "graphml", "gexf", "jsonld", "turtle", "trig", "cypher"}) {
    benchmark::RegisterBenchmark(format, [format](benchmark::State& state) {
      write(state, *exports::make_exporter(format));
    })->Unit(benchmark::kMillisecond);
  }
  for (const char* format : {"csv", "neo4j"}) {
    for (const auto& file : exports::make_folder_exporters(format)) {
      if (!file.name.ends_with(".csv")) continue;
      const std::string name = std::string(format) + "/" + file.name;
      benchmark::RegisterBenchmark(name.c_str(), [format, wanted = file.name](benchmark::State& state) {
        for (const auto& part : exports::make_folder_exporters(format)) {
          if (part.name == wanted) write(state, *part.exporter);
        }
      })->Unit(benchmark::kMillisecond);
    }
  }
  benchmark::RunSpecifiedBenchmarks();
}
