#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <string>

#include "csv_reading.hpp"
#include "export_samples.hpp"
#include "exports/csv/csv_writer.hpp"
#include "support/generated_graph.hpp"
#include "support/sample_graph.hpp"

using namespace newsgraph;
using samples::Rows;

namespace {

Rows table(const std::string& file, const graph::KnowledgeGraph& graph) {
  for (const auto& part : exports::make_folder_exporters("csv")) {
    if (part.name != file) continue;
    std::ostringstream out;
    part.exporter->write(graph, samples::project_ontology(), {}, out);
    return samples::parsed_csv(out.str());
  }
  FAIL("no file " << file);
  return {};
}

std::string without_nul(std::string text) {
  for (std::size_t at = 0; (at = text.find('\0', at)) != std::string::npos;) text.replace(at, 1, "\uFFFD");
  return text;
}

}  // namespace

TEST_CASE("Tables have a row for everything and as many cells in each, whatever the names are") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    INFO("seed " << seed);
    const auto graph = samples::generated_graph({.seed = seed, .awkward = true});
    const Rows nodes = table("nodes.csv", graph);
    const Rows edges = table("edges.csv", graph);
    const Rows quotations = table("quotations.csv", graph);
    REQUIRE(nodes.size() == graph.entities().size() + 1);
    REQUIRE(edges.size() == graph.link_count() + 1);
    REQUIRE(quotations.size() == graph.quotations().size() + 1);
    for (const Rows* rows : {&nodes, &edges, &quotations}) {
      for (const auto& row : *rows) {
        CHECK(row.size() == rows->front().size());
        for (const std::string& cell : row) CHECK_FALSE(exports::looks_like_formula(cell));
      }
    }
    for (std::size_t i = 0; i < graph.entities().size(); ++i) {
      const std::string name = without_nul(graph.entities()[i].name);
      CHECK(nodes[i + 1][1] == (exports::looks_like_formula(name) ? "'" + name : name));
    }
  }
}

TEST_CASE("What a spreadsheet would take for a formula is made text") {
  for (const std::string name : {"=cmd|' /C calc'!A0", "+1", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "＠x"}) {
    CHECK(table("nodes.csv", samples::graph_of_name(name)).at(1).at(1) == "'" + name);
  }
  for (const std::string name : {"Ada", "1-2", "a=b", "'=1", ""}) {
    CHECK(table("nodes.csv", samples::graph_of_name(name)).at(1).at(1) == name);
  }
}

TEST_CASE("The table of quotations says who said what about whom") {
  const Rows rows = table("quotations.csv", samples::harbour_graph());
  const auto& header = rows.at(0);
  const auto cell = [&](std::size_t row, const std::string& column) {
    return rows.at(row).at(static_cast<std::size_t>(std::find(header.begin(), header.end(), column) - header.begin()));
  };
  CHECK(cell(1, "speakerName") == "Ruth Calder");
  CHECK(cell(1, "text") == "Orsted Lines bribed Tom Vance 🚢 and hid it");
  CHECK(cell(1, "aboutNames") == "Orsted Lines | Tom Vance");
  CHECK(cell(1, "published") == "2024-03-05");
  CHECK(cell(1, "confidence") == "0.95");
}
