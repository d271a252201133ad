// The graph as records with keys: the data model, said once for JSON-LD, NDJSON and RDF. Walks the graph and hands
// every record to a sink, which knows the syntax. A key is a term of the context; values that are absent are not handed
// over.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "exports/exporter.hpp"
#include "graph/knowledge_graph.hpp"

namespace newsgraph::exports {

class RecordSink {
 public:
  virtual ~RecordSink() = default;
  // `graph_name`: the quotation that the record is a claim of; empty if none. Types from the most specific one up.
  virtual void begin(const std::string& iri, const std::vector<std::string>& types, const std::string& graph_name) = 0;
  virtual void end() = 0;
  virtual void text(std::string_view key, std::string_view value) = 0;
  virtual void texts(std::string_view key, const std::vector<std::string>& values) = 0;
  virtual void reference(std::string_view key, const std::string& iri) = 0;
  virtual void references(std::string_view key, const std::vector<std::string>& iris) = 0;
  virtual void reference_lists(std::string_view key, const std::vector<std::vector<std::string>>& lists) = 0;
  virtual void predicate(std::string_view key, const std::string& relation) = 0;
  virtual void fact(const std::string& relation, const std::vector<std::string>& objects) = 0;
  virtual void count(std::string_view key, std::uint32_t value) = 0;
  virtual void number(std::string_view key, double value) = 0;
  virtual void hundredths(std::string_view key, double value) = 0;  // 0 to 1, two decimals
};

// What a sink gets beyond the data model's records.
struct RecordDetail {
  bool facts = true;  // plain properties for what the article asserts
  // Keys beyond the data model, for what another graph needs to take the records in: words beside the entities of
  // arguments, the evidence of each name and title, in the order of the names, and from which ids an entity was joined.
  bool complete = false;
};

// Order: documents, entities, roles, statements, quotations, software; the software comes first when `complete`.
void write_records(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options,
                   RecordDetail detail, RecordSink& sink);

}  // namespace newsgraph::exports
