// The knowledge graph of a run: what all documents say together, with ids instead of indexes and code-point spans
// instead of tokens, so that exporters need nothing from earlier stages. Nodes are entities, edges gather statements
// with the same ends and relation (Boost.Graph behind the scenes). Filled by add(), finished by finish(), then
// read-only.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "document/annotations.hpp"
#include "document/document.hpp"
#include "entities/corpus_resolution.hpp"

namespace newsgraph::graph {

// Where something stands: an index into KnowledgeGraph::documents() and code points of that document's text.
struct Evidence {
  std::uint32_t document = 0;
  CodePointSpan span;
  friend auto operator<=>(const Evidence&, const Evidence&) = default;
};

struct DocumentNode {
  std::string id;
  std::string url;
  std::string title;
  std::vector<std::string> authors;
  std::string publisher;
  std::string published;
  std::string text_hash;  // 16 hexadecimal digits
};

struct TextWithEvidence {
  std::string text;
  std::vector<Evidence> evidence;  // sorted
};

// Under which id an article alone knew the entity, where that is another than the node's, and why they are one.
struct Origin {
  std::string id;
  std::string reason;
  std::vector<Evidence> evidence;  // its mentions; sorted
};

struct EntityNode {
  std::string id;          // slug without base: "joe-biden"
  std::string class_name;  // most specific ontology class
  std::string name;
  std::vector<Evidence> name_evidence;            // where the text has the name in full; sorted, may be empty
  std::vector<TextWithEvidence> alternate_names;  // other surface forms, sorted by text
  std::vector<TextWithEvidence> job_titles;       // sorted by text
  std::vector<Evidence> mentions;                 // every mention, named or not, sorted
  std::vector<std::string> same_as;               // IRIs
  std::uint32_t source_count = 0;                 // unnamed sources: how many people; 0 if not said
  std::string affiliation;                        // unnamed sources: entity id; empty if none
  std::vector<Origin> origins;                    // joined from; sorted by id, reason
};

struct RoleNode {
  std::string id;  // hash part
  std::string person;
  std::string role_name;
  std::string organization;  // entity id, empty if none
  std::string claimed_in;    // quotation id, empty if asserted by the article
  Evidence evidence;
};

// An argument: the entity's id if it is one, and always its words.
struct ArgumentValue {
  std::string entity;  // empty: not an entity
  std::string text;    // empty: argument absent

  [[nodiscard]] bool present() const { return !text.empty(); }
};

struct StatementNode {
  std::string id;  // hash of document, span and content
  ArgumentValue subject, object, recipient, instrument, place;
  std::string predicate;  // "accused"
  std::string lemma;      // "accuse"
  std::string time;       // TIMEX3 value or words
  std::string purpose;
  double amount_value = 0;
  std::string amount_unit;
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kAsserted;
  std::string claimed_in;  // quotation id, empty if asserted by the article
  double confidence = 0;   // rounded to two decimals
  std::vector<Evidence> evidence;

