// The names that nodes and spans have outside the program. One place makes every IRI, so that all formats agree on
// them. Knows nothing of any format's syntax; what it returns needs no further escaping as an IRI.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace newsgraph::exports {

// The text with everything percent-encoded that an IRI may not hold (RFC 3987): blanks, controls, <>"{}[]|\^` and '#',
// per cent signs that start no escape, and characters beyond U+FFFF. Others beyond ASCII stay.
[[nodiscard]] std::string escape_iri(std::string_view text);

// The same for a name that is the last part of an IRI: '?' would begin something else. Of very long names the beginning
// and a hash of all, since RDF stores limit the length of an IRI.
[[nodiscard]] std::string escape_name(std::string_view text);

// The same for a web address, which may have a fragment: its first '#' stays.
[[nodiscard]] std::string escape_url(std::string_view text);

// Whether the text starts with a scheme ("https:", "urn:").
[[nodiscard]] bool is_absolute_iri(std::string_view text);

class Iris {
 public:
  // Keeps a reference to the graph.
  Iris(const graph::KnowledgeGraph& graph, std::string base);

  [[nodiscard]] std::string entity(std::string_view id) const { return base_ + "entity:" + escape_name(id); }
  [[nodiscard]] std::string statement(std::string_view id) const { return base_ + "statement:" + escape_name(id); }
  [[nodiscard]] std::string quotation(std::string_view id) const { return base_ + "quotation:" + escape_name(id); }
  [[nodiscard]] std::string role(std::string_view id) const { return base_ + "role:" + escape_name(id); }
  [[nodiscard]] std::string software() const { return base_ + "software:newsgraph"; }
  // A document's own id where that is an absolute IRI, else one below the base.
  [[nodiscard]] const std::string& document(std::uint32_t index) const { return documents_[index]; }
  // "<document>#char=START,END" (RFC 5147), code points.
  [[nodiscard]] std::string span(const graph::Evidence& evidence) const;
  void append_span(std::string& out, const graph::Evidence& evidence) const;

 private:
  std::string base_;
  std::vector<std::string> documents_;
};

}  // namespace newsgraph::exports
