// Triples and quads in Turtle, TriG, N-Triples or N-Quads, written as they come by serd. Knows nothing of graphs; IRIs
// must be valid already (iris.hpp).
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "exports/text_output.hpp"

namespace newsgraph::exports {

enum class RdfSyntax { kTurtle, kTrig, kNquads };

class RdfWriter {
 public:
  // Keeps a reference to `out`.
  RdfWriter(RdfSyntax syntax, TextOutput& out);
  ~RdfWriter();
  RdfWriter(const RdfWriter&) = delete;
  RdfWriter& operator=(const RdfWriter&) = delete;

  // Shortens IRIs in Turtle and TriG; to be called before the first statement.
  void prefix(std::string_view name, std::string_view iri);
  // What the next statements are about; an empty graph is the default graph.
  void subject(std::string_view iri, std::string_view graph);
  void iri(std::string_view predicate, std::string_view object);
  // `datatype`: IRI; empty: a plain string.
  void literal(std::string_view predicate, std::string_view text, std::string_view datatype = {});
  // Ends the last statement. Throws OutputError, as do the functions above.
  void finish();

 private:
  struct Handles;
  std::unique_ptr<Handles> handles_;
};

}  // namespace newsgraph::exports