  // Asserted by the article itself, positive and a fact: may be written as a plain property.
  [[nodiscard]] bool is_fact() const {
    return polarity == Polarity::kPositive && modality == Modality::kAsserted && claimed_in.empty();
  }
};

struct QuotationNode {
  std::string id;
  std::string speaker;                      // entity id (also of an unnamed source); empty if unknown
  std::vector<std::string> joint_speakers;  // of those who speak with the first, in text order
  std::string speaker_text;
  std::string cue;
  QuotationType type = QuotationType::kDirect;
  AttributionKind kind = AttributionKind::kSpeech;
  std::string text;
  std::string addressee;  // entity id, else empty
  std::string addressee_text;
  std::string medium;
  std::string said_at;
  ArgumentValue place;
  std::vector<std::string> about;  // entity ids, sorted
  std::vector<Evidence> content_spans;
  std::vector<Evidence> speaker_span, cue_span, addressee_span;  // one or none
  double confidence = 0;
};

// Statements with the same subject, predicate, object entity and standing, drawn as one line.
struct Edge {
  std::string predicate;
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kAsserted;
  std::vector<std::string> speakers;      // who claims it (entity ids, sorted); empty: the article asserts it
  bool claimed = false;                   // said by somebody, known or not
  std::vector<std::uint32_t> statements;  // indexes, ascending
  std::vector<std::uint32_t> roles;       // indexes, ascending; a role's name and preposition are the predicate
  std::uint32_t sources = 0;              // number of documents
};

// Something that was found across documents; both entities can stand in a decision.
struct IdentityFinding {
  entities::FindingKind kind = entities::FindingKind::kUncertain;
  std::string entity;
  std::string other;
  std::string reason;
  std::vector<Evidence> evidence;  // of `other`: where it stands, one mention a document
};

// A whole graph as plain lists; evidence counts in `documents`. alternate_names holds every surface form, the name too.
struct Records {
  std::vector<DocumentNode> documents;
  std::vector<EntityNode> entities;
  std::vector<RoleNode> roles;
  std::vector<StatementNode> statements;
  std::vector<QuotationNode> quotations;
};

class KnowledgeGraph {
 public:
  KnowledgeGraph();
  ~KnowledgeGraph();
  KnowledgeGraph(KnowledgeGraph&&) noexcept;
  KnowledgeGraph& operator=(KnowledgeGraph&&) noexcept;

  // Adds what one document says. Entities of the same id are merged. Call in document order for stable output.
  // False, and nothing added, when a document of that id is there already: its spans would be ambiguous.
  bool add(const Document& document, const Annotations& annotations);
  // Adds another graph. Documents that are there already are left out with all that stands in them; their number is
  // returned. Throws InputError when something refers to an entity, quotation or document that is not there.
  std::size_t add(Records&& records);
  // Finds out who is who across the documents (entities/corpus_resolution.hpp) and joins or parts nodes accordingly.
  // Call once, after the last add() and before finish(). The result is the same for any order of documents, and for any
  // way of joining graphs that were kept: what an earlier call did is undone first.
  std::vector<IdentityFinding> resolve(const entities::Decisions& decisions);
  // Sorts everything, makes the edges. Call once, after the last add().
  void finish();

  [[nodiscard]] const std::vector<DocumentNode>& documents() const { return documents_; }
  [[nodiscard]] const std::vector<EntityNode>& entities() const { return entities_; }         // by id
  [[nodiscard]] const std::vector<RoleNode>& roles() const { return roles_; }                 // by id
  [[nodiscard]] const std::vector<StatementNode>& statements() const { return statements_; }  // text order
  [[nodiscard]] const std::vector<QuotationNode>& quotations() const { return quotations_; }  // text order
  // Index of the entity, or kNone.
  [[nodiscard]] std::uint32_t find_entity(std::string_view id) const;

  // An edge with the entity indexes of its ends.
  struct Link {
    std::uint32_t from, to;
    const Edge* edge;
  };
  [[nodiscard]] std::vector<Link> links() const;  // by from, to, predicate; valid as long as the graph lives
  // The same one by one, in the same order, without a list of them all.
  void for_each_link(const std::function<void(const Link&)>& visit) const;
  void for_each_link_from(std::uint32_t entity, const std::function<void(const Link&)>& visit) const;
  [[nodiscard]] std::size_t link_count() const;
  // Everything as lists, as add() takes them.
  [[nodiscard]] Records records() const;
  // Entities by how much of the story they carry (PageRank over links and mentions, Boost.Graph), best first; ties by
  // id.
  [[nodiscard]] std::vector<std::uint32_t> ranking() const;

 private:
  void add_entity(EntityNode&& entity);

  struct Storage;  // the Boost.Graph adjacency list; made by finish()
  std::unique_ptr<Storage> storage_;
  std::vector<DocumentNode> documents_;
  std::vector<EntityNode> entities_;
  std::vector<RoleNode> roles_;
  std::vector<StatementNode> statements_;
  std::vector<QuotationNode> quotations_;
  std::map<std::string, std::uint32_t, std::less<>> entity_index_;
  std::set<std::string, std::less<>> document_ids_;
};

}  // namespace newsgraph::graph
