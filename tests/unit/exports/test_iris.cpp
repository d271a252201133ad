#include <catch2/catch.hpp>

#include "exports/iris.hpp"
#include "support/sample_graph.hpp"

using namespace newsgraph;
using exports::escape_iri;

namespace {

std::string document_iri(const std::string& id) {
  graph::KnowledgeGraph graph;
  samples::add_story(graph, id, "Story", {});
  graph.finish();
  return exports::Iris(graph, "urn:newsgraph:").document(0);
}

}  // namespace

TEST_CASE("Characters that an IRI may not hold are escaped and others stay") {
  CHECK(escape_iri("a b<c>\"d\"\n") == "a%20b%3Cc%3E%22d%22%0A");
  CHECK(escape_iri("naïve-東京") == "naïve-東京");
  CHECK(escape_iri("100%25 or 100%") == "100%25%20or%20100%25");
}

TEST_CASE("An address names its document as it is") {
  CHECK(document_iri("https://news.example/a?b=c") == "https://news.example/a?b=c");
  CHECK(document_iri("urn:newsgraph:document:12") == "urn:newsgraph:document:12");
}

TEST_CASE("An id that is no IRI stands below the base") {
  CHECK(document_iri("article 12") == "urn:newsgraph:document:article%2012");
  CHECK(document_iri("12:30") == "urn:newsgraph:document:12:30");
}

TEST_CASE("A span has one fragment even when the document's address has one too") {
  graph::KnowledgeGraph graph;
  samples::add_story(graph, "https://news.example/#top", "Story", {});
  graph.finish();
  const exports::Iris iris(graph, "urn:newsgraph:");
  CHECK(iris.span({0, {3, 7}}) == "https://news.example/%23top#char=3,7");
}

TEST_CASE("Characters that RFC 3987 allows in no IRI are escaped") {
  CHECK(exports::escape_iri("a\uFFFFb") == "a%EF%BF%BFb");
  CHECK(exports::escape_iri("\uE000") == "%EE%80%80");
  CHECK(exports::escape_iri("\U0001FFFE") == "%F0%9F%BF%BE");
  CHECK(exports::escape_iri("\uFDD0") == "%EF%B7%90");
  CHECK(exports::escape_iri("é中") == "é中");
  CHECK(exports::escape_iri("[a]") == "%5Ba%5D");
}

TEST_CASE("A very long name gives an IRI that stores accept, one for each name") {
  const std::string name(10'000, 'x');
  CHECK(exports::escape_name(name).size() < 1'900);
  CHECK(exports::escape_name(name) != exports::escape_name(name + "y"));
  CHECK(exports::escape_name("short?") == "short%3F");
  const std::string spaces = exports::escape_name(std::string(10'000, ' '));
  CHECK(exports::escape_iri(spaces) == spaces);
}
