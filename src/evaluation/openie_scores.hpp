// CaRB's score of open information extraction (Bhardwaj et al. 2019): words in common between tuples, precision by a
// greedy one-to-one matching, recall by the best match of each gold tuple, the best F1 over all thresholds of
// confidence; arguments after the first are taken together, as in its standard setting.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace newsgraph::evaluation {

struct OpenTuple {
  std::string relation;
  std::vector<std::string> arguments;
  float confidence = 1;
};
using TuplesBySentence = std::map<std::string, std::vector<OpenTuple>>;

// Tab-separated: sentence, relation, arguments. Throws InputError naming file and line.
[[nodiscard]] TuplesBySentence read_open_tuples(const std::filesystem::path& file);

struct OpenScores {
  double precision = 0, recall = 0, f1 = 0;  // per cent, at the best threshold
  float threshold = 0;
};

[[nodiscard]] OpenScores score_open_tuples(const TuplesBySentence& gold, const TuplesBySentence& found);

}  // namespace newsgraph::evaluation
