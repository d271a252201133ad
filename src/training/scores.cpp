#include "training/scores.hpp"

#include <set>
#include <tuple>

namespace newsgraph::training {
namespace {

using Spans = std::set<std::tuple<std::size_t, std::size_t, int>>;

// Person 0, organisation 1, place or facility 2, anything else -1.
int coarse(EntityType type) {
  switch (type) {
    case EntityType::kPerson:
      return 0;
    case EntityType::kOrganization:
      return 1;
    case EntityType::kPlace:
    case EntityType::kFacility:
      return 2;
    default:
      return -1;
  }
}

Spans spans_of(const std::vector<std::uint32_t>& labels) {
  Spans spans;
  for (std::size_t i = 0; i < labels.size();) {
    if (!language::is_begin(labels[i])) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < labels.size() && labels[end] == labels[i] + 1) ++end;
    if (const int type = coarse(language::type_of(labels[i])); type >= 0) spans.emplace(i, end, type);
    i = end;
  }
  return spans;
}

// Gold masks to labels: the first label that a mask allows stands for its coarse type.
std::vector<std::uint32_t> labels_of(const std::vector<LabelMask>& names) {
  std::vector<std::uint32_t> labels;
  for (const LabelMask mask : names) {
    std::uint32_t label = language::kOutside;
    if ((mask & 1U) == 0) {
      while (((mask >> label) & 1U) == 0 && label < language::kNameLabelCount) ++label;
    }
    labels.push_back(label);
  }
  return labels;
}

}  // namespace

TreeScore score_trees(const std::vector<TrainingSentence>& gold, const std::vector<Prediction>& predicted) {
  double words = 0;
  TreeScore score;
  for (std::size_t s = 0; s < gold.size(); ++s) {
    for (std::size_t i = 0; i < gold[s].heads.size(); ++i) {
      ++words;
      score.tags += predicted[s].tags[i] == gold[s].tags[i];
      const bool attached = predicted[s].heads[i] == gold[s].heads[i];
      score.unlabelled += attached;
      score.labelled += attached && predicted[s].relations[i] == gold[s].relations[i];
    }
  }
  return {score.tags / words, score.unlabelled / words, score.labelled / words};
}

NameScore score_names(const std::vector<TrainingSentence>& gold, const std::vector<Prediction>& predicted) {
  NameScore score;
  for (std::size_t s = 0; s < gold.size(); ++s) {
    if (gold[s].names.empty()) continue;
    const Spans right = spans_of(labels_of(gold[s].names)), found = spans_of(predicted[s].names);
    score.gold += right.size();
    score.predicted += found.size();
    for (const auto& span : found) score.right += right.contains(span);
  }
  return score;
}

}  // namespace newsgraph::training
