#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "export_samples.hpp"
#include "exports/dot/style.hpp"
#include "support/sample_graph.hpp"
#include "support/temporary_folder.hpp"

using namespace newsgraph;
using exports::DiagramStyle;

namespace {

std::string error_of(const std::string& json) {
  const test::TemporaryFolder folder;
  const std::string file = folder.write("style.json", json);
  try {
    static_cast<void>(DiagramStyle::read(file));
  } catch (const InputError& error) {
    return std::string(error.what()).substr(folder.path().size() + 1);
  }
  return "no error";
}

std::string dot_with(const std::string& json) {
  const test::TemporaryFolder folder;
  exports::ExportOptions options;
  options.style_file = folder.write("style.json", json);
  return samples::exported("dot", samples::harbour_graph(), options);
}

}  // namespace

TEST_CASE("The standard style has a look for every standing and for entities of any class") {
  const DiagramStyle& style = DiagramStyle::standard();
  using exports::LineKind;
  for (const auto kind : {LineKind::kStated, LineKind::kClaimed, LineKind::kOpen, LineKind::kDenied}) {
    CHECK_FALSE(style.line(kind).colour.empty());
  }
  CHECK(style.node({"Company", "Organization"}).legend == "organization");
  CHECK(style.node({"Weapon", "Product"}).legend == "weapon");
  CHECK(style.node({"Spaceship"}).legend == "other");
  CHECK(style.nodes().front().class_name == "Person");
}

TEST_CASE("A style file changes what it names and nothing else") {
  const std::string dot = dot_with(R"({"font": "Courier", "nodes": [{"class": "Person", "fill": "#123456"}],
                   "lines": [{"standing": "claimed", "colour": "#ABCDEF"}]})");
  CHECK(dot.find("#123456") != std::string::npos);
  CHECK(dot.find("#ABCDEF") != std::string::npos);
  CHECK(dot.find("Courier") != std::string::npos);
  CHECK(dot.find("#2F6DB5") != std::string::npos);  // the border of persons
  CHECK(dot_with("{}") == samples::exported("dot", samples::harbour_graph()));
}

TEST_CASE("A style file may have a look for a class of its own") {
  const std::string dot = dot_with(R"({"nodes": [{"class": "Company", "legend": "company", "fill": "#00FF00"}]})");
  CHECK(dot.find("#00FF00") != std::string::npos);
  CHECK(dot.find(">company<") != std::string::npos);
}

TEST_CASE("Facts have the colour of their family, claims do not") {
  const std::string dot =
      dot_with(R"({"families": [{"name": "orders", "colour": "#112233", "relations": ["directed", "bribed"]}]})");
  CHECK(dot.find("color=\"#112233\"") == dot.rfind("color=\"#112233\""));
  CHECK(dot.find("orders") != std::string::npos);
}

TEST_CASE("A style file that cannot be read is refused with its name and place") {
  CHECK(error_of("{\n\"nodes\": [}") == "style.json:2: is not valid JSON: Invalid value.");
  CHECK(error_of("[]") == "style.json: is not a JSON object");
  CHECK(error_of(R"({"node": []})") == "style.json: unknown key node");
  CHECK(error_of(R"({"nodes": [{"fill": "#FFFFFF"}]})") == "style.json: an entry without class");
  CHECK(error_of(R"({"nodes": [{"class": "Person", "fill": 7}]})") == "style.json: fill is not a string");
  CHECK(error_of(R"({"lines": [{"standing": "true"}]})") == "style.json: unknown standing true");
}

TEST_CASE("Clusters frame the entities of one class or of one article") {
  exports::ExportOptions options;
  options.cluster = exports::Cluster::kClass;
  CHECK(samples::exported("dot", samples::harbour_graph(), options).find("\"cluster person\"") != std::string::npos);
  options.cluster = exports::Cluster::kDocument;
  CHECK(samples::exported("dot", samples::harbour_graph(), options)
            .find("\"cluster Harbour deal divides the cabinet\"") != std::string::npos);
  CHECK(samples::exported("svg", samples::harbour_graph(), options).find("class=\"cluster\"") != std::string::npos);
  for (const std::string& name : samples::awkward_names()) {
    CHECK(samples::exported("svg", samples::graph_of_name(name), options).find("</svg>") != std::string::npos);
  }
}

TEST_CASE("Every node and line of the picture links to its evidence") {
  const std::string svg = samples::exported("svg", samples::harbour_graph());
  CHECK(svg.find("xlink:href=\"https://news.example/harbour?id=1#char=") != std::string::npos);
}
