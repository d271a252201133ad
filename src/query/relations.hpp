// Who did what to whom: statements of a store by their ends, with their standing, evidence and place. Entities are
// given by their rows (entity_search.hpp). A claim is never given without its speaker or the word that it is one.
// Prints nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "document/annotations.hpp"
#include "query/said.hpp"
#include "store/connection.hpp"

namespace newsgraph::query {

struct RelationEnd {
  std::string id;    // slug; empty: not an entity
  std::string text;  // name of the entity, or words
};

// One statement, role or, in a timeline, quotation.
struct RelationRow {
  std::string kind;  // "statement", "role" or "quotation"
  std::string id;
  std::string date;  // when it happened where the article says so, else when that was published
  RelationEnd subject, object, recipient;
  std::string predicate;  // of a quotation: its cue; its object is what was said
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kAsserted;
  bool claimed = false;
  RelationEnd speaker;   // of a claim; empty if nobody is named
  std::string sentence;  // of the article, around the evidence
  std::string document, title, publisher;
  std::uint32_t start = 0, end = 0;  // evidence, in code points
  int confidence = 0;                // in hundredths
};
using TakeRelation = std::function<void(const RelationRow&)>;

// All statements and roles that join one of the first with one of the second, in either direction, oldest first.
void relations_between(store::Connection& connection, const EntityRows& left, const EntityRows& right,
                       const TakeRelation& take);
// The best `most` of the same that nobody denies: facts first, then the surest. `take` also gets the number of all.
void best_relations_between(store::Connection& connection, std::int64_t left, std::int64_t right, bool claims,
                            std::size_t most, const std::function<void(std::int64_t, const RelationRow&)>& take);
// What one of them did, what was done to them, and what they said, oldest first.
void timeline_of(store::Connection& connection, const EntityRows& entities, const TakeRelation& take);

struct Neighbour {
  RelationEnd entity;
  bool outgoing = true;  // the one that was asked about is the subject
  std::string predicate;
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kAsserted;
  bool claimed = false;
  std::int64_t statements = 0, documents = 0;
};
// Entities joined with one of these, by relation and standing; most documents first. `limit` 0: all.
[[nodiscard]] std::vector<Neighbour> neighbours_of(store::Connection& connection, const EntityRows& entities,
                                                   std::size_t limit);

// Statements with the same ends and relation of which some say it is so and some that it is not; entities empty: of
// all. Every group's statements in a row, first the positive ones; most statements first.
void contradictions(store::Connection& connection, const EntityRows& entities, std::size_t groups,
                    const std::function<void(const std::vector<RelationRow>&)>& take);

// "planned, says Jake Sullivan": what keeps it from being a fact; empty for what the article asserts.
[[nodiscard]] std::string standing_of(Polarity polarity, Modality modality, bool claimed, const std::string& speaker);

}  // namespace newsgraph::query
