#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <memory>
#include <sstream>

#include <graphviz/cgraph.h>

#include "export_samples.hpp"
#include "exports/dot/dot_exporter.hpp"
#include "exports/dot/drawing.hpp"
#include "support/sample_graph.hpp"

using namespace newsgraph;

namespace {

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Parsed = std::unique_ptr<Agraph_t, CloseGraph>;

Parsed parsed(const std::string& dot) {
  Parsed graph(agmemread(dot.c_str()));
  REQUIRE(graph != nullptr);
  return graph;
}

std::string attribute(void* object, std::string name) { return agget(object, name.data()); }

Agedge_t* edge_between(Agraph_t* graph, std::string from, std::string to, const std::string& words) {
  Agnode_t* tail = agnode(graph, from.data(), 0);
  REQUIRE(tail != nullptr);
  for (Agedge_t* edge = agfstout(graph, tail); edge != nullptr; edge = agnxtout(graph, edge)) {
    if (agnameof(aghead(edge)) == to && attribute(edge, "label").find(words) != std::string::npos) return edge;
  }
  FAIL("no edge " << from << " " << words << " " << to);
  return nullptr;
}

struct Box {
  std::string name;
  double x, y, width, height;
};

// Centres and sizes in inches, as Graphviz's "plain" output gives them; relations' words are boxes of their own.
std::vector<Box> boxes(const graph::KnowledgeGraph& graph) {
  std::ostringstream out;
  exports::ExportOptions options;
  options.top = 60;
  exports::PictureExporter("plain").write(graph, samples::project_ontology(), options, out);
  std::istringstream lines(out.str());
  std::vector<Box> found;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("node ")) continue;
    std::istringstream fields(line.substr(5));
    Box box;
    fields >> std::quoted(box.name) >> box.x >> box.y >> box.width >> box.height;
    REQUIRE(fields);
    found.push_back(box);
  }
  return found;
}

}  // namespace

TEST_CASE("A fact is a solid line, a claim a dashed one with its speaker, a denial red, a plan dotted") {
  const Parsed dot = parsed(samples::exported("dot", samples::harbour_graph()));
  CHECK(attribute(edge_between(dot.get(), "ruth-calder", "ministry-of-energy", "directed"), "style") == "solid");
  Agedge_t* claim = edge_between(dot.get(), "orsted-lines", "tom-vance", "bribed");
  CHECK(attribute(claim, "style") == "dashed");
  CHECK(attribute(claim, "label").find("says Ruth Calder") != std::string::npos);
  Agedge_t* denial = edge_between(dot.get(), "orsted-lines", "tom-vance", "did not attack");
  CHECK(attribute(denial, "style") == "dashed");
  CHECK(attribute(denial, "color") == "#C62828");
  Agedge_t* plan = edge_between(dot.get(), "ruth-calder", "tom-vance", "meet (planned)");
  CHECK(attribute(plan, "style") == "dotted");
}

TEST_CASE("The DOT file does not depend on what was drawn before it") {
  const graph::KnowledgeGraph graph = samples::harbour_graph();
  const std::string before = samples::exported("dot", graph);
  std::ostringstream picture;
  exports::PictureExporter("svg").write(graph, samples::project_ontology(), {}, picture);
  CHECK(samples::exported("dot", graph) == before);
}

TEST_CASE("No line of the picture is solid unless the article asserts it") {
  const graph::KnowledgeGraph graph = samples::story_graph(60);
  exports::ExportOptions options;
  options.top = 60;
  const exports::Drawing drawing = exports::make_drawing(graph, options);
  for (const auto& line : drawing.lines) {
    for (const graph::Edge* edge : line.edges) {
      const bool fact =
          !edge->claimed && edge->polarity == Polarity::kPositive && edge->modality == Modality::kAsserted;
      CHECK(fact == (line.kind == exports::LineKind::kStated));
    }
  }
}

TEST_CASE("Entities without a line are left out and counted") {
  const graph::KnowledgeGraph graph = samples::harbour_graph();
  const exports::Drawing drawing = exports::make_drawing(graph, {});
  CHECK(drawing.nodes.size() == 4);
  CHECK(drawing.captions.at(0) == "4 of 8 entities and 5 relations drawn");
  exports::ExportOptions options;
  options.isolated = true;
  CHECK(exports::make_drawing(graph, options).nodes.size() == 8);
}

TEST_CASE("At most the wanted number of nodes is drawn and the caption counts the rest") {
  const graph::KnowledgeGraph graph = samples::story_graph(40);
  exports::ExportOptions options;
  options.top = 10;
  const exports::Drawing drawing = exports::make_drawing(graph, options);
  CHECK(drawing.nodes.size() == 10);
  CHECK(drawing.captions.at(0).starts_with("10 of 40 entities and "));
  CHECK(drawing.captions.at(0).find(" of 59 relations drawn") != std::string::npos);
  for (const auto& node : drawing.nodes) {
    CHECK(std::any_of(drawing.lines.begin(), drawing.lines.end(),
                      [&](const auto& line) { return line.from == node.entity || line.to == node.entity; }));
  }
}

