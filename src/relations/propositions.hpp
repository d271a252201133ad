// Open information extraction: every clause as a tuple of words, whether or not its ends are entities, after ClausIE
// (Del Corro & Gemulla 2013): n-ary, subjects and predicates that are joined by "and" taken apart, appositions as "is"
// and possessives as "has". What `newsgraph evaluate openie` scores; the graph is made of statements (extract).
#pragma once

#include <string>
#include <vector>

#include "relations/syntax.hpp"

namespace newsgraph::relations {

struct Proposition {
  std::uint32_t sentence = 0;
  std::string relation;                // "was appointed", "led to"
  std::vector<std::string> arguments;  // the subject first; words parted by blanks
  float confidence = 0;
};

// In text order of their predicates.
[[nodiscard]] std::vector<Proposition> propositions_of(const Syntax& syntax);

}  // namespace newsgraph::relations
