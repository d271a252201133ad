// What a person has decided about entities: these two are the same, those are different, this one is called otherwise.
// Kept as a table that people can read and edit; honoured by the resolution of every later run. Knows nothing of
// graphs.
#pragma once

#include <iosfwd>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph::entities {

// What decisions call a document: its id without the base of the graph ("…:document:2e1e3ee4" is "2e1e3ee4").
[[nodiscard]] std::string_view document_name(std::string_view id);

// An entity as a decision names it: its id ("ann-mora"), or with `document` only where it stands in that document.
struct EntityReference {
  std::string id;
  std::string document;  // document_name(); empty: everywhere

  [[nodiscard]] std::string text() const { return document.empty() ? id : id + "@" + document; }
  friend auto operator<=>(const EntityReference&, const EntityReference&) = default;
};

// Reads what text() writes; the base of the graph may stand before the id ("urn:newsgraph:entity:ann-mora@https://…").
[[nodiscard]] EntityReference reference_of(std::string_view text);

enum class DecisionKind { kSame, kDifferent, kRename };
[[nodiscard]] std::string_view name_of(DecisionKind kind);  // "same", "different", "rename"

struct Decision {
  DecisionKind kind = DecisionKind::kSame;
  EntityReference entity;
  EntityReference other;  // kSame: takes the id of `entity`; kDifferent: is never joined with it
  std::string name;       // kRename: the name to show; the id stays
  std::string place;      // "decisions.tsv:3", for messages
};

class Decisions {
 public:
  // Rows of tab-separated values, "same|different|rename", an entity, an entity or a name; further columns are notes.
  // Empty lines, lines that begin with "#", and rows whose first cell is "?" (open) or "joined" or "apart" (what a
  // report of findings says was done) are left alone. Entities are ids, with or without the base of the graph, and
  // "@DOCUMENT" behind an id speaks of that document only. Throws InputError (name:line) on a malformed row, and where
  // a row contradicts an earlier one.
  static Decisions read(std::istream& in, const std::string& name);
  static Decisions read_file(const std::string& path);

  // The same check for one decision from elsewhere (a store): throws InputError with decision.place.
  void add(Decision decision);

  [[nodiscard]] const std::vector<Decision>& all() const { return decisions_; }
  [[nodiscard]] bool empty() const { return decisions_.empty(); }
  // Two entities, in any order, that were decided to be different everywhere.
  [[nodiscard]] bool are_different(const EntityReference& a, const EntityReference& b) const;
  // Some decision says of that id that it is different from another.
  [[nodiscard]] bool is_disputed(const std::string& id) const { return disputed_.contains(id); }

 private:
  using Pair = std::pair<std::string, std::string>;  // in order

  std::vector<Decision> decisions_;
  std::map<Pair, std::size_t> pairs_;  // same and different: index of the first decision on them
  std::set<std::string> disputed_;
};

}  // namespace newsgraph::entities
