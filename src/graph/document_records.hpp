// What one document adds to the graph: its annotations turned into records with ids and code-point evidence. Stands
// between the stages' layers (indexes, tokens, bytes) and KnowledgeGraph, which merges the records of all documents.
// Looks at one document only; internal to graph/.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace newsgraph::graph {

struct DocumentRecords {
  DocumentNode document;
  // As in EntityNode, but alternate_names holds every surface form, also the one that equals the name, because another
  // document may know a better name. Same order as Annotations.entities.
  std::vector<EntityNode> entities;
  std::vector<RoleNode> roles;
  std::vector<StatementNode> statements;
  std::vector<QuotationNode> quotations;
};

// `index` is the document's place in KnowledgeGraph::documents(). Ids of statements, quotations and roles are
// hashes over the document's id, the evidence and the content, unique within the document.
[[nodiscard]] DocumentRecords make_records(const Document& document, const Annotations& annotations,
                                           std::uint32_t index);

// Reads one document's layers as text, code points and entity ids. Keeps references to both arguments.
class LayerReader {
 public:
  LayerReader(const Document& document, const Annotations& annotations, std::uint32_t index);

  [[nodiscard]] std::string words(Span span) const;          // as written, white space collapsed
  [[nodiscard]] std::string words(TokenRange tokens) const;  // empty for an empty range
  [[nodiscard]] Evidence evidence(Span span) const { return {index_, code_points_(span)}; }
  [[nodiscard]] Evidence evidence(TokenRange tokens) const { return evidence(annotations_.span(tokens)); }
  [[nodiscard]] std::string entity_of_head(std::uint32_t head) const;        // id or empty
  [[nodiscard]] std::string entity_of_mention(std::uint32_t mention) const;  // id or empty; kNone allowed
  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const Annotations& annotations() const { return annotations_; }

 private:
  const Document& document_;
  const Annotations& annotations_;
  std::uint32_t index_;
  CodePointIndex code_points_;
};

// Entities of one document with their mentions, surface forms and the titles that the article itself gives them.
[[nodiscard]] std::vector<EntityNode> make_entities(const LayerReader& reader);

// Adds what another document says about the same entity: names, titles, evidence and identifiers are united; the longer
// name wins, ties alphabetically; likewise the more special class.
void merge_entity(EntityNode& into, EntityNode&& from);

// Sorts the lists and takes the name itself, with its evidence, out of the alternate names.
void finish_entity(EntityNode& entity);
// The reverse: the name is one of the alternate names again, if it has evidence.
void restore_name(EntityNode& entity);

}  // namespace newsgraph::graph
