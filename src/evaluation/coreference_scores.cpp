#include "evaluation/coreference_scores.hpp"
#include "evaluation/percentage.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace newsgraph::evaluation {
namespace {

using ClusterOf = std::map<TokenRange, std::size_t>;

ClusterOf cluster_of(const Clusters& clusters) {
  ClusterOf out;
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    for (const TokenRange mention : clusters[i]) out.emplace(mention, i);
  }
  return out;
}

// Links of `keys` that `responses` keep: of each cluster, its size less the number of pieces it falls into.
void count_links(const Clusters& keys, const ClusterOf& responses, double& part, double& whole) {
  for (const auto& cluster : keys) {
    std::set<std::size_t> pieces;
    std::size_t alone = 0;
    for (const TokenRange mention : cluster) {
      const auto found = responses.find(mention);
      if (found == responses.end())
        ++alone;
      else
        pieces.insert(found->second);
    }
    part += static_cast<double>(cluster.size() - pieces.size() - alone);
    whole += static_cast<double>(cluster.size() - 1);
  }
}

void count_b_cubed(const Clusters& keys, const ClusterOf& responses, double& part, double& whole) {
  for (const auto& cluster : keys) {
    std::map<std::size_t, std::size_t> pieces;
    for (const TokenRange mention : cluster) {
      if (const auto found = responses.find(mention); found != responses.end()) ++pieces[found->second];
    }
    for (const auto& [piece, size] : pieces) {
      part += static_cast<double>(size) * static_cast<double>(size) / static_cast<double>(cluster.size());
    }
    whole += static_cast<double>(cluster.size());
  }
}

// The largest sum of weights of a one-to-one assignment of rows to columns (Kuhn 1955, by shortest augmenting paths).
// Precondition: no more rows than columns.
double best_assignment(const std::vector<std::vector<double>>& weights) {
  const std::size_t rows = weights.size(), columns = rows == 0 ? 0 : weights[0].size();
  std::vector<double> row_price(rows + 1, 0), column_price(columns + 1, 0);
  std::vector<std::size_t> row_of(columns + 1, 0), way(columns + 1, 0);
  for (std::size_t row = 1; row <= rows; ++row) {
    std::vector<double> least(columns + 1, std::numeric_limits<double>::infinity());
    std::vector<bool> used(columns + 1, false);
    std::size_t at = 0;
    row_of[0] = row;
    do {
      used[at] = true;
      double delta = std::numeric_limits<double>::infinity();
      std::size_t next = 0;
      for (std::size_t column = 1; column <= columns; ++column) {
        if (used[column]) continue;
        const double cost = -weights[row_of[at] - 1][column - 1] - row_price[row_of[at]] - column_price[column];
        if (cost < least[column]) {
          least[column] = cost;
          way[column] = at;
        }
        if (least[column] < delta) {
          delta = least[column];
          next = column;
        }
      }
      for (std::size_t column = 0; column <= columns; ++column) {
        if (used[column]) {
          row_price[row_of[column]] += delta;
          column_price[column] -= delta;
        } else {
          least[column] -= delta;
        }
      }
      at = next;
    } while (row_of[at] != 0);
    for (; at != 0; at = way[at]) row_of[at] = row_of[way[at]];
  }
  double sum = 0;
  for (std::size_t column = 1; column <= columns; ++column) {
    if (row_of[column] != 0) sum += weights[row_of[column] - 1][column - 1];
  }
  return sum;
}

double ceaf_similarity(const Clusters& gold, const Clusters& predicted) {
  const bool swapped = gold.size() > predicted.size();
  const Clusters& rows = swapped ? predicted : gold;
  const Clusters& columns = swapped ? gold : predicted;
  const ClusterOf column_of = cluster_of(columns);
  std::vector<std::vector<double>> weights(rows.size(), std::vector<double>(columns.size(), 0));
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (const TokenRange mention : rows[row]) {
      if (const auto found = column_of.find(mention); found != column_of.end()) ++weights[row][found->second];
    }
    for (std::size_t column = 0; column < columns.size(); ++column)
      weights[row][column] *= 2.0 / static_cast<double>(rows[row].size() + columns[column].size());
  }
  return best_assignment(weights);
}

}  // namespace

double CoreferenceMeasure::recall() const { return percentage(recall_part, recall_whole); }
double CoreferenceMeasure::precision() const { return percentage(precision_part, precision_whole); }
double CoreferenceMeasure::f1() const {
  const double sum = recall() + precision();
  return sum == 0 ? 0.0 : 2 * recall() * precision() / sum;
}

void score_coreference(const Clusters& gold, const Clusters& predicted, CoreferenceScores& scores) {
  const ClusterOf in_gold = cluster_of(gold), in_predicted = cluster_of(predicted);
  for (const auto& [mention, cluster] : in_gold) scores.mentions.recall_part += in_predicted.contains(mention) ? 1 : 0;
  scores.mentions.precision_part = scores.mentions.recall_part;
  scores.mentions.recall_whole += static_cast<double>(in_gold.size());
  scores.mentions.precision_whole += static_cast<double>(in_predicted.size());
  count_links(gold, in_predicted, scores.muc.recall_part, scores.muc.recall_whole);
  count_links(predicted, in_gold, scores.muc.precision_part, scores.muc.precision_whole);
  count_b_cubed(gold, in_predicted, scores.b_cubed.recall_part, scores.b_cubed.recall_whole);
  count_b_cubed(predicted, in_gold, scores.b_cubed.precision_part, scores.b_cubed.precision_whole);
  const double similarity = ceaf_similarity(gold, predicted);
  scores.ceaf.recall_part += similarity;
  scores.ceaf.precision_part += similarity;
  scores.ceaf.recall_whole += static_cast<double>(gold.size());
  scores.ceaf.precision_whole += static_cast<double>(predicted.size());
}

}  // namespace newsgraph::evaluation
