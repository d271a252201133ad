#include "exports/graphml/graphml_exporter.hpp"

#include "exports/attributes.hpp"
#include "exports/text_output.hpp"
#include "exports/xml_text.hpp"

namespace newsgraph::exports {
namespace {

std::string_view type_name(AttributeType type) {
  switch (type) {
    case AttributeType::kText:
      return "string";
    case AttributeType::kInteger:
      return "int";
    case AttributeType::kDouble:
      return "double";
    case AttributeType::kBoolean:
      return "boolean";
  }
  return {};
}

class GraphmlWriter {
 public:
  explicit GraphmlWriter(TextOutput& out) : out_(out) {}

  void start() {
    out_ << R"(<?xml version="1.0" encoding="UTF-8"?>)"
            "\n"
            R"(<graphml xmlns="http://graphml.graphdrawing.org/xmlns" )"
            R"(xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" )"
            R"(xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns )"
            R"(http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">)"
            "\n";
    declare("node", "n", kNodeAttributes);
    declare("edge", "e", kEdgeAttributes);
    out_ << R"(  <graph id="newsgraph" edgedefault="directed">)"
            "\n";
  }

  void node(const graph::EntityNode& entity, const Iris& iris) {
    out_ << "    <node id=\"";
    write_xml(out_, entity.id);
    out_ << "\">\n";
    data("n", node_values(entity, iris));
    out_ << "    </node>\n";
  }

  void edge(const LinkSummary& link, const Iris& iris) {
    out_ << "    <edge id=\"e" << std::to_string(edges_++) << "\" source=\"";
    write_xml(out_, link.from->id);
    out_ << "\" target=\"";
    write_xml(out_, link.to->id);
    out_ << "\">\n";
    data("e", edge_values(link, iris));
    out_ << "    </edge>\n";
  }

  void finish() {
    out_ << "  </graph>\n</graphml>\n";
    out_.finish();
  }

 private:
  template <std::size_t size>
  void declare(std::string_view element, std::string_view start, const std::array<Attribute, size>& attributes) {
    for (std::size_t i = 0; i < size; ++i) {
      out_ << "  <key id=\"" << start << std::to_string(i) << "\" for=\"" << element << "\" attr.name=\""
           << attributes[i].name << "\" attr.type=\"" << type_name(attributes[i].type) << "\"/>\n";
    }
  }

  template <std::size_t size>
  void data(std::string_view start, const std::array<std::string, size>& values) {
    for (std::size_t i = 0; i < size; ++i) {
      if (values[i].empty()) continue;
      out_ << "      <data key=\"" << start << std::to_string(i) << "\">";
      write_xml(out_, values[i]);
      out_ << "</data>\n";
    }
  }

  TextOutput& out_;
  std::size_t edges_ = 0;
};

}  // namespace

void GraphmlExporter::write(const graph::KnowledgeGraph& graph, const ontology::Ontology&, const ExportOptions& options,
                            std::ostream& out) const {
  const Iris iris(graph, options.base);
  TextOutput text(out);
  GraphmlWriter writer(text);
  writer.start();
  for (const graph::EntityNode& entity : graph.entities()) writer.node(entity, iris);
  graph.for_each_link([&](const graph::KnowledgeGraph::Link& link) { writer.edge(summarise(graph, link), iris); });
  writer.finish();
}

}  // namespace newsgraph::exports