TEST_CASE("Relations of one kind between the same two share a line, and many are counted") {
  graph::KnowledgeGraph graph;
  std::vector<samples::Fact> facts;
  for (const char* verb : {"met", "praised", "called", "paid", "hired"}) {
    facts.push_back({"Person:Ada Brook", verb, verb, "Person:Bo Lund"});
  }
  samples::add_story(graph, "urn:example:many", "Many", facts);
  graph.finish();
  const Parsed dot = parsed(samples::exported("dot", graph));
  CHECK(agnedges(dot.get()) == 1);
  CHECK(attribute(edge_between(dot.get(), "ada-brook", "bo-lund", "called"), "label").find("+2 more") !=
        std::string::npos);
}

TEST_CASE("No two boxes of the picture overlap") {
  for (const std::size_t size : {8, 30, 60}) {
    const std::vector<Box> all = boxes(samples::story_graph(size));
    CHECK(all.size() > size);
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t k = i + 1; k < all.size(); ++k) {
        INFO(all[i].name << " and " << all[k].name);
        const bool apart = std::abs(all[i].x - all[k].x) * 2 >= all[i].width + all[k].width ||
                           std::abs(all[i].y - all[k].y) * 2 >= all[i].height + all[k].height;
        CHECK(apart);
      }
    }
  }
}

TEST_CASE("Awkward names give DOT that Graphviz reads and pictures that it draws") {
  for (const std::string& name : samples::awkward_names()) {
    INFO(name.substr(0, 40));
    const graph::KnowledgeGraph graph = samples::graph_of_name(name);
    const Parsed dot = parsed(samples::exported("dot", graph));
    CHECK(agnnodes(dot.get()) == 2);
    CHECK(agnedges(dot.get()) == 1);
    CHECK(samples::exported("svg", graph).find("</svg>") != std::string::npos);
  }
}

TEST_CASE("DOT has no coordinates and is the same on every run") {
  const std::string dot = samples::exported("dot", samples::story_graph(40));
  CHECK(dot.find("pos=") == std::string::npos);
  CHECK(dot.find("bb=") == std::string::npos);
  CHECK(dot == samples::exported("dot", samples::story_graph(40)));
}

TEST_CASE("Pictures are the same on every run") {
  for (const char* format : {"svg", "png", "pdf"}) {
    CHECK(samples::exported(format, samples::story_graph(20)) == samples::exported(format, samples::story_graph(20)));
  }
}

TEST_CASE("Pictures are files of their format") {
  const graph::KnowledgeGraph graph = samples::harbour_graph();
  CHECK(samples::exported("png", graph).starts_with("\x89PNG"));
  CHECK(samples::exported("pdf", graph).starts_with("%PDF"));
  CHECK(samples::exported("svg", graph).starts_with("<?xml"));
}

TEST_CASE("A graph without relations still gives a picture with a caption") {
  graph::KnowledgeGraph graph;
  graph.finish();
  CHECK(samples::exported("svg", graph).find("0 entities and 0 relations drawn") != std::string::npos);
}

TEST_CASE("Nodes and lines have tooltips that say more than the label") {
  const std::string svg = samples::exported("svg", samples::harbour_graph());
  CHECK(svg.find("Ruth Calder (Person), Energy Minister; 3 mentions; also: Calder") != std::string::npos);
  CHECK(svg.find("[article 1, characters ") != std::string::npos);
}

TEST_CASE("A role beside a relation that says the same is not written twice") {
  samples::SampleArticle article("urn:example:role");
  article.paragraph("Ada Brook was mayor of Nantwich.");
  article.entity("ada-brook", "Person", "Ada Brook", {"Ada Brook"});
  article.entity("nantwich", "City", "Nantwich", {"Nantwich"});
  article.statement("Ada Brook", "be mayor of", "was mayor of", "Nantwich", "Ada Brook was mayor of Nantwich");
  article.role("Ada Brook", "mayor", "Nantwich", "Ada Brook was mayor of Nantwich");
  const Annotations annotations = article.finish();
  graph::KnowledgeGraph graph;
  graph.add(article.document, annotations);
  graph.finish();
  const Parsed dot = parsed(samples::exported("dot", graph));
  const std::string label = attribute(edge_between(dot.get(), "ada-brook", "nantwich", "mayor of"), "label");
  CHECK(label.find("mayor") == label.rfind("mayor"));
}
