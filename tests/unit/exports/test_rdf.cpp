#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <serd/serd.h>

#include "base/error.hpp"
#include "export_samples.hpp"
#include "support/generated_graph.hpp"
#include "support/sample_graph.hpp"

using namespace newsgraph;

namespace {

constexpr const char* kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr const char* kOntology = "https://newsgraph.org/ontology#";

struct Quad {
  std::string graph, subject, predicate, object, datatype;
  friend auto operator<=>(const Quad&, const Quad&) = default;
};

// What serd's strict reader makes of a file, prefixes expanded.
struct Parsed {
  SerdEnv* env = serd_env_new(nullptr);
  std::set<Quad> quads;
  std::size_t count = 0;
  ~Parsed() { serd_env_free(env); }

  std::string text(const SerdNode* node) const {
    if (node == nullptr || node->buf == nullptr) return {};
    if (node->type != SERD_CURIE) return {reinterpret_cast<const char*>(node->buf), node->n_bytes};
    SerdNode full = serd_env_expand_node(env, node);
    std::string out(reinterpret_cast<const char*>(full.buf), full.n_bytes);
    serd_node_free(&full);
    return out;
  }
  void read(const std::string& rdf, SerdSyntax syntax) {
    SerdReader* reader = serd_reader_new(
        syntax, this, nullptr, nullptr,
        [](void* self, const SerdNode* name, const SerdNode* iri) {
          return serd_env_set_prefix(static_cast<Parsed*>(self)->env, name, iri);
        },
        [](void* handle, SerdStatementFlags, const SerdNode* graph, const SerdNode* subject, const SerdNode* predicate,
           const SerdNode* object, const SerdNode* datatype, const SerdNode*) {
          auto& self = *static_cast<Parsed*>(handle);
          ++self.count;
          self.quads.insert(
              {self.text(graph), self.text(subject), self.text(predicate), self.text(object), self.text(datatype)});
          return SERD_SUCCESS;
        },
        nullptr);
    serd_reader_set_strict(reader, true);
    const auto status = serd_reader_read_string(reader, reinterpret_cast<const std::uint8_t*>(rdf.c_str()));
    serd_reader_free(reader);
    REQUIRE(rdf.find('\0') == std::string::npos);
    CHECK(status == SERD_SUCCESS);
  }
};

std::set<Quad> parsed(const std::string& rdf, SerdSyntax syntax) {
  Parsed out;
  out.read(rdf, syntax);
  CHECK(out.count == out.quads.size());
  return out.quads;
}

// The first quad that one of them has and the other has not; empty if there is none.
std::string difference(const std::set<Quad>& left, const std::set<Quad>& right) {
  std::vector<Quad> only;
  std::set_symmetric_difference(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(only));
  if (only.empty()) return {};
  const Quad& quad = only.front();
  return (left.contains(quad) ? "left: " : "right: ") + quad.graph + " | " + quad.subject + " | " + quad.predicate +
         " | " + quad.object + " | " + quad.datatype;
}

std::set<Quad> merged_graphs(std::set<Quad> quads) {
  std::set<Quad> out;
  for (Quad quad : quads) {
    quad.graph.clear();
    out.insert(std::move(quad));
  }
  return out;
}

}  // namespace

TEST_CASE("Turtle, TriG and N-Quads hold the same statements, whatever the names are") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    INFO("seed " << seed);
    const auto graph = samples::generated_graph({.seed = seed, .awkward = true});
    const auto quads = parsed(samples::exported("nquads", graph), SERD_NQUADS);
    CHECK(quads.size() > 200);
    CHECK(difference(parsed(samples::exported("turtle", graph), SERD_TURTLE), quads) == "");
    CHECK(difference(parsed(samples::exported("trig", graph), SERD_TRIG), quads) == "");
    exports::ExportOptions options;
    options.attribution = exports::Attribution::kNamedGraph;
    const auto named = parsed(samples::exported("nquads", graph, options), SERD_NQUADS);
    CHECK(difference(merged_graphs(named), quads) == "");
    CHECK(difference(parsed(samples::exported("trig", graph, options), SERD_TRIG), named) == "");
  }
}

TEST_CASE("Names come through RDF unchanged but for NUL") {
  for (const std::string& name : samples::awkward_names()) {
    if (name.empty()) continue;
    std::string expected = name;
    if (const std::size_t nul = expected.find('\0'); nul != std::string::npos) expected.replace(nul, 1, "\uFFFD");
    for (const auto& [format, syntax] : {std::pair("turtle", SERD_TURTLE), std::pair("nquads", SERD_NQUADS)}) {
      std::set<std::string> names;
      for (const Quad& quad : parsed(samples::exported(format, samples::graph_of_name(name)), syntax)) {
        if (quad.predicate == "https://schema.org/name") names.insert(quad.object);
      }
      CHECK(names.contains(expected));
    }
  }
}

TEST_CASE("In RDF a fact is a plain triple and a claim is not") {
  const auto quads = parsed(samples::exported("nquads", samples::harbour_graph()), SERD_NQUADS);
  const std::string entity = "urn:newsgraph:entity:";
  const std::string ng = kOntology;
  CHECK(quads.contains({"", entity + "tom-vance", ng + "accused", entity + "orsted-lines", ""}));
  for (const Quad& quad : quads) {
    if (quad.subject == entity + "orsted-lines") CHECK(quad.object != entity + "tom-vance");
  }
}

TEST_CASE("Each quotation's claims stand in the named graph of that quotation and nothing else does") {
  exports::ExportOptions options;
  options.attribution = exports::Attribution::kNamedGraph;
  const auto quads = parsed(samples::exported("nquads", samples::harbour_graph(), options), SERD_NQUADS);
  std::map<std::string, std::string> claims;  // statement -> quotation
  for (const Quad& quad : quads) {
    if (quad.predicate == std::string(kOntology) + "claimedIn") claims[quad.subject] = quad.object;
  }
  CHECK(claims.size() == 2);
  for (const Quad& quad : quads) {
    const auto claim = claims.find(quad.subject);
    CHECK(quad.graph == (claim == claims.end() ? "" : claim->second));
  }
}

TEST_CASE("Turtle has no named graphs and says so") {
  exports::ExportOptions options;
  options.attribution = exports::Attribution::kNamedGraph;
  CHECK_THROWS_AS(samples::exported("turtle", samples::harbour_graph(), options), UsageError);
}

TEST_CASE("Numbers have the canonical form that JSON-LD processors write") {
  const auto quads = parsed(samples::exported("nquads", samples::harbour_graph()), SERD_NQUADS);
  std::set<std::string> numbers;
  for (const Quad& quad : quads) {
    if (quad.datatype == "http://www.w3.org/2001/XMLSchema#double") numbers.insert(quad.object);
    if (quad.predicate == std::string(kRdf) + "type") CHECK(quad.datatype.empty());
  }
  CHECK(numbers == std::set<std::string>{"9.0E-1", "9.5E-1", "2.5E6"});
}
