// GraphML and GEXF: both are read with an XML parser and compared with the graph.
#include <catch2/catch.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <libxml/parser.h>
#include <libxml/tree.h>

#include "base/utf8.hpp"
#include "export_samples.hpp"
#include "support/generated_graph.hpp"
#include "support/sample_graph.hpp"

using namespace newsgraph;

namespace {

struct Element {
  std::map<std::string, std::string> attributes;
  std::map<std::string, std::string> values;  // name of an attribute of the graph -> its value
};
struct Elements {
  std::vector<Element> nodes, edges;
};

struct FreeXml {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

std::string text_of(xmlChar* text) {
  const std::unique_ptr<xmlChar, void (*)(void*)> owner(text, [](void* p) { xmlFree(p); });
  return text == nullptr ? "" : reinterpret_cast<const char*>(text);
}
std::string name_of(const xmlNode* node) { return reinterpret_cast<const char*>(node->name); }
std::string attribute(xmlNode* node, const char* name) {
  return text_of(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)));
}

void collect(xmlNode* node, Elements& out, std::map<std::string, std::string>& names) {
  for (; node != nullptr; node = node->next) {
    if (node->type != XML_ELEMENT_NODE) continue;
    if (name_of(node) == "key") names[attribute(node, "id")] = attribute(node, "attr.name");
    if (name_of(node) == "node" || name_of(node) == "edge") {
      auto& list = name_of(node) == "node" ? out.nodes : out.edges;
      list.emplace_back();
      for (const char* key : {"id", "source", "target", "label"}) list.back().attributes[key] = attribute(node, key);
      for (xmlNode* child = node->children; child != nullptr; child = child->next) {
        if (child->type != XML_ELEMENT_NODE) continue;
        if (name_of(child) == "data") {
          list.back().values[names[attribute(child, "key")]] = text_of(xmlNodeGetContent(child));
        }
        for (xmlNode* value = child->children; value != nullptr; value = value->next) {
          if (value->type != XML_ELEMENT_NODE) continue;
          if (name_of(value) == "attvalue") list.back().values[attribute(value, "for")] = attribute(value, "value");
          if (name_of(value) == "spell") list.back().values["start"] = attribute(value, "start");
        }
      }
    }
    collect(node->children, out, names);
  }
}

Elements parsed(const std::string& xml) {
  const std::unique_ptr<xmlDoc, FreeXml> document(
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "graph", nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR));
  REQUIRE(document != nullptr);
  Elements out;
  std::map<std::string, std::string> names;
  collect(xmlDocGetRootElement(document.get()), out, names);
  return out;
}

// As XML can have it.
std::string in_xml(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    const bool allowed = c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0x7F && c != 0xFFFE && c != 0xFFFF);
    utf8::append(out, allowed ? c : utf8::kReplacement);
  }
  return out;
}

}  // namespace

TEST_CASE("GraphML and GEXF have all nodes and edges with their names, whatever these are") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const auto graph = samples::generated_graph({.seed = seed, .awkward = true});
    for (const std::string format : {"graphml", "gexf"}) {
      INFO(format << ", seed " << seed);
      const Elements elements = parsed(samples::exported(format, graph));
      REQUIRE(elements.nodes.size() == graph.entities().size());
      REQUIRE(elements.edges.size() == graph.link_count());
      for (std::size_t i = 0; i < elements.nodes.size(); ++i) {
        const Element& node = elements.nodes[i];
        const auto label = node.values.find("label");
        CHECK(node.attributes.at("id") == in_xml(graph.entities()[i].id));
        CHECK((format == "gexf"             ? node.attributes.at("label")
               : label == node.values.end() ? ""
                                            : label->second) == in_xml(graph.entities()[i].name));
        CHECK(node.values.at("type") == graph.entities()[i].class_name);
      }
      const auto links = graph.links();
      for (std::size_t i = 0; i < links.size(); ++i) {
        CHECK(elements.edges[i].attributes.at("source") == in_xml(graph.entities()[links[i].from].id));
        CHECK(elements.edges[i].attributes.at("target") == in_xml(graph.entities()[links[i].to].id));
        CHECK(elements.edges[i].values.at("relation") == in_xml(links[i].edge->predicate));
      }
    }
  }
}

TEST_CASE("Edges of GraphML and GEXF say what is a fact, a claim, a denial and a plan") {
  for (const std::string format : {"graphml", "gexf"}) {
    std::map<std::string, const Element*> by_relation;
    const Elements elements = parsed(samples::exported(format, samples::harbour_graph()));
    for (const Element& edge : elements.edges) by_relation[edge.values.at("relation")] = &edge;
    CHECK(by_relation.at("directed")->values.at("standing") == "fact");
    CHECK(by_relation.at("bribed")->values.at("standing") == "claimed");
    CHECK(by_relation.at("bribed")->values.at("claimed") == "true");
    CHECK(by_relation.at("bribed")->values.at("speakers") == "Ruth Calder");
    CHECK(by_relation.at("attacked")->values.at("standing") == "denied");
    CHECK(by_relation.at("met")->values.at("standing") == "open");
  }
}

TEST_CASE("GEXF has the days on which articles speak of nodes and edges") {
  const std::string gexf = samples::exported("gexf", samples::harbour_graph());
  CHECK(gexf.find(R"(mode="dynamic" timeformat="date")") != std::string::npos);
  const Elements elements = parsed(gexf);
  for (const Element& node : elements.nodes) CHECK(node.values.at("start") == "2024-03-05");
  for (const Element& edge : elements.edges) CHECK(edge.values.at("start") == "2024-03-05");
  graph::KnowledgeGraph undated;
  samples::add_story(undated, "urn:example:u", "Undated", {{"Person:Ada Brook", "meet", "met", "Person:Bo Lund"}});
  undated.finish();
  const std::string plain = samples::exported("gexf", undated);
  CHECK(plain.find(R"(mode="static">)") != std::string::npos);
  CHECK(plain.find("<spell") == std::string::npos);
}
