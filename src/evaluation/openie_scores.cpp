#include "evaluation/openie_scores.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <sstream>

#include "base/error.hpp"

namespace newsgraph::evaluation {
namespace {

using Words = std::vector<std::string>;

Words split(const std::string& text) {
  std::istringstream in(text);
  Words out;
  for (std::string word; in >> word;) out.push_back(word == "``" || word == "''" ? "\"" : std::move(word));
  return out;
}

// A tuple as CaRB compares it: relation, first argument, all others.
struct Parts {
  std::array<Words, 3> words;
  bool has_second = false;
};

Parts parts_of(const OpenTuple& tuple) {
  Parts out;
  out.words[0] = split(tuple.relation);
  if (!tuple.arguments.empty()) out.words[1] = split(tuple.arguments[0]);
  for (std::size_t i = 1; i < tuple.arguments.size(); ++i) {
    for (std::string& word : split(tuple.arguments[i])) out.words[2].push_back(std::move(word));
  }
  out.has_second = tuple.arguments.size() > 1;
  return out;
}

// Words in common, each word once.
std::size_t common(const Words& gold, Words found) {
  std::size_t count = 0;
  for (const std::string& word : gold) {
    const auto at = std::find(found.begin(), found.end(), word);
    if (at == found.end()) continue;
    ++count;
    found.erase(at);
  }
  return count;
}

struct Score {
  double precision = 0, recall = 0;
  auto operator<=>(const Score&) const = default;
};

Score match(const Parts& gold, const Parts& found) {
  std::size_t shared = common(gold.words[0], found.words[0]);
  if (shared == 0) return {};
  if (gold.has_second && !found.has_second) return {};
  std::size_t in_gold = gold.words[0].size(), in_found = found.words[0].size();
  for (std::size_t i = 1; i < 3; ++i) {
    shared += common(gold.words[i], found.words[i]);
    in_gold += gold.words[i].size();
    in_found += found.words[i].size();
  }
  return {static_cast<double>(shared) / static_cast<double>(in_found),
          static_cast<double>(shared) / static_cast<double>(in_gold)};
}

// Of verbs of saying the order of speaker and content does not count.
bool is_said(const std::string& relation) {
  static const std::array<std::string_view, 5> kSaid = {"said", "told", "added", "adds", "says"};
  return std::any_of(kSaid.begin(), kSaid.end(),
                     [&](std::string_view word) { return relation.find(word) != std::string::npos; });
}

using Matrix = std::vector<std::vector<Score>>;

Matrix matrix_of(const std::vector<OpenTuple>& gold, const std::vector<OpenTuple>& found) {
  Matrix out(gold.size(), std::vector<Score>(found.size()));
  for (std::size_t i = 0; i < gold.size(); ++i) {
    const Parts wanted = parts_of(gold[i]);
    for (std::size_t k = 0; k < found.size(); ++k) {
      Parts given = parts_of(found[k]);
      out[i][k] = match(wanted, given);
      if (!is_said(gold[i].relation) || !given.has_second) continue;
      std::swap(given.words[1], given.words[2]);
      out[i][k] = std::max(out[i][k], match(wanted, given));
    }
  }
  return out;
}

// Sum of precisions, each tuple matched once, the best pairs first.
double matched_precision(const Matrix& scores, const std::vector<std::size_t>& columns) {
  std::set<std::size_t> rows_used, columns_used;
  double sum = 0;
  for (std::size_t step = 0; step < std::min(scores.size(), columns.size()); ++step) {
    double best = -1;
    std::size_t row = 0, column = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      if (rows_used.contains(i)) continue;
      for (const std::size_t k : columns) {
        if (columns_used.contains(k) || scores[i][k].precision <= best) continue;
        best = scores[i][k].precision;
        row = i;
        column = k;
      }
    }
    rows_used.insert(row);
    columns_used.insert(column);
    sum += best;
  }
  return sum;
}

double best_recall(const Matrix& scores, const std::vector<std::size_t>& columns) {
  double sum = 0;
  for (const auto& row : scores) {
    double best = 0;
    for (const std::size_t k : columns) best = std::max(best, row[k].recall);
    sum += best;
  }
  return sum;
}

}  // namespace

TuplesBySentence read_open_tuples(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw InputError(file.string() + ": cannot be opened");
  TuplesBySentence out;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    std::istringstream cells(line);
    std::string sentence, cell;
    OpenTuple tuple;
    if (!std::getline(cells, sentence, '\t') || !std::getline(cells, tuple.relation, '\t')) {
      throw InputError(file.string() + ":" + std::to_string(number) + ": expected sentence, relation and arguments");
    }
    while (std::getline(cells, cell, '\t')) tuple.arguments.push_back(cell);
    out[sentence].push_back(std::move(tuple));
  }
  return out;
}

OpenScores score_open_tuples(const TuplesBySentence& gold, const TuplesBySentence& found) {
  std::set<float> thresholds;
  for (const auto& [sentence, tuples] : found) {
    for (const OpenTuple& tuple : tuples) thresholds.insert(tuple.confidence);
  }
  static const std::vector<OpenTuple> kNothing;
  const auto tuples_of = [&](const std::string& sentence) -> const std::vector<OpenTuple>& {
    const auto known = found.find(sentence);
    return known == found.end() ? kNothing : known->second;
  };
  std::map<std::string, Matrix> matrices;
  for (const auto& [sentence, wanted] : gold) matrices[sentence] = matrix_of(wanted, tuples_of(sentence));
  OpenScores best;
  for (const float threshold : thresholds) {
    double precision = 0, recall = 0, predicted = 0, total = 0;
    for (const auto& [sentence, wanted] : gold) {
      const auto& tuples = tuples_of(sentence);
      std::vector<std::size_t> columns;
      for (std::size_t k = 0; k < tuples.size(); ++k) {
        if (tuples[k].confidence >= threshold) columns.push_back(k);
      }
      precision += matched_precision(matrices[sentence], columns);
      recall += best_recall(matrices[sentence], columns);
      predicted += static_cast<double>(columns.size());
      total += static_cast<double>(wanted.size());
    }
    const double p = predicted > 0 ? precision / predicted : 1, r = total > 0 ? recall / total : 0;
    const double f1 = p + r > 0 ? 2 * p * r / (p + r) : 0;
    if (100 * f1 > best.f1) best = {100 * p, 100 * r, 100 * f1, threshold};
  }
  return best;
}

}  // namespace newsgraph::evaluation
