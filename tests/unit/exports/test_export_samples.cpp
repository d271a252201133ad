#include "export_samples.hpp"

#include <sstream>

#include <catch2/catch.hpp>

#include "support/sample_graph.hpp"

namespace newsgraph::samples {

const ontology::Ontology& project_ontology() {
  static const ontology::Ontology ontology = ontology::Ontology::read(
      {NEWSGRAPH_SOURCE_DIR "/ontology/classes.ttl", NEWSGRAPH_SOURCE_DIR "/ontology/relations.ttl"});
  return ontology;
}

std::string exported(const std::string& format, const graph::KnowledgeGraph& graph,
                     const exports::ExportOptions& options) {
  std::ostringstream out;
  const auto exporter = exports::make_exporter(format);
  REQUIRE(exporter != nullptr);
  exporter->write(graph, project_ontology(), options, out);
  return out.str();
}

graph::KnowledgeGraph graph_of_name(const std::string& name) {
  SampleArticle article("urn:example:awkward", name);
  article.paragraph("Ada Brook accused Bo Lund.");
  article.entity("ada-brook", "Person", name, {"Ada Brook"});
  article.entity("bo-lund", "Person", name, {"Bo Lund"});
  article.statement("Ada Brook", "accuse", "accused", "Bo Lund", "Ada Brook accused Bo Lund").relation =
      name.substr(0, 100);
  const Annotations annotations = article.finish();
  graph::KnowledgeGraph graph;
  graph.add(article.document, annotations);
  graph.finish();
  return graph;
}

const std::vector<std::string>& awkward_names() {
  static const std::vector<std::string> names = {
      R"(Jack "the Knife" O'Neil)",
      "<b>R&D</b> &amp; Sons &#33;",
      "two\nlines\r\nand\ttabs",
      std::string("nul\0inside", 10),
      "\u202Eright to left\u202C",
      "🚢 Ships 🏴‍☠️",
      R"(back\slash \N \E "\)",
      "<<table>>",
      "http://a/b:c#d e",
      std::string(10000, 'x'),
      "",
  };
  return names;
}

}  // namespace newsgraph::samples

TEST_CASE("An unknown format has no exporter and every listed one has") {
  CHECK(newsgraph::exports::make_exporter("docx") == nullptr);
  for (const std::string& format : newsgraph::exports::format_names()) {
    CHECK(newsgraph::exports::make_exporter(format) != nullptr);
  }
}
