#include "exports/gexf/gexf_exporter.hpp"

#include <algorithm>

#include "exports/attributes.hpp"
#include "exports/text_output.hpp"
#include "exports/xml_text.hpp"

namespace newsgraph::exports {
namespace {

constexpr std::string_view kLabel = "label";  // an XML attribute of its own in GEXF

std::string_view type_name(AttributeType type) {
  switch (type) {
    case AttributeType::kText:
      return "string";
    case AttributeType::kInteger:
      return "integer";
    case AttributeType::kDouble:
      return "double";
    case AttributeType::kBoolean:
      return "boolean";
  }
  return {};
}

class GexfWriter {
 public:
  GexfWriter(TextOutput& out, bool dated) : out_(out), dated_(dated) {}

  void start() {
    out_ << R"(<?xml version="1.0" encoding="UTF-8"?>)"
            "\n"
            R"(<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">)"
            "\n"
            "  <meta><creator>newsgraph</creator></meta>\n"
            R"(  <graph defaultedgetype="directed")";
    out_ << (dated_ ? R"( mode="dynamic" timeformat="date")" : R"( mode="static")") << ">\n";
    declare("node", kNodeAttributes);
    declare("edge", kEdgeAttributes);
  }

  void open(std::string_view list) { out_ << "    <" << list << ">\n"; }
  void close(std::string_view list) { out_ << "    </" << list << ">\n"; }

  void node(const graph::EntityNode& entity, const Period& period, const Iris& iris) {
    out_ << "      <node id=\"";
    write_xml(out_, entity.id);
    finish_element("node", kNodeAttributes, node_values(entity, iris), period);
  }

  void edge(const LinkSummary& link, const Iris& iris) {
    out_ << "      <edge id=\"" << std::to_string(edges_++) << "\" source=\"";
    write_xml(out_, link.from->id);
    out_ << "\" target=\"";
    write_xml(out_, link.to->id);
    out_ << "\" weight=\"" << std::to_string(std::max<std::size_t>(link.count, 1));
    finish_element("edge", kEdgeAttributes, edge_values(link, iris), {link.first, link.last});
  }

  void finish() {
    out_ << "  </graph>\n</gexf>\n";
    out_.finish();
  }

 private:
  template <std::size_t size>
  void declare(std::string_view element, const std::array<Attribute, size>& attributes) {
    out_ << "    <attributes class=\"" << element << "\" mode=\"static\">\n";
    for (std::size_t i = 0; i < size; ++i) {
      if (attributes[i].name == kLabel) continue;
      out_ << "      <attribute id=\"" << attributes[i].name << "\" title=\"" << attributes[i].name << "\" type=\""
           << type_name(attributes[i].type) << "\"/>\n";
    }
    out_ << "    </attributes>\n";
  }

  template <std::size_t size>
  void finish_element(std::string_view element, const std::array<Attribute, size>& attributes,
                      const std::array<std::string, size>& values, const Period& period) {
    for (std::size_t i = 0; i < size; ++i) {
      if (attributes[i].name != kLabel) continue;
      out_ << "\" label=\"";
      write_xml(out_, values[i]);
    }
    out_ << "\">\n        <attvalues>\n";
    for (std::size_t i = 0; i < size; ++i) {
      if (values[i].empty() || attributes[i].name == kLabel) continue;
      out_ << "          <attvalue for=\"" << attributes[i].name << "\" value=\"";
      write_xml(out_, values[i]);
      out_ << "\"/>\n";
    }
    out_ << "        </attvalues>\n";
    if (dated_ && !period.first.empty()) {
      out_ << "        <spells><spell start=\"" << period.first << "\" end=\"" << period.last << "\"/></spells>\n";
    }
    out_ << "      </" << element << ">\n";
  }

  TextOutput& out_;
  const bool dated_;
  std::size_t edges_ = 0;
};

}  // namespace

void GexfExporter::write(const graph::KnowledgeGraph& graph, const ontology::Ontology&, const ExportOptions& options,
                         std::ostream& out) const {
  const auto& documents = graph.documents();
  const bool dated =
      std::any_of(documents.begin(), documents.end(), [](const auto& d) { return !d.published.empty(); });
  const Iris iris(graph, options.base);
  TextOutput text(out);
  GexfWriter writer(text, dated);
  writer.start();
  writer.open("nodes");
  for (const graph::EntityNode& entity : graph.entities()) {
    writer.node(entity, period_of(graph, entity.mentions), iris);
  }
  writer.close("nodes");
  writer.open("edges");
  graph.for_each_link([&](const graph::KnowledgeGraph::Link& link) { writer.edge(summarise(graph, link), iris); });
  writer.close("edges");
  writer.finish();
}

}  // namespace newsgraph::exports
