// Where the readers of clauses put what they find. Decides what is worth keeping, resolves arguments to mentions, names
// the relation, and gives each statement its evidence, utterance, factuality and confidence; the same thing said twice
// by one predicate is kept once.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "document/annotations.hpp"
#include "ontology/ontology.hpp"
#include "relations/arguments.hpp"
#include "relations/factuality.hpp"
#include "relations/syntax.hpp"
#include "relations/time_expressions.hpp"

namespace newsgraph::relations {

// Further participants of a clause, the same for all its statements.
struct Details {
  Argument recipient, instrument, place, time, purpose;
};

struct Draft {
  Filler subject;
  TokenIndex predicate = kNoToken;
  std::string lemma;     // "arrive in", "have tie with"
  std::string wording;   // with nouns as written, "have ties with"; empty: the lemma
  bool open = false;     // never a relation of the ontology: "call a liar" is not "call"
  bool passive = false;  // the subject is what it is done to: "was held in"
  Filler object;
  TokenIndex carrier = kNoToken;  // a noun that is part of the relation: "tie" of "have tie with"
  float certainty = 1;            // of this way of saying it
  Factuality factuality;
  const Details* details = nullptr;
};

class StatementList {
 public:
  StatementList(const Syntax& syntax, const ontology::Ontology& ontology)
      : syntax_(syntax), ontology_(ontology), times_(find_times(syntax)) {}

  // Keeps it if its subject and object are worth it.
  void add(const Draft& draft);
  [[nodiscard]] const Syntax& syntax() const { return syntax_; }
  [[nodiscard]] const ontology::Ontology& ontology() const { return ontology_; }
  // In order of predicate, subject, object; leaves the list empty.
  [[nodiscard]] std::vector<Statement> take();

 private:
  [[nodiscard]] bool is_worth_keeping(const Draft& draft, const Statement& item) const;
  void fill(const Draft& draft, Statement& out) const;
  void set_time(const Draft& draft, Statement& out) const;

  const Syntax& syntax_;
  const ontology::Ontology& ontology_;
  std::vector<TimeExpression> times_;
  std::vector<Statement> statements_;
  // By predicate, heads of subject and object, and lemma.
  std::map<std::tuple<TokenIndex, TokenIndex, TokenIndex, std::string>, std::size_t> known_;
};

}  // namespace newsgraph::relations
